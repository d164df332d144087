package vn.giaouoc.pledge.cluster.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeCompleted;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeOpened;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeSigned;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeTakenBack;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeWithdrawn;

import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeState.DRAFT;
import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeState.OPEN;
import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeState.SIGNED;
import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeState.WITHDRAWN;

/**
 * One line of the table of what may happen to a cluster's pledge.
 *
 * @param to where it stands afterwards; null: it is gone
 * @param event what is told of it
 */
public record ClusterTransition(ClusterPledgeState from, ClusterAct act, ClusterParty who,
		@Nullable ClusterPledgeState to, @Nullable Class<? extends ClusterPledgeEvent> event) {

	/** All that may happen; what is not in it is refused. */
	public static final List<ClusterTransition> TABLE = List.of(
			new ClusterTransition(DRAFT, ClusterAct.EDIT, ClusterParty.LEAD, DRAFT, null),
			new ClusterTransition(DRAFT, ClusterAct.DISCARD, ClusterParty.LEAD, null, null),
			new ClusterTransition(DRAFT, ClusterAct.OPEN, ClusterParty.LEAD, OPEN, ClusterPledgeOpened.class),
			new ClusterTransition(OPEN, ClusterAct.TAKE_BACK, ClusterParty.LEAD, DRAFT, ClusterPledgeTakenBack.class),
			new ClusterTransition(OPEN, ClusterAct.WITHDRAW, ClusterParty.LEAD, WITHDRAWN,
					ClusterPledgeWithdrawn.class),
			new ClusterTransition(OPEN, ClusterAct.SIGN, ClusterParty.SIGNATORY, OPEN, ClusterPledgeSigned.class),
			new ClusterTransition(OPEN, ClusterAct.COMPLETE, ClusterParty.LEAD, SIGNED, ClusterPledgeCompleted.class));

	public static Optional<ClusterTransition> of(ClusterPledgeState from, ClusterAct act) {
		return TABLE.stream().filter((one) -> one.from == from && one.act == act).findFirst();
	}

}
