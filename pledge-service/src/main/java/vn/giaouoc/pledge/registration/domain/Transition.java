package vn.giaouoc.pledge.registration.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeConfirmed;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeReplaced;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeReturned;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeSubmitted;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeWithdrawn;

import static vn.giaouoc.pledge.registration.domain.PledgeState.CONFIRMED;
import static vn.giaouoc.pledge.registration.domain.PledgeState.DRAFT;
import static vn.giaouoc.pledge.registration.domain.PledgeState.RECEIVED;
import static vn.giaouoc.pledge.registration.domain.PledgeState.REPLACED;
import static vn.giaouoc.pledge.registration.domain.PledgeState.RETURNED;
import static vn.giaouoc.pledge.registration.domain.PledgeState.SENT;
import static vn.giaouoc.pledge.registration.domain.PledgeState.SUBMITTED;
import static vn.giaouoc.pledge.registration.domain.PledgeState.WITHDRAWN;

/**
 * One line of the table of what may happen to a pledge.
 *
 * @param to where it stands afterwards; null: it is gone
 * @param event what is told of it by itself; of what happens with a whole sheet the
 * sheet's event tells
 */
public record Transition(PledgeState from, Act act, Party who, @Nullable PledgeState to,
		@Nullable Class<? extends PledgeEvent> event) {

	/** All that may happen; what is not in it is refused. */
	public static final List<Transition> TABLE = List.of(new Transition(DRAFT, Act.EDIT, Party.AUTHOR, DRAFT, null),
			new Transition(RETURNED, Act.EDIT, Party.AUTHOR, RETURNED, null),
			new Transition(DRAFT, Act.DISCARD, Party.AUTHOR, null, null),
			new Transition(DRAFT, Act.SUBMIT, Party.AUTHOR, SUBMITTED, PledgeSubmitted.class),
			new Transition(RETURNED, Act.SUBMIT, Party.AUTHOR, SUBMITTED, PledgeSubmitted.class),
			new Transition(SUBMITTED, Act.CONFIRM, Party.HEAD, CONFIRMED, PledgeConfirmed.class),
			new Transition(SUBMITTED, Act.RETURN, Party.HEAD, RETURNED, PledgeReturned.class),
			new Transition(CONFIRMED, Act.RETURN, Party.HEAD, RETURNED, PledgeReturned.class),
			new Transition(CONFIRMED, Act.SEND, Party.HEAD, SENT, null),
			new Transition(SENT, Act.RELEASE, Party.OFFICER, CONFIRMED, null),
			new Transition(SENT, Act.RECEIVE, Party.OFFICER, RECEIVED, null),
			new Transition(SENT, Act.RETURN, Party.OFFICER, RETURNED, PledgeReturned.class),
			new Transition(RECEIVED, Act.RETURN, Party.OFFICER, RETURNED, PledgeReturned.class),
			new Transition(SUBMITTED, Act.WITHDRAW, Party.AUTHOR, WITHDRAWN, PledgeWithdrawn.class),
			new Transition(CONFIRMED, Act.WITHDRAW, Party.AUTHOR, WITHDRAWN, PledgeWithdrawn.class),
			new Transition(RETURNED, Act.WITHDRAW, Party.AUTHOR, WITHDRAWN, PledgeWithdrawn.class),
			new Transition(SUBMITTED, Act.REPLACE, Party.AUTHOR, REPLACED, PledgeReplaced.class),
			new Transition(CONFIRMED, Act.REPLACE, Party.AUTHOR, REPLACED, PledgeReplaced.class));

	public static Optional<Transition> of(PledgeState from, Act act) {
		return TABLE.stream().filter((one) -> one.from == from && one.act == act).findFirst();
	}

}
