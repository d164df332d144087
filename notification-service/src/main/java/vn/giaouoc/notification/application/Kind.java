package vn.giaouoc.notification.application;

import java.util.Locale;

/** What a notice is about; official ones cannot be muted. */
public enum Kind {

	/** A role in a unit was given. */
	ASSIGNMENT_GIVEN(true),
	/** The days of an assignment were changed. */
	ASSIGNMENT_CHANGED(true),
	/** An assignment was ended or taken back. */
	ASSIGNMENT_ENDED(true),
	/** Somebody's assignment was put into this person's hands for some days. */
	DELEGATION_RECEIVED(true),
	/** The unit's name, place or validity was changed. */
	UNIT_CHANGED(false),
	/** A plan that the person has to carry out is in force. */
	PLAN_ISSUED(true),
	/** A later edition took the place of one. */
	PLAN_AMENDED(true),
	/** A plan is void. */
	PLAN_REVOKED(true);

	private final boolean official;

	Kind(boolean official) {
		this.official = official;
	}

	public boolean official() {
		return this.official;
	}

	/** The key of its texts. */
	String key() {
		return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
