package vn.giaouoc.pledge.cluster.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Units of like kind that compete and sign a common pledge, as the directory tells them
 * (cụm, khối thi đua).
 *
 * @param leads at most one for each year
 */
public record Cluster(UUID id, long version, String kind, String name, UUID levelUnitId, LocalDate validFrom,
		@Nullable LocalDate validTo, List<Member> members, List<Lead> leads) {

	/** A unit that belongs to it for some days. */
	public record Member(UUID unitId, LocalDate from, @Nullable LocalDate to) {

		private boolean on(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

	/** Whose head leads it in a year, and who stands in for him. */
	public record Lead(int year, UUID unitId, @Nullable UUID deputyUnitId) {
	}

	public Optional<UUID> leadIn(int year) {
		return this.leads.stream().filter((one) -> one.year() == year).map(Lead::unitId).findFirst();
	}

	public List<UUID> membersOn(LocalDate day) {
		return this.members.stream().filter((one) -> one.on(day)).map(Member::unitId).distinct().toList();
	}

}
