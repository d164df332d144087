package vn.giaouoc.checker.language;

import java.time.LocalDate;
import java.time.Month;

import org.jspecify.annotations.Nullable;

/**
 * What a plan's dates lean on: its day of issue, and the calendar or school year that it
 * is for.
 */
public record TimeContext(@Nullable LocalDate issued, @Nullable Integer year, boolean schoolYear) {

	/** The year meant by a day and month alone. */
	@Nullable Integer yearOf(int month) {
		if (this.year != null) {
			return (this.schoolYear && month < Month.AUGUST.getValue()) ? Integer.valueOf(this.year + 1) : this.year;
		}
		return (this.issued != null) ? Integer.valueOf(this.issued.getYear()) : null;
	}

}
