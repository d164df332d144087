package vn.giaouoc.pledge.cluster.domain;

import java.time.Instant;

/** Why something is not done to a cluster's pledge. */
public sealed interface ClusterRefusal {

	/** Its state does not allow it. */
	record ClusterIllegalMove(ClusterPledgeState from, ClusterAct act) implements ClusterRefusal {
	}

	/** One pledge for each cluster and year. */
	record ClusterAlreadyPledges(int year) implements ClusterRefusal {
	}

	/** Nothing is signed that says nothing, or by which nobody could be scored. */
	record ClusterTextMissing() implements ClusterRefusal {
	}

	/** A promise to one another needs two. */
	record ClusterTooSmall(int members) implements ClusterRefusal {
	}

	/** What somebody has signed is not changed or withdrawn any more. */
	record ClusterSignedBySome(int signed) implements ClusterRefusal {
	}

	/** Each unit signs once. */
	record UnitHasSigned(String by, Instant at) implements ClusterRefusal {
	}

	/** It is not the text that the signer has read. */
	record ClusterTextChanged() implements ClusterRefusal {
	}

	/** Signing ends early only when at least two have signed. */
	record TooFewSigned(int signed) implements ClusterRefusal {
	}

}
