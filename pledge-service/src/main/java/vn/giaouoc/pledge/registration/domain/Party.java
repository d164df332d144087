package vn.giaouoc.pledge.registration.domain;

/** Who has a part in a pledge. */
public enum Party {

	/** Who pledges, or who has entered it for somebody without a login. */
	AUTHOR,
	/** The head of the unit. */
	HEAD,
	/** The officer of the unit that the sheet goes to. */
	OFFICER

}
