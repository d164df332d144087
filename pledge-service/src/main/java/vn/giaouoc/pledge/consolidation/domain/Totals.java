package vn.giaouoc.pledge.consolidation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import vn.giaouoc.pledge.consolidation.domain.ConsolidatedRow.Via;

/**
 * How often each title and form is pledged for; rows that a sector counts are left out.
 *
 * @param titles by code, over all units
 * @param units by the unit that sent them here, in the order of their rows
 */
public record Totals(int rows, Map<String, Integer> titles, List<UnitCount> units) {

	/** The counts of one unit. */
	public record UnitCount(UUID unitId, String name, int rows, Map<String, Integer> titles) {
	}

	public static Totals of(List<ConsolidatedRow> all) {
		List<ConsolidatedRow> rows = all.stream().filter((row) -> !row.informational()).toList();
		Map<Via, List<ConsolidatedRow>> byUnit = new LinkedHashMap<>();
		rows.forEach((row) -> byUnit.computeIfAbsent(row.from(), (_) -> new ArrayList<>()).add(row));
		return new Totals(rows.size(), titles(rows),
				byUnit.entrySet()
					.stream()
					.map((unit) -> new UnitCount(unit.getKey().unitId(), unit.getKey().name(), unit.getValue().size(),
							titles(unit.getValue())))
					.toList());
	}

	private static Map<String, Integer> titles(List<ConsolidatedRow> rows) {
		Map<String, Integer> counts = new TreeMap<>();
		rows.stream()
			.flatMap((row) -> Stream.concat(row.titles().stream(), row.forms().stream()))
			.forEach((code) -> counts.merge(code, 1, Integer::sum));
		return counts;
	}

}
