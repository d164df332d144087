package vn.giaouoc.kit.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person with assignments and delegations as the topic {@code directory.people} tells
 * it: always the full present state.
 *
 * @param version grows with every change; an older state is ignored
 * @param active whether the person may still log in
 */
public record PersonState(UUID id, long version, String fullName, @Nullable String email, @Nullable String phone,
		boolean active, List<AssignmentState> assignments, List<DelegationState> delegations) {

	/** A role in a unit; {@code to} is the last day, or null while open. */
	public record AssignmentState(UUID id, String role, UUID unitId, LocalDate from, @Nullable LocalDate to) {
	}

	/**
	 * One of the person's assignments in another's hands from day to day, both included.
	 */
	public record DelegationState(UUID id, UUID assignmentId, UUID delegateId, LocalDate from, LocalDate to) {
	}

}
