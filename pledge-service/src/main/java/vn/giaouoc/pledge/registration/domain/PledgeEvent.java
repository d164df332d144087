package vn.giaouoc.pledge.registration.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;

/** What a pledge tells the other services on {@code pledge.events}. */
public sealed interface PledgeEvent {

	UUID pledgeId();

	/**
	 * A pledge has been accepted.
	 *
	 * @param authorId who entered it
	 * @param replaces the pledge whose place it takes
	 * @param late whether it came through a late door
	 */
	record PledgeSubmitted(UUID pledgeId, UUID windowId, UUID planId, int edition, int year, UUID unitId,
			Subject subject, UUID authorId, List<String> titles, List<String> forms, @Nullable Initiative initiative,
			String receipt, OffsetDateTime acceptedAt, boolean late, @Nullable UUID replaces) implements PledgeEvent {
	}

	/** The head stands for it. */
	record PledgeConfirmed(UUID pledgeId, UUID windowId, UUID unitId, UUID authorId) implements PledgeEvent {
	}

	/** It was given back with a remark; it may be mended until then. */
	record PledgeReturned(UUID pledgeId, UUID windowId, UUID unitId, UUID subjectId, UUID authorId, String remark,
			@Nullable OffsetDateTime mendUntil) implements PledgeEvent {
	}

	/** Whoever pledged takes it back. */
	record PledgeWithdrawn(UUID pledgeId, UUID windowId, UUID unitId) implements PledgeEvent {
	}

	/** Another pledge took its place. */
	record PledgeReplaced(UUID pledgeId, UUID windowId, UUID unitId, UUID by) implements PledgeEvent {
	}

}
