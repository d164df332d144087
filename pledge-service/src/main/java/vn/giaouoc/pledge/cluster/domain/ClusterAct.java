package vn.giaouoc.pledge.cluster.domain;

/** What is done to a cluster's pledge. */
public enum ClusterAct {

	EDIT, DISCARD, OPEN,
	/** Back to the desk, to be written otherwise. */
	TAKE_BACK, SIGN,
	/**
	 * Happens with the last signature; earlier only by the lead, and then those who have
	 * not signed stay outside.
	 */
	COMPLETE, WITHDRAW

}
