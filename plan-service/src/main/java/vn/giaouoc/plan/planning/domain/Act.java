package vn.giaouoc.plan.planning.domain;

/** What is done to an edition of a plan. */
public enum Act {

	EDIT, CHECK, ANSWER, DISCARD, SEND_FOR_APPROVAL, APPROVE, SEND_FOR_SIGNATURE, SIGN, RETURN, RECALL, ATTACH, ISSUE,
	AMEND,
	/** Happens to an edition when the next one is issued. */
	SUPERSEDE, CLOSE, REVOKE

}
