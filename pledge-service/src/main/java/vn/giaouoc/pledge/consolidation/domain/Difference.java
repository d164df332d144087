package vn.giaouoc.pledge.consolidation.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What a supplement says otherwise than what was sealed before it. */
public record Difference(List<ConsolidatedRow> added, List<ConsolidatedRow> removed, List<Changed> changed) {

	/** A row before and after. */
	public record Changed(ConsolidatedRow before, ConsolidatedRow after) {
	}

	public static Difference between(List<ConsolidatedRow> before, List<ConsolidatedRow> after) {
		Map<UUID, ConsolidatedRow> earlier = byId(before);
		Map<UUID, ConsolidatedRow> later = byId(after);
		return new Difference(after.stream().filter((row) -> !earlier.containsKey(row.pledgeId())).toList(),
				before.stream().filter((row) -> !later.containsKey(row.pledgeId())).toList(),
				after.stream()
					.filter((row) -> isChanged(earlier.get(row.pledgeId()), row))
					.map((row) -> new Changed(earlier.getOrDefault(row.pledgeId(), row), row))
					.toList());
	}

	private static Map<UUID, ConsolidatedRow> byId(List<ConsolidatedRow> rows) {
		return rows.stream().collect(Collectors.toMap(ConsolidatedRow::pledgeId, Function.identity()));
	}

	/** Its version alone tells of its way, not of what it says. */
	private static boolean isChanged(@Nullable ConsolidatedRow before, ConsolidatedRow after) {
		return before != null && !said(before).equals(said(after));
	}

	private static ConsolidatedRow said(ConsolidatedRow row) {
		return new ConsolidatedRow(row.pledgeId(), 0, row.unitId(), row.unitCode(), row.unitName(), row.subject(),
				row.titles(), row.forms(), row.initiative(), row.receipt(), row.acceptedAt(), row.informational(),
				row.via());
	}

	public boolean isEmpty() {
		return this.added.isEmpty() && this.removed.isEmpty() && this.changed.isEmpty();
	}

}
