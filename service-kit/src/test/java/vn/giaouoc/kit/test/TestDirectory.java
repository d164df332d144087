package vn.giaouoc.kit.test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.directory.DirectoryCopy;
import vn.giaouoc.kit.directory.PersonState;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.directory.UnitState;
import vn.giaouoc.kit.security.Scope;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Units and people in the service's copy of the directory, made by the test that needs
 * them.
 */
@TestComponent
public class TestDirectory {

	private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

	private final DirectoryCopy copy;

	private final TransactionOperations transactions;

	TestDirectory(DirectoryCopy copy, TransactionOperations transactions) {
		this.copy = copy;
		this.transactions = transactions;
	}

	/** A unit that has always been there. */
	public UUID unit(String kind, @Nullable UUID parent) {
		UUID id = UUID.randomUUID();
		UnitState state = new UnitState(id, 1, kind, "T-" + id, "Đơn vị " + id, parent, "COMMUNE", "CALENDAR_YEAR",
				EVER, null, List.of(), List.of());
		write(() -> this.copy.apply(state));
		return id;
	}

	/** An active person with open assignments. */
	public UUID person(AssignmentState... assignments) {
		UUID id = UUID.randomUUID();
		write(() -> this.copy.apply(new PersonState(id, 1, "Nguyễn Văn Thử", id + "@example.test", null, true,
				Arrays.asList(assignments), List.of())));
		return id;
	}

	/** A role in a unit since ever. */
	public static AssignmentState role(String role, UUID unit) {
		return new AssignmentState(UUID.randomUUID(), role, unit, EVER, null);
	}

	private void write(Runnable work) {
		Scope.system("test-directory", () -> this.transactions.executeWithoutResult((_) -> work.run()));
	}

}
