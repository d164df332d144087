package vn.giaouoc.pledge.registration.domain;

/** What is done to a pledge. */
public enum Act {

	EDIT, DISCARD, SUBMIT, CONFIRM,
	/** Happens to it with its sheet. */
	SEND,
	/** Happens to it when its sheet comes back for other rows. */
	RELEASE, RECEIVE, RETURN, WITHDRAW,
	/** Happens to it when another takes its place. */
	REPLACE

}
