package vn.giaouoc.notification.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who sign for a cluster's units what becomes of its pledge. */
@Service
public class ClusterNews {

	private static final String ALL = "/cluster-pledges";

	private final Notices notices;

	private final Recipients recipients;

	ClusterNews(Notices notices, Recipients recipients) {
		this.notices = notices;
		this.recipients = recipients;
	}

	/** It lies with the members to be signed. */
	public record ToSign(UUID clusterPledgeId, String clusterName, int year, int edition, List<UUID> signatories,
			@Nullable LocalDate signBy) {
	}

	/** All that will sign have signed. */
	public record Signed(UUID clusterPledgeId, int year, List<UUID> signed, List<UUID> outside) {
	}

	/** The lead no longer asks for signatures under an edition. */
	public record NoLongerToSign(UUID clusterPledgeId, int edition) {
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void opened(UUID eventId, ToSign pledge) {
		this.notices.tell(eventId, Kind.CLUSTER_PLEDGE_OPENED, this.recipients.signingFor(pledge.signatories()),
				Map.of("cluster", pledge.clusterName(), "year", Integer.toString(pledge.year()), "edition",
						Integer.toString(pledge.edition()), "until", NoticeTexts.endOf(pledge.signBy())),
				link(pledge.clusterPledgeId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void completed(UUID eventId, Signed pledge) {
		int signed = pledge.signed().size();
		this.notices.tell(eventId, Kind.CLUSTER_PLEDGE_COMPLETED, this.recipients.signingFor(pledge.signed()),
				Map.of("year", Integer.toString(pledge.year()), "signed", Integer.toString(signed), "asked",
						Integer.toString(signed + pledge.outside().size())),
				link(pledge.clusterPledgeId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void takenBack(UUID eventId, NoLongerToSign pledge) {
		tellAsked(eventId, Kind.CLUSTER_PLEDGE_TAKEN_BACK, pledge);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void withdrawn(UUID eventId, NoLongerToSign pledge) {
		tellAsked(eventId, Kind.CLUSTER_PLEDGE_WITHDRAWN, pledge);
	}

	/**
	 * Those who were asked to sign that edition, whoever holds their part today. Members
	 * can no longer open it, so the list is where they see how it stands.
	 */
	private void tellAsked(UUID eventId, Kind kind, NoLongerToSign pledge) {
		List<Notice> asked = this.notices.told(Kind.CLUSTER_PLEDGE_OPENED, link(pledge.clusterPledgeId()),
				Map.of("edition", Integer.toString(pledge.edition())));
		this.notices.give(eventId,
				asked.stream().map((one) -> new Notice(one.personId(), kind, one.parameters(), ALL)).toList());
	}

	private static String link(UUID clusterPledgeId) {
		return ALL + "/" + clusterPledgeId;
	}

}
