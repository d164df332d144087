package vn.giaouoc.notification.application;

import java.util.Locale;

/** What a notice is about, and by its weight how it is brought. */
public enum Kind {

	/** A role in a unit was given. */
	ASSIGNMENT_GIVEN(Weight.OFFICIAL),
	/** The days of an assignment were changed. */
	ASSIGNMENT_CHANGED(Weight.OFFICIAL),
	/** An assignment was ended or taken back. */
	ASSIGNMENT_ENDED(Weight.OFFICIAL),
	/** Somebody's assignment was put into this person's hands for some days. */
	DELEGATION_RECEIVED(Weight.OFFICIAL),
	/** The unit's name, place or validity was changed. */
	UNIT_CHANGED(Weight.USUAL),
	/** A plan that the person has to carry out is in force. */
	PLAN_ISSUED(Weight.OFFICIAL),
	/** A later edition took the place of one. */
	PLAN_AMENDED(Weight.OFFICIAL),
	/** A plan is void. */
	PLAN_REVOKED(Weight.OFFICIAL),
	/** A unit may register from now on. */
	WINDOW_OPENED(Weight.OFFICIAL),
	/** All units of a window have more time. */
	WINDOW_EXTENDED(Weight.OFFICIAL),
	/** A window is over within a day. */
	WINDOW_ENDING(Weight.OFFICIAL),
	/** A window is over: the sheets of its units are waited for. */
	WINDOW_CLOSED(Weight.USUAL),
	/** A unit may register after the close. */
	LATE_DOOR_OPENED(Weight.OFFICIAL),
	/** It may no longer. */
	LATE_DOOR_SHUT(Weight.USUAL),
	/** Pledges of the unit wait for its head, gathered until he looks. */
	PLEDGES_SUBMITTED(Weight.QUIET),
	/** A pledge came back to whoever entered it. */
	PLEDGE_RETURNED(Weight.OFFICIAL),
	/** The unit's sheet is waited for. */
	SHEET_REMINDED(Weight.OFFICIAL),
	/** A unit's sheet has come in. */
	SHEET_SENT(Weight.QUIET),
	/** The unit's sheet was accepted. */
	SHEET_RECEIVED(Weight.USUAL),
	/** The unit's sheet, or some of its rows, came back. */
	SHEET_RETURNED(Weight.OFFICIAL),
	/** A unit below has sent up what it has consolidated. */
	CONSOLIDATION_RECEIVED(Weight.USUAL),
	/** A unit's report, score or minutes have come in. */
	REVIEW_REPORTED(Weight.QUIET),
	/** They were accepted. */
	REVIEW_RECEIVED(Weight.USUAL),
	/** They came back to be mended. */
	REVIEW_RETURNED(Weight.OFFICIAL),
	/** The head has said what became of the person's pledge. */
	RESULT_CONFIRMED(Weight.USUAL),
	/** An inspection has found something to be mended in the unit. */
	INSPECTION_NOTED(Weight.OFFICIAL),
	/** An inspection has found nothing to be mended. */
	INSPECTION_PASSED(Weight.USUAL),
	/** What the person has noted is mended. */
	INSPECTION_MENDED(Weight.USUAL),
	/** A cluster's pledge waits for the unit's signature. */
	CLUSTER_PLEDGE_OPENED(Weight.OFFICIAL),
	/** It is signed. */
	CLUSTER_PLEDGE_COMPLETED(Weight.QUIET),
	/** It will be written anew before it is signed. */
	CLUSTER_PLEDGE_TAKEN_BACK(Weight.USUAL),
	/** It will not be signed. */
	CLUSTER_PLEDGE_WITHDRAWN(Weight.USUAL);

	/** How much it asks of its reader. */
	enum Weight {

		/** Also by e-mail, whatever is set. */
		OFFICIAL,
		/** Also by e-mail, unless that is muted. */
		USUAL,
		/** On the page alone. */
		QUIET

	}

	private final Weight weight;

	Kind(Weight weight) {
		this.weight = weight;
	}

	public boolean official() {
		return this.weight == Weight.OFFICIAL;
	}

	boolean mailed() {
		return this.weight != Weight.QUIET;
	}

	/** The key of its texts. */
	String key() {
		return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
