package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.Refusal.EndBeforeStart;

/**
 * A stretch of days, both ends included.
 *
 * @param to the last day, or null while open
 */
public record Days(LocalDate from, @Nullable LocalDate to) {

	public Days {
		if (to != null && to.isBefore(from)) {
			throw new Refused(new EndBeforeStart(from, to));
		}
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	public boolean overlaps(Days other) {
		return (other.to == null || !this.from.isAfter(other.to)) && (this.to == null || !other.from.isAfter(this.to));
	}

	/** Whether every day of the other lies in this one. */
	public boolean covers(Days other) {
		return !other.from.isBefore(this.from) && (this.to == null || (other.to != null && !other.to.isAfter(this.to)));
	}

}
