package vn.giaouoc.plan.planning.application;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Act;
import vn.giaouoc.plan.planning.domain.Party;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.Refusal.NotTheirPart;
import vn.giaouoc.plan.planning.domain.Refused;
import vn.giaouoc.plan.planning.domain.Transition;

import org.springframework.stereotype.Component;

/** Who may do what to which plan, by the assignment that is acted under. */
@Component
class PlanParties {

	private final Plans plans;

	private final BusinessClock clock;

	PlanParties(Plans plans, BusinessClock clock) {
		this.plans = plans;
		this.clock = clock;
	}

	/** A role in a unit, acted under today. */
	private record Seat(UUID unitId, String role, UnitKind kind) {

		boolean takes(Party party) {
			return party.isTakenBy(this.role, this.kind);
		}

		boolean isAt(Plan plan) {
			return this.unitId.equals(plan.unitId());
		}

		boolean isAbove(Plan plan) {
			Parent parent = plan.parent();
			return parent != null && this.unitId.equals(parent.unitId());
		}

		/** Whether the plan is made here, or derived from a plan that is. */
		boolean isConcerned(Plan plan) {
			return isAt(plan) || isAbove(plan);
		}

		boolean has(Party party, Plan plan) {
			return switch (party) {
				case DRAFTER, LEADER, CLERK -> isAt(plan) && takes(party);
				case SUPERIOR -> isAbove(plan) && takes(party);
			};
		}

	}

	private Optional<Seat> seat(Actor actor) {
		return Optional.ofNullable(actor.acting())
			.flatMap((acting) -> this.plans.kind(acting.unitId(), this.clock.today())
				.map((kind) -> new Seat(acting.unitId(), acting.role(), kind)));
	}

	/** The unit that the caller drafts plans for. */
	UUID drafting(Actor actor) {
		return seat(actor).filter((seat) -> seat.takes(Party.DRAFTER))
			.map(Seat::unitId)
			.orElseThrow(() -> new Refused(new NotTheirPart(Act.EDIT, Party.DRAFTER)));
	}

	/**
	 * Lets on who has the part that the act needs.
	 * @throws Problem 404 for a plan of another unit that is only read from here
	 */
	void require(Actor actor, Plan plan, Act act) {
		Seat seat = place(actor, plan);
		Transition step = plan.step(act);
		if (!seat.has(step.who(), plan)) {
			throw new Refused(new NotTheirPart(act, step.who()));
		}
	}

	/** A plan of another unit, read from above or below, is not there to be changed. */
	void requirePlace(Actor actor, Plan plan) {
		place(actor, plan);
	}

	/** Only for those of the issuing unit, however far others may read. */
	void requireOwn(Actor actor, Plan plan) {
		seat(actor).filter((seat) -> seat.isAt(plan)).orElseThrow(Problem::notFound);
	}

	private Seat place(Actor actor, Plan plan) {
		return seat(actor).filter((seat) -> seat.isConcerned(plan)).orElseThrow(Problem::notFound);
	}

	/** What the caller may do to the plan now. */
	Set<Act> acts(Actor actor, Plan plan) {
		Set<Act> acts = EnumSet.noneOf(Act.class);
		seat(actor).ifPresent((seat) -> Transition.TABLE.stream()
			.filter((step) -> step.from() == plan.state() && step.act() != Act.SUPERSEDE)
			.filter((step) -> makesSense(plan, step.act()) && seat.has(step.who(), plan))
			.forEach((step) -> acts.add(step.act())));
		return acts;
	}

	private static boolean makesSense(Plan plan, Act act) {
		boolean sub = plan.parent() != null;
		return (act != Act.SEND_FOR_APPROVAL || sub) && (act != Act.SEND_FOR_SIGNATURE || !sub);
	}

	/** Whether the caller sees how the plan is made, not only what it says. */
	boolean isInside(Actor actor, Plan plan) {
		return seat(actor).filter((seat) -> seat.isConcerned(plan))
			.filter((seat) -> seat.takes(Party.DRAFTER) || seat.takes(Party.LEADER) || seat.takes(Party.CLERK))
			.isPresent();
	}

}
