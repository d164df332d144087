package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Units and people for tests of the rules. */
final class Directory {

	static final LocalDate START = LocalDate.of(2020, 2, 1);

	private Directory() {
	}

	static Days days(String from, @Nullable String to) {
		return new Days(LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null);
	}

	static Unit unit(UnitKind kind) {
		return unit(kind, new Days(START, null));
	}

	static Unit unit(UnitKind kind, Days validity) {
		UUID id = UUID.randomUUID();
		return new Unit(id, 0, kind, "U-" + id, "Đơn vị " + id, null, ManagedBy.COMMUNE, Cycle.CALENDAR_YEAR, validity,
				List.of(), List.of());
	}

	static Person person(Assignment... assignments) {
		return new Person(UUID.randomUUID(), 1, "Nguyễn Văn Thử", null, null, null, true, List.of(assignments),
				List.of());
	}

	static Assignment assignment(String role, UUID unit, Days days) {
		return new Assignment(UUID.randomUUID(), role, unit, days);
	}

	static Refusal refusalOf(Runnable work) {
		try {
			work.run();
		}
		catch (Refused ex) {
			return ex.refusal();
		}
		throw new AssertionError("nothing was refused");
	}

}
