package vn.giaouoc.kit.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A unit as the topic {@code directory.units} tells it: always its full present state.
 *
 * @param version grows with every change; an older state is ignored
 * @param validTo the last day, or null while open
 */
public record UnitState(UUID id, long version, String kind, String code, String name, @Nullable UUID parentId,
		String managedBy, String cycle, LocalDate validFrom, @Nullable LocalDate validTo, List<UUID> predecessors,
		List<UUID> successors) {
}
