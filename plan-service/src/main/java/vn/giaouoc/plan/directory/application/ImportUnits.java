package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.application.ImportCheck.Known;
import vn.giaouoc.plan.directory.domain.Unit;

/**
 * The rows of units: each hangs below one that is there, or above it in the workbook.
 * Rows of people and households name both kinds.
 */
final class ImportUnits {

	private final Known known;

	private final Map<String, List<Unit>> unitsByCode;

	private final Map<String, List<ImportLine>> unitLines = new HashMap<>();

	ImportUnits(Known known) {
		this.known = known;
		this.unitsByCode = known.units().stream().collect(Collectors.groupingBy(Unit::code));
	}

	/** Reads the rows of units; what is to be added. */
	List<Unit> check(List<ImportLine> rows) {
		Iterator<UUID> fresh = this.known.fresh().iterator();
		for (ImportLine line : rows) {
			line.readUnit(fresh.next());
			Unit unit = line.unit();
			if (unit != null) {
				for (ImportLine other : this.unitLines.getOrDefault(unit.code(), List.of())) {
					if (Objects.requireNonNull(other.unit()).validity().overlaps(unit.validity())) {
						line.fault(ImportColumn.CODE, "code-twice", Map.of("line", other.number()));
					}
				}
				this.unitLines.computeIfAbsent(unit.code(), (_) -> new ArrayList<>()).add(line);
			}
		}
		List<Unit> added = new ArrayList<>();
		for (ImportLine line : rows) {
			Unit read = line.unit();
			if (read != null) {
				Unit placed = place(line, read);
				if (line.fresh()) {
					added.add(placed);
				}
			}
		}
		return added;
	}

	/** Finds the parent and compares with what is there. */
	private Unit place(ImportLine line, Unit unit) {
		String parentCode = Objects.requireNonNull(line.text(ImportColumn.PARENT));
		Unit parent = resolve(parentCode, unit.validity().from());
		if (parent == null) {
			line.fault(ImportColumn.PARENT, "parent-unknown", Map.of("unitCode", parentCode));
			return unit;
		}
		Unit placed = unit.change(unit.name(), parent.id(), unit.managedBy(), unit.cycle(), unit.validity());
		line.place(placed);
		for (Unit held : this.unitsByCode.getOrDefault(unit.code(), List.of())) {
			if (held.validity().overlaps(placed.validity())) {
				if (same(held, placed)) {
					line.same();
				}
				else {
					line.fault(ImportColumn.CODE, "unit-differs", Map.of("name", held.name()));
				}
				return placed;
			}
		}
		if (!this.known.admin()) {
			line.fault(null, "units-admin-only", Map.of());
		}
		else if (runsInCircles(line)) {
			line.fault(ImportColumn.PARENT, "cycle-in-tree", Map.of("unitCode", parentCode));
		}
		return placed;
	}

	private static boolean same(Unit held, Unit wanted) {
		return held.name().equals(wanted.name()) && held.kind() == wanted.kind()
				&& Objects.equals(held.parentId(), wanted.parentId()) && held.managedBy() == wanted.managedBy()
				&& held.cycle() == wanted.cycle() && held.validity().equals(wanted.validity());
	}

	/** Whether a row's parents, as far as they are rows too, come back to it. */
	private boolean runsInCircles(ImportLine line) {
		Set<ImportLine> seen = new HashSet<>();
		ImportLine at = line;
		while (at != null) {
			if (!seen.add(at)) {
				return true;
			}
			Unit unit = at.unit();
			String parent = at.text(ImportColumn.PARENT);
			at = (unit != null && parent != null) ? among(parent, unit.validity().from()) : null;
		}
		return false;
	}

	private @Nullable ImportLine among(String code, LocalDate day) {
		return this.unitLines.getOrDefault(code, List.of())
			.stream()
			.filter((line) -> Objects.requireNonNull(line.unit()).validity().contains(day))
			.findFirst()
			.orElse(null);
	}

	/** The unit of a code on a day: held and in sight, or a row of this workbook. */
	private @Nullable Unit resolve(String code, LocalDate day) {
		for (Unit held : this.unitsByCode.getOrDefault(code, List.of())) {
			if (held.validity().contains(day) && this.known.sight().contains(held.id())) {
				return held;
			}
		}
		ImportLine line = among(code, day);
		return (line != null) ? line.unit() : null;
	}

	/** The unit that a cell names, on the row's first day. */
	@Nullable Unit named(ImportLine line, ImportColumn column) {
		String code = line.value(column);
		LocalDate from = line.faulty(ImportColumn.FROM) ? null : line.day(ImportColumn.FROM);
		if (code == null || from == null) {
			return null;
		}
		Unit found = resolve(code, from);
		if (found == null) {
			line.fault(column, "unit-unknown", Map.of("unitCode", code));
		}
		return found;
	}

}
