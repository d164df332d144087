package vn.giaouoc.pledge.review.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.Subject;

/** What reviews tell the other services on {@code pledge.events}. */
public sealed interface ReviewEvent {

	/**
	 * A unit has sent a report, its own score, or the minutes of a peer review.
	 *
	 * @param reviewId the review of the calendar that a report is for
	 * @param points of a score
	 */
	record ReviewReported(UUID paperId, UUID planId, int year, UUID unitId, UUID receiverId, PaperKind kind,
			@Nullable UUID reviewId, @Nullable BigDecimal points, boolean late, OffsetDateTime sentAt,
			String contentHash) implements ReviewEvent {
	}

	/** It has been accepted. */
	record ReviewReceived(UUID paperId, UUID planId, int year, UUID unitId, PaperKind kind,
			UUID by) implements ReviewEvent {
	}

	/** It came back with a remark to whoever sent it. */
	record ReviewReturned(UUID paperId, UUID planId, int year, UUID unitId, PaperKind kind, UUID sentBy, String remark,
			UUID by) implements ReviewEvent {
	}

	/**
	 * What became of a pledge, by the head's word; a later one of a higher version takes
	 * its place.
	 *
	 * @param honours titles and forms of those pledged for that the unit proposes
	 * @param minutesId the minutes of the meeting that resolved so
	 */
	record ResultConfirmed(UUID pledgeId, long version, UUID planId, int year, UUID unitId, Subject subject,
			List<String> pledged, List<String> honours, @Nullable PerformanceGrade grade, @Nullable UUID minutesId,
			UUID confirmedBy, OffsetDateTime confirmedAt) implements ReviewEvent {
	}

}
