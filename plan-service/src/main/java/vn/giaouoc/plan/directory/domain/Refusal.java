package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;

/** Why the directory says no. */
public sealed interface Refusal {

	/** The last day lies before the first. */
	record EndBeforeStart(LocalDate from, LocalDate to) implements Refusal {
	}

	/** The parent does not exist or is not valid on the unit's first day. */
	record ParentUnknown() implements Refusal {
	}

	/** The unit would lie below itself. */
	record CycleInTree(String name) implements Refusal {
	}

	/** Another unit has this code on a common day. */
	record CodeTaken(String code, String by) implements Refusal {
	}

	/** Units below would outlive the unit. */
	record ChildOutlives(String child) implements Refusal {
	}

	/** The unit of an assignment does not exist or is not valid on its first day. */
	record UnitUnknown() implements Refusal {
	}

	/** The person already holds this role in this unit on a common day. */
	record AssignmentOverlaps(LocalDate from) implements Refusal {
	}

	/** No such assignment of this person. */
	record AssignmentUnknown() implements Refusal {
	}

	/** A delegation must lie within its assignment and go to somebody else. */
	record DelegationImpossible() implements Refusal {
	}

}
