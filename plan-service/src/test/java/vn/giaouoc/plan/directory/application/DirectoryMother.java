package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.directory.DirectoryCopy;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Cluster;
import vn.giaouoc.plan.directory.domain.Cluster.Member;
import vn.giaouoc.plan.directory.domain.ClusterKind;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Units and people that are already there, in the directory itself and in the copy. */
public final class DirectoryMother {

	private static final Days EVER = new Days(LocalDate.of(2000, 1, 1), null);

	private final Units units;

	private final People people;

	private final Clusters clusters;

	private final Households households;

	private final DirectoryCopy copy;

	private final TransactionOperations transactions;

	public DirectoryMother(ApplicationContext context) {
		this.units = context.getBean(Units.class);
		this.people = context.getBean(People.class);
		this.clusters = context.getBean(Clusters.class);
		this.households = context.getBean(Households.class);
		this.copy = context.getBean(DirectoryCopy.class);
		this.transactions = context.getBean(TransactionOperations.class);
	}

	/** A unit without an end. */
	public UUID unit(String kind, @Nullable UUID parent) {
		return unit(kind, parent, EVER);
	}

	/** A unit valid on some days. */
	public UUID unit(String kind, @Nullable UUID parent, Days validity) {
		UUID id = UUID.randomUUID();
		write(() -> this.copy
			.apply(DirectoryEvents.state(this.units.save(new Unit(id, 0, UnitKind.valueOf(kind), "T-" + id,
					"Đơn vị " + id, parent, ManagedBy.COMMUNE, Cycle.CALENDAR_YEAR, validity, List.of(), List.of())))));
		return id;
	}

	/** Somebody who may log in, with what he is assigned to. */
	public UUID person(AssignmentState... assignments) {
		return person(true, assignments);
	}

	/** Somebody, with what he is assigned to. */
	public UUID person(boolean active, AssignmentState... assignments) {
		UUID id = UUID.randomUUID();
		List<Assignment> held = Arrays.stream(assignments)
			.map((one) -> new Assignment(one.id(), one.role(), one.unitId(), new Days(one.from(), one.to())))
			.toList();
		write(() -> this.copy.apply(DirectoryEvents.state(this.people
			.save(new Person(id, 0, "Nguyễn Thị " + id, id + "@example.test", null, null, active, held, List.of())))));
		return id;
	}

	/** A cluster of some level's unit, with a member. */
	public UUID cluster(UUID level, UUID member) {
		UUID id = UUID.randomUUID();
		write(() -> this.clusters.save(new Cluster(id, 0, ClusterKind.CLUSTER, "Cụm " + id, level, EVER,
				List.of(new Member(member, EVER)), List.of())));
		return id;
	}

	/** A household of a village. */
	public UUID household(UUID village, String head) {
		UUID id = UUID.randomUUID();
		write(() -> this.households.save(new Household(id, 0, id.toString().substring(0, 12).toUpperCase(Locale.ROOT),
				village, head, null, EVER)));
		return id;
	}

	private void write(Runnable work) {
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> work.run()));
	}

}
