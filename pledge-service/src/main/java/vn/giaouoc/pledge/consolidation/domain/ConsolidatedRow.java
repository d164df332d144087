package vn.giaouoc.pledge.consolidation.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;
import vn.giaouoc.pledge.registration.domain.Subject;

/**
 * A received pledge as it stands in the consolidated table.
 *
 * @param version of the pledge that was received
 * @param informational whether it is listed only: the unit's sector counts it
 * @param via the unit below whose package it came with; null for one that came straight
 */
public record ConsolidatedRow(UUID pledgeId, long version, UUID unitId, String unitCode, String unitName,
		Subject subject, List<String> titles, List<String> forms, @Nullable Initiative initiative, String receipt,
		OffsetDateTime acceptedAt, boolean informational,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Via via) {

	/** A unit that has received rows and sent them up. */
	public record Via(UUID unitId, String name) {
	}

	/** The unit that answers for it here: the one that sent it up, or its own. */
	Via from() {
		return (this.via != null) ? this.via : new Via(this.unitId, this.unitName);
	}

}
