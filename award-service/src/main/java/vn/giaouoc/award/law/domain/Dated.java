package vn.giaouoc.award.law.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Something that holds from a day to a day, both included; no end means still. */
public interface Dated {

	LocalDate from();

	@Nullable LocalDate to();

	default boolean on(LocalDate day) {
		LocalDate to = to();
		return !day.isBefore(from()) && (to == null || !day.isAfter(to));
	}

}
