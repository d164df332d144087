package vn.giaouoc.checker.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.source.Place;

/** Sơ kết or tổng kết, with the last day for it when the plan names one. */
public record Review(Kind kind, String text, @Nullable LocalDate due, Place place) {

	/** In mid-period or at its end. */
	public enum Kind {

		MID_YEAR, YEAR_END

	}

}
