package vn.giaouoc.pledge.consolidation.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;
import vn.giaouoc.pledge.registration.domain.Subject;

/**
 * A received pledge as it stands in the consolidated table.
 *
 * @param version of the pledge that was received
 * @param informational whether it is listed only: the unit's sector counts it
 */
public record ConsolidatedRow(UUID pledgeId, long version, UUID unitId, String unitCode, String unitName,
		Subject subject, List<String> titles, List<String> forms, @Nullable Initiative initiative, String receipt,
		OffsetDateTime acceptedAt, boolean informational) {
}
