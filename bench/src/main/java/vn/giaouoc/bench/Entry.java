package vn.giaouoc.bench;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the history that clients write: before a call what is asked, after it what
 * was answered.
 *
 * @param subject who is to be registered
 * @param title what is pledged
 * @param code the problem's type when it was refused
 * @param acceptedAt the receipt's time
 * @param at when the line was written, by the machine's clock
 */
record Entry(Kind kind, UUID pledge, UUID window, UUID unit, UUID subject, String title, @Nullable String code,
		@Nullable String receipt, @Nullable Instant acceptedAt, Instant at) {

	/** What became of a call. */
	enum Kind {

		INVOKED, OK, REFUSED,
		/** No answer, or one that says nothing definite. */
		UNKNOWN

	}

}
