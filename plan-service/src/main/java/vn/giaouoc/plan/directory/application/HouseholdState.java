package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.Household;

/**
 * A household as the topic {@code directory.households} tells it: always its full present
 * state.
 */
record HouseholdState(UUID id, long version, String code, UUID villageId, String headName, @Nullable UUID headId,
		LocalDate validFrom, @Nullable LocalDate validTo) {

	static HouseholdState of(Household household) {
		return new HouseholdState(household.id(), household.version(), household.code(), household.villageId(),
				household.headName(), household.headId(), household.validity().from(), household.validity().to());
	}

}
