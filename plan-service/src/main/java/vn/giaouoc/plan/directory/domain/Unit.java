package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree, from its first day to its last; mergers and splits link it n:m to
 * what came before and after.
 *
 * @param version 0 before it is first saved
 */
public record Unit(UUID id, long version, UnitKind kind, String code, String name, @Nullable UUID parentId,
		ManagedBy managedBy, Cycle cycle, Days validity, List<UUID> predecessors, List<UUID> successors) {

	public Unit change(String newName, @Nullable UUID newParent, ManagedBy newManager, Cycle newCycle,
			Days newValidity) {
		return new Unit(this.id, this.version, this.kind, this.code, newName, newParent, newManager, newCycle,
				newValidity, this.predecessors, this.successors);
	}

	/** Ends the unit on a day and names who carries on. */
	public Unit succeededBy(List<UUID> others, LocalDate lastDay) {
		return new Unit(this.id, this.version, this.kind, this.code, this.name, this.parentId, this.managedBy,
				this.cycle, new Days(this.validity.from(), lastDay), this.predecessors,
				joined(this.successors, others));
	}

	public Unit following(UUID predecessor) {
		return new Unit(this.id, this.version, this.kind, this.code, this.name, this.parentId, this.managedBy,
				this.cycle, this.validity, joined(this.predecessors, List.of(predecessor)), this.successors);
	}

	private static List<UUID> joined(List<UUID> some, List<UUID> more) {
		return Stream.concat(some.stream(), more.stream()).distinct().toList();
	}

	public Unit saved() {
		return new Unit(this.id, this.version + 1, this.kind, this.code, this.name, this.parentId, this.managedBy,
				this.cycle, this.validity, this.predecessors, this.successors);
	}

}
