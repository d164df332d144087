package vn.giaouoc.pledge.cluster.domain;

/**
 * Where a cluster's pledge stands; what may happen in which state stands in
 * {@link ClusterTransition#TABLE}.
 */
public enum ClusterPledgeState {

	/** Seen by nobody but the unit that leads. */
	DRAFT,
	/** Lies with all members to be signed; its text is fast. */
	OPEN, SIGNED, WITHDRAWN

}
