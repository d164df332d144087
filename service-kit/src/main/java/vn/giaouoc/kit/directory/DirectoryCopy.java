package vn.giaouoc.kit.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * This service's copy of the directory. A state is taken if it is newer than the one
 * held, so that it may arrive twice, late, or again after a restore.
 */
public class DirectoryCopy {

	private final JdbcTemplate jdbc;

	private final CurrentAssignments assignments;

	public DirectoryCopy(JdbcTemplate jdbc, CurrentAssignments assignments) {
		this.jdbc = jdbc;
		this.assignments = assignments;
	}

	/**
	 * Takes a unit's state.
	 * @return whether it was newer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean apply(UnitState unit) {
		return applyUnits(List.of(unit)) == 1;
	}

	/**
	 * Takes many units' states in one batch.
	 * @return how many were newer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int applyUnits(List<UnitState> units) {
		forgetAfterCommit();
		return IntStream.of(this.jdbc.batchUpdate("""
				insert into directory_unit as held (id, version, kind, code, name, parent_id, managed_by, cycle,
					valid_from, valid_to, predecessors, successors)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (id) do update set version = excluded.version, kind = excluded.kind, code = excluded.code,
					name = excluded.name, parent_id = excluded.parent_id, managed_by = excluded.managed_by,
					cycle = excluded.cycle, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
					predecessors = excluded.predecessors, successors = excluded.successors
				where held.version < excluded.version
				""", units.stream()
			.map((unit) -> new @Nullable Object[] { unit.id(), unit.version(), unit.kind(), unit.code(), unit.name(),
					unit.parentId(), unit.managedBy(), unit.cycle(), unit.validFrom(), unit.validTo(),
					unit.predecessors().toArray(UUID[]::new), unit.successors().toArray(UUID[]::new) })
			.toList())).sum();
	}

	/**
	 * Takes a person's state with all assignments and delegations.
	 * @return whether it was newer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean apply(PersonState person) {
		return applyPeople(List.of(person)) == 1;
	}

	/**
	 * Takes many people's states in few round trips.
	 * @return how many were newer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int applyPeople(List<PersonState> people) {
		forgetAfterCommit();
		int[] taken = this.jdbc.batchUpdate("""
				insert into directory_person as held (id, version, full_name, email, phone, active)
				values (?, ?, ?, ?, ?, ?)
				on conflict (id) do update set version = excluded.version, full_name = excluded.full_name,
					email = excluded.email, phone = excluded.phone, active = excluded.active
				where held.version < excluded.version
				""",
				people.stream()
					.map((person) -> new @Nullable Object[] { person.id(), person.version(), person.fullName(),
							person.email(), person.phone(), person.active() })
					.toList());
		List<PersonState> newer = IntStream.range(0, taken.length)
			.filter((n) -> taken[n] == 1)
			.mapToObj(people::get)
			.toList();
		if (!newer.isEmpty()) {
			UUID[] ids = newer.stream().map(PersonState::id).toArray(UUID[]::new);
			this.jdbc.update("delete from directory_assignment where person_id = any (?)", (Object) ids);
			this.jdbc.update("delete from directory_delegation where person_id = any (?)", (Object) ids);
			insertParts(newer);
		}
		return newer.size();
	}

	/**
	 * Forgets a person.
	 * @return whether there was one
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean erase(UUID personId) {
		forgetAfterCommit();
		this.jdbc.update("delete from directory_assignment where person_id = ?", personId);
		this.jdbc.update("delete from directory_delegation where person_id = ?", personId);
		return this.jdbc.update("delete from directory_person where id = ?", personId) == 1;
	}

	private void insertParts(List<PersonState> people) {
		this.jdbc.batchUpdate("""
				insert into directory_assignment (id, person_id, role, unit_id, valid_from, valid_to)
				values (?, ?, ?, ?, ?, ?)
				""", people.stream()
			.flatMap((person) -> person.assignments()
				.stream()
				.map((one) -> new Object[] { one.id(), person.id(), one.role(), one.unitId(), one.from(), one.to() }))
			.toList());
		this.jdbc.batchUpdate("""
				insert into directory_delegation (id, person_id, assignment_id, delegate_id, valid_from, valid_to)
				values (?, ?, ?, ?, ?, ?)
				""",
				people.stream()
					.flatMap((person) -> person.delegations()
						.stream()
						.map((one) -> new Object[] { one.id(), person.id(), one.assignmentId(), one.delegateId(),
								one.from(), one.to() }))
					.toList());
	}

	private void forgetAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				DirectoryCopy.this.assignments.forget();
			}
		});
	}

}
