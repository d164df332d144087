package vn.giaouoc.notification.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a unit what an inspection has found, and the inspector that it is mended. */
@Service
public class InspectionNews {

	private static final String LINK = "/reviews/inspections";

	private final Notices notices;

	private final Recipients recipients;

	InspectionNews(Notices notices, Recipients recipients) {
		this.notices = notices;
		this.recipients = recipients;
	}

	/**
	 * A unit was inspected or urged on.
	 *
	 * @param toMend null: all was well
	 */
	public record Visit(UUID unitId, String kind, LocalDate day, @Nullable String toMend, @Nullable LocalDate mendBy,
			UUID by) {
	}

	/**
	 * What was to be mended is.
	 *
	 * @param inspectorId null in what was told before events named him
	 */
	public record Mended(UUID unitId, LocalDate day, @Nullable UUID inspectorId, UUID by) {
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void noted(UUID eventId, Visit visit) {
		String unit = this.recipients.unitName(visit.unitId());
		String by = this.recipients.personName(visit.by());
		String day = NoticeTexts.DAY.format(visit.day());
		String toMend = visit.toMend();
		List<UUID> heads = this.recipients.headsOf(visit.unitId());
		if (toMend != null) {
			this.notices.tell(eventId, Kind.INSPECTION_NOTED, heads, Map.of("unit", unit, "by", by, "visit",
					visit.kind(), "day", day, "toMend", toMend, "until", NoticeTexts.endOf(visit.mendBy())), LINK);
		}
		else {
			this.notices.tell(eventId, Kind.INSPECTION_PASSED, heads,
					Map.of("unit", unit, "by", by, "visit", visit.kind(), "day", day), LINK);
		}
	}

	/** An inspector who enters it himself knows. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void mended(UUID eventId, Mended mended) {
		UUID inspector = mended.inspectorId();
		if (inspector != null && !inspector.equals(mended.by())) {
			this.notices.tell(eventId, Kind.INSPECTION_MENDED, List.of(inspector),
					Map.of("unit", this.recipients.unitName(mended.unitId()), "by",
							this.recipients.personName(mended.by()), "day", NoticeTexts.DAY.format(mended.day())),
					LINK);
		}
	}

}
