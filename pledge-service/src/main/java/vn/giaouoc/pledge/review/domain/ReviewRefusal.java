package vn.giaouoc.pledge.review.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import vn.giaouoc.pledge.registration.domain.PledgeState;

/** Why a paper of a review, or what belongs to it, is refused. */
public sealed interface ReviewRefusal {

	/** Only a draft or what came back is written, only what is sent is decided on. */
	record NotInThisState(PaperState state) implements ReviewRefusal {
	}

	/** A paper says what its kind is for. */
	record OtherContent(PaperKind kind) implements ReviewRefusal {
	}

	/** There is one of this kind already. */
	record AlreadyBegun() implements ReviewRefusal {
	}

	/** Nothing is sent that says nothing. */
	record NothingSaid() implements ReviewRefusal {
	}

	/** The plan has no such line, or no scoring table at all. */
	record NoSuchItem() implements ReviewRefusal {
	}

	/** A line brings or costs its points at most. */
	record TooManyPoints(String criterion, BigDecimal most) implements ReviewRefusal {
	}

	/** A meeting has a time, a chair, a secretary, and people who take part. */
	record MeetingIncomplete() implements ReviewRefusal {
	}

	/** Nobody gets more votes than there are people. */
	record MoreVotesThanPeople(int present) implements ReviewRefusal {
	}

	/** A report on a target tells of a day of its year that has come. */
	record DayOutside(LocalDate from, LocalDate to) implements ReviewRefusal {
	}

	/** A result is that of a pledge that has been received, or confirmed at least. */
	record NoResultYet(PledgeState state) implements ReviewRefusal {
	}

	/** Of what was pledged the result proposes a part, and nothing else. */
	record NotPledgedFor(String code) implements ReviewRefusal {
	}

}
