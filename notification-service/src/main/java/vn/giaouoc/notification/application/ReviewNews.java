package vn.giaouoc.notification.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what becomes of the papers about a unit's year, and to each person what became of
 * his pledge.
 */
@Service
public class ReviewNews {

	private final Notices notices;

	private final Recipients recipients;

	ReviewNews(Notices notices, Recipients recipients) {
		this.notices = notices;
		this.recipients = recipients;
	}

	/** A unit has sent a report, its own score, or minutes. */
	public record PaperIn(UUID paperId, int year, UUID unitId, UUID receiverId, String kind) {
	}

	/** They were accepted. */
	public record PaperAccepted(UUID paperId, int year, UUID unitId, String kind) {
	}

	/** They came back. */
	public record PaperBack(UUID paperId, int year, UUID unitId, String kind, String remark) {
	}

	/** The head has confirmed what became of a pledge. */
	public record PledgeOutcome(int year, UUID unitId, Pledger subject, UUID confirmedBy) {

		/**
		 * Who pledged.
		 *
		 * @param kind OFFICIAL: the id is a person's
		 */
		public record Pledger(String kind, UUID id) {
		}

	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void reported(UUID eventId, PaperIn paper) {
		this.notices.tell(eventId, Kind.REVIEW_REPORTED, this.recipients.officersOf(paper.receiverId()),
				parameters(paper.unitId(), paper.kind(), paper.year()), link(paper.paperId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void received(UUID eventId, PaperAccepted paper) {
		this.notices.tell(eventId, Kind.REVIEW_RECEIVED, this.recipients.headsOf(paper.unitId()),
				parameters(paper.unitId(), paper.kind(), paper.year()), link(paper.paperId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void returned(UUID eventId, PaperBack paper) {
		this.notices.tell(eventId, Kind.REVIEW_RETURNED, this.recipients.headsOf(paper.unitId()),
				Map.of("unit", this.recipients.unitName(paper.unitId()), "paper", paper.kind(), "year",
						Integer.toString(paper.year()), "remark", paper.remark()),
				link(paper.paperId()));
	}

	/** What a head says of his own pledge is no news to him. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void confirmed(UUID eventId, PledgeOutcome outcome) {
		UUID subject = outcome.subject().id();
		if (outcome.subject().kind().equals("OFFICIAL") && !subject.equals(outcome.confirmedBy())) {
			this.notices.tell(eventId, Kind.RESULT_CONFIRMED, List.of(subject),
					Map.of("unit", this.recipients.unitName(outcome.unitId()), "year", Integer.toString(outcome.year()),
							"by", this.recipients.personName(outcome.confirmedBy())),
					"/reviews/results");
		}
	}

	private Map<String, String> parameters(UUID unitId, String kind, int year) {
		return Map.of("unit", this.recipients.unitName(unitId), "paper", kind, "year", Integer.toString(year));
	}

	private static String link(UUID paperId) {
		return "/reviews/papers/" + paperId;
	}

}
