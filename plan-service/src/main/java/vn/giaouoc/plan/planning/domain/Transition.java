package vn.giaouoc.plan.planning.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import static vn.giaouoc.plan.planning.domain.PlanState.AMENDED;
import static vn.giaouoc.plan.planning.domain.PlanState.CHECKED;
import static vn.giaouoc.plan.planning.domain.PlanState.CLOSED;
import static vn.giaouoc.plan.planning.domain.PlanState.DRAFT;
import static vn.giaouoc.plan.planning.domain.PlanState.ISSUED;
import static vn.giaouoc.plan.planning.domain.PlanState.RETURNED;
import static vn.giaouoc.plan.planning.domain.PlanState.REVOKED;
import static vn.giaouoc.plan.planning.domain.PlanState.SIGNED;
import static vn.giaouoc.plan.planning.domain.PlanState.WAITING_APPROVAL;
import static vn.giaouoc.plan.planning.domain.PlanState.WAITING_SIGNATURE;

/**
 * One line of the table of what may happen to an edition of a plan.
 *
 * @param to where it stands afterwards; null: it is gone
 * @param event what is told to the other services, if anything
 */
public record Transition(PlanState from, Act act, Party who, @Nullable PlanState to,
		@Nullable Class<? extends PlanEvent> event) {

	/** All that may happen; what is not in it is refused. */
	public static final List<Transition> TABLE = List.of(step(DRAFT, Act.EDIT, Party.DRAFTER, DRAFT),
			step(CHECKED, Act.EDIT, Party.DRAFTER, DRAFT), step(RETURNED, Act.EDIT, Party.DRAFTER, DRAFT),
			step(DRAFT, Act.CHECK, Party.DRAFTER, CHECKED), step(RETURNED, Act.CHECK, Party.DRAFTER, CHECKED),
			step(CHECKED, Act.CHECK, Party.DRAFTER, CHECKED), step(CHECKED, Act.ANSWER, Party.DRAFTER, CHECKED),
			step(DRAFT, Act.DISCARD, Party.DRAFTER, null), step(CHECKED, Act.DISCARD, Party.DRAFTER, null),
			step(RETURNED, Act.DISCARD, Party.DRAFTER, null),
			step(CHECKED, Act.SEND_FOR_APPROVAL, Party.DRAFTER, WAITING_APPROVAL),
			step(WAITING_APPROVAL, Act.APPROVE, Party.SUPERIOR, WAITING_SIGNATURE),
			step(WAITING_APPROVAL, Act.RETURN, Party.SUPERIOR, RETURNED),
			step(WAITING_APPROVAL, Act.RECALL, Party.DRAFTER, DRAFT),
			step(CHECKED, Act.SEND_FOR_SIGNATURE, Party.DRAFTER, WAITING_SIGNATURE),
			step(WAITING_SIGNATURE, Act.SIGN, Party.LEADER, SIGNED),
			step(WAITING_SIGNATURE, Act.RETURN, Party.LEADER, RETURNED),
			step(WAITING_SIGNATURE, Act.RECALL, Party.DRAFTER, DRAFT), step(SIGNED, Act.RETURN, Party.CLERK, RETURNED),
			step(SIGNED, Act.ATTACH, Party.CLERK, SIGNED),
			new Transition(SIGNED, Act.ISSUE, Party.CLERK, ISSUED, PlanEvent.PlanIssued.class),
			step(ISSUED, Act.ATTACH, Party.CLERK, ISSUED), step(ISSUED, Act.AMEND, Party.DRAFTER, ISSUED),
			new Transition(ISSUED, Act.SUPERSEDE, Party.CLERK, AMENDED, PlanEvent.PlanAmended.class),
			new Transition(ISSUED, Act.CLOSE, Party.DRAFTER, CLOSED, PlanEvent.PlanClosed.class),
			new Transition(ISSUED, Act.REVOKE, Party.LEADER, REVOKED, PlanEvent.PlanRevoked.class));

	private static Transition step(PlanState from, Act act, Party who, @Nullable PlanState to) {
		return new Transition(from, act, who, to, null);
	}

	public static Optional<Transition> of(PlanState from, Act act) {
		return TABLE.stream().filter((one) -> one.from == from && one.act == act).findFirst();
	}

}
