package vn.giaouoc.checker.language;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * A day, month or quarter named in a text; {@code from} and {@code until} are its first
 * day and the day after its last, both null when the letters name no day that exists.
 */
public record Moment(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalTime hour, Bound bound,
		Precision precision, boolean yearGuessed, String text, int start, int end) {

	/** How the words before it tie an act to the day. */
	public enum Bound {

		FROM, UNTIL, BEFORE, ON

	}

	/** What was named. */
	public enum Precision {

		DAY, MONTH, QUARTER

	}

	Moment in(int start, int end) {
		return new Moment(this.from, this.until, this.hour, this.bound, this.precision, this.yearGuessed, this.text,
				start, end);
	}

}
