package vn.giaouoc.pledge.registration.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Why a pledge, or what is asked of its window, is refused. */
public sealed interface Refusal {

	/** Nothing in the table leads there from here. */
	record IllegalMove(PledgeState from, Act act) implements Refusal {
	}

	/** Somebody else has this part. */
	record NotTheirPart(Act act, Party who) implements Refusal {
	}

	/** Registration has not begun. */
	record NotYetOpen(Instant opens) implements Refusal {
	}

	/** Registration is over: by the database's clock, half-open. */
	record DeadlinePassed(Instant closed) implements Refusal {
	}

	/** A returned pledge was to be mended by then. */
	record MendingOver(Instant until) implements Refusal {
	}

	/** The plan behind the window is void, carried through, or has it no more. */
	record WindowVoid() implements Refusal {
	}

	/** The window is for units of other kinds, or of another place. */
	record NotForThisUnit() implements Refusal {
	}

	/** What is pledged for is not open in the window. */
	record TitleNotOpen(List<String> codes) implements Refusal {
	}

	/** Neither a title nor a form is named. */
	record NothingPledged() implements Refusal {
	}

	/**
	 * One pledge of each under a plan: the one that is there is withdrawn or replaced.
	 *
	 * @param pledgeId null when it lies where the caller does not look
	 */
	record AlreadyPledged(@Nullable UUID pledgeId) implements Refusal {
	}

	/** Only the head enters whoever has no login, and speaks for the unit. */
	record OnlyTheHeadEnters(SubjectKind kind) implements Refusal {
	}

	/** Households and villagers are those of a village. */
	record NotOfAVillage() implements Refusal {
	}

	/** The unit that a door is opened for is not one of the window's. */
	record UnitNotInWindow() implements Refusal {
	}

	/** A later end lies after the present one. */
	record NoExtension(Instant ends) implements Refusal {
	}

	/** A door, or a time to mend, ends in the future. */
	record AlreadyOver() implements Refusal {
	}

}
