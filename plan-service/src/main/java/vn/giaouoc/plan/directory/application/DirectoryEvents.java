package vn.giaouoc.plan.directory.application;

import java.util.List;
import java.util.Objects;

import vn.giaouoc.kit.directory.DirectoryCopy;
import vn.giaouoc.kit.directory.PersonState;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.directory.PersonState.DelegationState;
import vn.giaouoc.kit.directory.UnitState;
import vn.giaouoc.kit.outbox.Outbox;
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
