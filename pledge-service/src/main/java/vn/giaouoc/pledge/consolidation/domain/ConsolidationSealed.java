package vn.giaouoc.pledge.consolidation.domain;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A unit has sent up what its units have pledged, as {@code pledge.events} tells it.
 *
 * @param planId null: all plans of the year
 * @param number 0, then 1 for the first supplement
 * @param titles how often each title and form is pledged for
 * @param contentHash SHA-256 over its rows
 */
public record ConsolidationSealed(UUID consolidationId, @Nullable UUID planId, int year, UUID unitId,
		@Nullable UUID receiverId, int number, int rows, int added, int removed, int changed,
		Map<String, Integer> titles, String contentHash, OffsetDateTime sealedAt) {
}
