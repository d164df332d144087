package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.Refusal.AssignmentOverlaps;
import vn.giaouoc.plan.directory.domain.Refusal.AssignmentUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.DelegationImpossible;

/**
 * A person with what he is assigned to and has handed on.
 *
 * @param version 0 before it is first saved
 * @param username the account to keep in Keycloak, or null for people without login
 */
public record Person(UUID id, long version, String fullName, @Nullable String email, @Nullable String phone,
		@Nullable String username, boolean active, List<Assignment> assignments, List<Delegation> delegations) {

	public Person rename(String newName, @Nullable String newEmail, @Nullable String newPhone, boolean newActive) {
		return new Person(this.id, this.version, newName, newEmail, newPhone, this.username, newActive,
				this.assignments, this.delegations);
	}

	public Person assign(Assignment added) {
		this.assignments.stream()
			.filter((held) -> held.role().equals(added.role()) && held.unitId().equals(added.unitId()))
			.filter((held) -> held.days().overlaps(added.days()))
			.findFirst()
			.ifPresent((held) -> {
				throw new Refused(new AssignmentOverlaps(held.days().from()));
			});
		return with(Stream.concat(this.assignments.stream(), Stream.of(added)).toList(), this.delegations);
	}

	/**
	 * Ends an assignment on a day; delegations of it that reach further are cut to it.
	 */
	public Person end(UUID assignmentId, LocalDate lastDay) {
		Assignment ended = assignment(assignmentId);
		Days days = new Days(ended.days().from(), lastDay);
		List<Delegation> cut = this.delegations.stream()
			.filter((one) -> !one.assignmentId().equals(assignmentId) || !one.days().from().isAfter(lastDay))
			.map((one) -> (one.assignmentId().equals(assignmentId) && !days.covers(one.days())) ? new Delegation(
					one.id(), one.assignmentId(), one.delegateId(), new Days(one.days().from(), lastDay)) : one)
			.toList();
		return with(this.assignments.stream()
			.map((one) -> one.id().equals(assignmentId) ? new Assignment(one.id(), one.role(), one.unitId(), days)
					: one)
			.toList(), cut);
	}

	public Person delegate(Delegation added) {
		Assignment handed = assignment(added.assignmentId());
		if (added.delegateId().equals(this.id) || added.days().to() == null || !handed.days().covers(added.days())) {
			throw new Refused(new DelegationImpossible());
		}
		return with(this.assignments, Stream.concat(this.delegations.stream(), Stream.of(added)).toList());
	}

	public Assignment assignment(UUID assignmentId) {
		return this.assignments.stream()
			.filter((one) -> one.id().equals(assignmentId))
			.findFirst()
			.orElseThrow(() -> new Refused(new AssignmentUnknown()));
	}

	/**
	 * Every unit that has to do with the person: whoever may see one of them may see the
	 * person.
	 */
	public List<UUID> unitIds() {
		return this.assignments.stream().map(Assignment::unitId).distinct().toList();
	}

	public Person saved() {
		return new Person(this.id, this.version + 1, this.fullName, this.email, this.phone, this.username, this.active,
				this.assignments, this.delegations);
	}

	private Person with(List<Assignment> newAssignments, List<Delegation> newDelegations) {
		return new Person(this.id, this.version, this.fullName, this.email, this.phone, this.username, this.active,
				newAssignments, newDelegations);
	}

}
