package vn.giaouoc.pledge.cluster.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What the pledges of clusters tell on {@code pledge.events}. */
public sealed interface ClusterPledgeEvent {

	UUID clusterPledgeId();

	/**
	 * It lies with the members to be signed.
	 *
	 * @param edition 1, and one more each time that it was taken back and changed
	 * @param signBy by which day the lead asks for signatures
	 * @param contentHash SHA-256 of what is signed
	 */
	record ClusterPledgeOpened(UUID clusterPledgeId, UUID clusterId, String clusterName, int year, UUID leadUnitId,
			int edition, List<UUID> signatories, @Nullable LocalDate signBy, OffsetDateTime openedAt,
			String contentHash) implements ClusterPledgeEvent {
	}

	/** The lead has it on his desk again; nobody had signed. */
	record ClusterPledgeTakenBack(UUID clusterPledgeId, UUID clusterId, int year,
			int edition) implements ClusterPledgeEvent {
	}

	/** There will be none of this text; nobody had signed. */
	record ClusterPledgeWithdrawn(UUID clusterPledgeId, UUID clusterId, int year,
			int edition) implements ClusterPledgeEvent {
	}

	/** A unit has signed. */
	record ClusterPledgeSigned(UUID clusterPledgeId, UUID clusterId, int year, UUID unitId, UUID by,
			OffsetDateTime signedAt, int signed, int signatories, String contentHash) implements ClusterPledgeEvent {
	}

	/**
	 * All that will sign have signed.
	 *
	 * @param outside those who did not: they stay outside the cluster's ranking
	 */
	record ClusterPledgeCompleted(UUID clusterPledgeId, UUID clusterId, int year, List<UUID> signed, List<UUID> outside,
			OffsetDateTime completedAt, String contentHash) implements ClusterPledgeEvent {
	}

}
