package vn.giaouoc.pledge.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is to be reached, from when to when, both days included.
 *
 * @param figure null: it is promised in words and is done or not
 * @param baseline where it starts from, where that is known
 */
public record Goal(@Nullable BigDecimal figure, Direction direction, @Nullable BigDecimal baseline, LocalDate from,
		LocalDate due) {

	/** A promise of a calendar year. */
	public static Goal ofYear(@Nullable BigDecimal figure, int year) {
		return new Goal(figure, Direction.AT_LEAST, null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	/** The same, to be reached on another day of its time. */
	public Goal dueOn(LocalDate day) {
		return new Goal(this.figure, this.direction, this.baseline, this.from, day);
	}

	boolean isReachedBy(BigDecimal reported) {
		if (this.figure == null) {
			return false;
		}
		int compared = reported.compareTo(this.figure);
		return switch (this.direction) {
			case AT_LEAST -> compared >= 0;
			case AT_MOST -> compared <= 0;
		};
	}

}
