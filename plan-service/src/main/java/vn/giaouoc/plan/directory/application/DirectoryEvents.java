package vn.giaouoc.plan.directory.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.giaouoc.kit.directory.DirectoryCopy;
import vn.giaouoc.kit.directory.PersonState;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.directory.PersonState.DelegationState;
import vn.giaouoc.kit.directory.UnitState;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.plan.directory.domain.Cluster;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;

import org.springframework.stereotype.Component;

/**
 * Tells the present state of a unit or person to everyone who keeps a copy: the other
 * services by event, this one at once, so that rights here never wait for Kafka.
 */
@Component
public class DirectoryEvents {

	/** The compacted topics of the directory. */
	public static final String UNITS = "directory.units";

	/** As {@link #UNITS}, for people. */
	public static final String PEOPLE = "directory.people";

	/** As {@link #UNITS}, for clusters and blocks. */
	public static final String CLUSTERS = "directory.clusters";

	/**
	 * As {@link #UNITS}, for households: a topic of their own, because they are as many
	 * as people and only pledging and awards want them.
	 */
	public static final String HOUSEHOLDS = "directory.households";

	private final Outbox outbox;

	private final DirectoryCopy copy;

	DirectoryEvents(Outbox outbox, DirectoryCopy copy) {
		this.outbox = outbox;
		this.copy = copy;
	}

	void changed(Unit unit) {
		UnitState state = state(unit);
		this.copy.apply(state);
		this.outbox.append(UNITS, unit.id(), state);
	}

	void changed(Person person) {
		PersonState state = state(person);
		this.copy.apply(state);
		this.outbox.append(PEOPLE, person.id(), state);
	}

	void changed(Cluster cluster) {
		this.outbox.append(CLUSTERS, cluster.id(), ClusterState.of(cluster));
	}

	void changed(Household household) {
		this.outbox.append(HOUSEHOLDS, household.id(), HouseholdState.of(household));
	}

	/** As {@link #changed(Unit)}, for many in few round trips. */
	void unitsChanged(List<Unit> units) {
		List<UnitState> states = units.stream().map(DirectoryEvents::state).toList();
		this.copy.applyUnits(states);
		this.outbox.appendAll(UNITS, states.stream().map((state) -> Map.entry(state.id(), state)).toList());
	}

	/** As {@link #changed(Person)}, for many in few round trips. */
	void peopleChanged(List<Person> people) {
		List<PersonState> states = people.stream().map(DirectoryEvents::state).toList();
		this.copy.applyPeople(states);
		this.outbox.appendAll(PEOPLE, states.stream().map((state) -> Map.entry(state.id(), state)).toList());
	}

	/** As {@link #changed(Household)}, for many in few round trips. */
	void householdsChanged(List<Household> households) {
		this.outbox.appendAll(HOUSEHOLDS,
				households.stream()
					.map((household) -> Map.entry(household.id(), HouseholdState.of(household)))
					.toList());
	}

	static UnitState state(Unit unit) {
		return new UnitState(unit.id(), unit.version(), unit.kind().name(), unit.code(), unit.name(), unit.parentId(),
				unit.managedBy().name(), unit.cycle().name(), unit.validity().from(), unit.validity().to(),
				unit.predecessors(), unit.successors());
	}

	static PersonState state(Person person) {
		List<AssignmentState> assignments = person.assignments()
			.stream()
			.map((one) -> new AssignmentState(one.id(), one.role(), one.unitId(), one.days().from(), one.days().to()))
			.toList();
		List<DelegationState> delegations = person.delegations()
			.stream()
			.map((one) -> new DelegationState(one.id(), one.assignmentId(), one.delegateId(), one.days().from(),
					Objects.requireNonNull(one.days().to())))
			.toList();
		return new PersonState(person.id(), person.version(), person.fullName(), person.email(), person.phone(),
				person.active(), assignments, delegations);
	}

}
