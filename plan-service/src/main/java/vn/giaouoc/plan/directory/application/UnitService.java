package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.Refusal.ChildOutlives;
import vn.giaouoc.plan.directory.domain.Refusal.CodeTaken;
import vn.giaouoc.plan.directory.domain.Refusal.CycleInTree;
import vn.giaouoc.plan.directory.domain.Refusal.ParentUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;
import vn.giaouoc.plan.directory.domain.Refused;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the unit tree. */
@Service
public class UnitService {

	private final Units units;

	private final DirectoryEvents events;

	private final Audit audit;

	UnitService(Units units, DirectoryEvents events, Audit audit) {
		this.units = units;
		this.events = events;
		this.audit = audit;
	}

	/**
	 * A unit that does not exist yet; whoever creates it brings its id, so that a retry
	 * changes nothing.
	 */
	public record NewUnit(UUID id, UnitKind kind, String code, String name, @Nullable UUID parentId,
			ManagedBy managedBy, Cycle cycle, Days validity) {
	}

	/** What may change of a unit, based on the version that was read. */
	public record UnitChange(long version, String name, @Nullable UUID parentId, ManagedBy managedBy, Cycle cycle,
			Days validity) {
	}

	@Transactional
	public Unit create(Actor actor, NewUnit wanted) {
		Unit unit = new Unit(wanted.id(), 0, wanted.kind(), wanted.code(), wanted.name(), wanted.parentId(),
				wanted.managedBy(), wanted.cycle(), wanted.validity(), List.of(), List.of());
		UUID parent = unit.parentId();
		if (parent != null) {
			actor.requireSight(parent);
		}
		this.units.lockTree();
		check(unit);
		return announce(this.units.save(unit), "unit-created", Map.of("name", Change.of(null, unit.name())));
	}

	@Transactional
	public Unit change(Actor actor, UUID id, UnitChange wanted) {
		actor.requireSight(id);
		this.units.lockTree();
		Unit held = this.units.find(id).orElseThrow(Problem::notFound);
		if (!Objects.equals(held.parentId(), wanted.parentId())) {
			// Who moves a unit has both ends in sight, or he would move it out of others'.
			Stream.of(held.parentId(), wanted.parentId()).filter(Objects::nonNull).forEach(actor::requireSight);
		}
		if (held.version() != wanted.version()) {
			throw new OptimisticLockingFailureException("unit");
		}
		Unit changed = held.change(wanted.name(), wanted.parentId(), wanted.managedBy(), wanted.cycle(),
				wanted.validity());
		check(changed);
		return announce(this.units.save(changed), "unit-changed",
				Map.of("name", Change.of(held.name(), changed.name()), "parent",
						Change.of(held.parentId(), changed.parentId()), "validTo",
						Change.of(held.validity().to(), changed.validity().to())));
	}

	/**
	 * Ends a unit with its last day and names its successors; a split has several, and a
	 * merger names the same one for several units.
	 */
	@Transactional
	public Unit succeed(Actor actor, UUID id, long version, List<UUID> successors, LocalDate lastDay) {
		actor.requireSight(id);
		successors.forEach(actor::requireSight);
		this.units.lockTree();
		Unit held = this.units.find(id).orElseThrow(Problem::notFound);
		if (held.version() != version) {
			throw new OptimisticLockingFailureException("unit");
		}
		for (UUID successor : successors) {
			Unit next = this.units.find(successor).orElseThrow(() -> new Refused(new UnitUnknown()));
			announce(this.units.save(next.following(id)), "unit-follows", Map.of("predecessor", Change.of(null, id)));
		}
		Unit ended = held.succeededBy(successors, lastDay);
		check(ended);
		return announce(this.units.save(ended), "unit-succeeded", Map.of("validTo", Change.of(null, lastDay)));
	}

	private void check(Unit unit) {
		UUID parentId = unit.parentId();
		if (parentId != null) {
			Unit parent = this.units.find(parentId).orElseThrow(() -> new Refused(new ParentUnknown()));
			if (!parent.validity().contains(unit.validity().from())) {
				throw new Refused(new ParentUnknown());
			}
			if (this.units.isBelow(parentId, unit.id())) {
				throw new Refused(new CycleInTree(parent.name()));
			}
		}
		for (Unit other : this.units.ofCode(unit.code(), unit.id())) {
			if (other.validity().overlaps(unit.validity())) {
				throw new Refused(new CodeTaken(unit.code(), other.name()));
			}
		}
		for (Unit child : this.units.children(unit.id())) {
			boolean reachesFurther = unit.validity().to() != null && !unit.validity().covers(child.validity())
					&& child.validity().overlaps(unit.validity());
			if (reachesFurther) {
				throw new Refused(new ChildOutlives(child.name()));
			}
		}
	}

	private Unit announce(Unit saved, String action, Map<String, Change> changes) {
		this.events.changed(saved);
		this.audit.record(action, "unit", saved.id(), changes);
		return saved;
	}

}
