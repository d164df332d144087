package vn.giaouoc.pledge.cluster.domain;

/** Who does something to a cluster's pledge: the unit that leads, or one that signs. */
public enum ClusterParty {

	LEAD, SIGNATORY

}
