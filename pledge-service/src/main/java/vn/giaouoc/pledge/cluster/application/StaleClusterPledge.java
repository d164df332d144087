package vn.giaouoc.pledge.cluster.application;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else has changed the cluster's pledge since it was read. */
class StaleClusterPledge extends OptimisticLockingFailureException {

	private static final long serialVersionUID = 1L;

	StaleClusterPledge() {
		super("cluster-pledge");
	}

}
