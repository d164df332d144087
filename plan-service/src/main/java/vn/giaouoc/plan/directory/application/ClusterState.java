package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.Cluster;

/**
 * A cluster or block as the topic {@code directory.clusters} tells it: always its full
 * present state.
 */
record ClusterState(UUID id, long version, String kind, String name, UUID levelUnitId, LocalDate validFrom,
		@Nullable LocalDate validTo, List<MemberState> members, List<LeadState> leads) {

	record MemberState(UUID unitId, LocalDate from, @Nullable LocalDate to) {
	}

	record LeadState(int year, UUID unitId, @Nullable UUID deputyUnitId) {
	}

	static ClusterState of(Cluster cluster) {
		return new ClusterState(cluster.id(), cluster.version(), cluster.kind().name(), cluster.name(),
				cluster.levelUnitId(), cluster.validity().from(), cluster.validity().to(),
				cluster.members()
					.stream()
					.map((one) -> new MemberState(one.unitId(), one.days().from(), one.days().to()))
					.toList(),
				cluster.leads()
					.stream()
					.map((one) -> new LeadState(one.year(), one.unitId(), one.deputyUnitId()))
					.toList());
	}

}
