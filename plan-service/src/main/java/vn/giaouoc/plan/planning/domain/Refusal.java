package vn.giaouoc.plan.planning.domain;

import java.time.LocalDate;

/** Why a plan says no. */
public sealed interface Refusal {

	/** Nothing in the table leads there from here. */
	record IllegalMove(PlanState from, Act act) implements Refusal {
	}

	/** Somebody else has this part. */
	record NotTheirPart(Act act, Party who) implements Refusal {
	}

	/** Errors, or warnings without an answer, stand in the way. */
	record OpenFindings(int errors, int warnings) implements Refusal {
	}

	/** Only what a check has found is answered. */
	record FindingUnknown() implements Refusal {
	}

	/** An error is mended, never argued away. */
	record ErrorsAreMended() implements Refusal {
	}

	/** A sub-plan goes to the unit above before it is signed. */
	record ApprovalNeeded() implements Refusal {
	}

	/** A plan that is nobody's sub-plan has nobody to approve it. */
	record NothingToApprove() implements Refusal {
	}

	/** The book of this body, year and series holds the number already. */
	record NumberTaken(String code, int year) implements Refusal {
	}

	/** A document is dated at its signature or later, and not ahead of today. */
	record IssueDateImpossible(LocalDate signed, LocalDate today) implements Refusal {
	}

	/**
	 * The plan to derive from does not exist, is not in force, or is of no unit above.
	 */
	record ParentUnknown() implements Refusal {
	}

	/**
	 * Another window, of this plan or of any, has the id of the window at this place.
	 *
	 * @param place counted from 1
	 */
	record WindowTaken(int place) implements Refusal {
	}

	/** An amendment is in the making; it is issued or discarded first. */
	record AmendmentPending(int edition) implements Refusal {
	}

}
