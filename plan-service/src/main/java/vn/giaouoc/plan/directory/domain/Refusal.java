package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;
import java.util.UUID;

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

	/** Somebody else in sight bears this citizen's number. */
	record CitizenNumberKnown(UUID person) implements Refusal {
	}

	/**
	 * The login name belongs to somebody else; names are one list for the whole realm.
	 */
	record UsernameTaken(String username) implements Refusal {
	}

	/** A cluster takes localities, a block takes agencies. */
	record MemberOfOtherKind(String unit) implements Refusal {
	}

	/** A membership must lie within the days of its cluster. */
	record MemberOutlives() implements Refusal {
	}

	/** The unit is already in the cluster on a common day. */
	record MemberTwice(String unit) implements Refusal {
	}

	/** At one level a unit competes in one cluster or block only. */
	record MemberElsewhere(String unit, String cluster) implements Refusal {
	}

	/** The unit is not in the cluster on that day. */
	record MemberUnknown() implements Refusal {
	}

	/** Only a unit that is in the cluster in that year may lead it or stand in. */
	record LeadNotMember(int year) implements Refusal {
	}

	/** Households belong to villages and residential groups. */
	record NotAVillage(String unit) implements Refusal {
	}

	/** Another household of the village has this code; codes are never given twice. */
	record HouseholdCodeTaken(String code) implements Refusal {
	}

	/** The head of the household is nobody whom the caller may see. */
	record HeadUnknown() implements Refusal {
	}

}
