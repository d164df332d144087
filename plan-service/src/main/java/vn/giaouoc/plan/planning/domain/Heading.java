package vn.giaouoc.plan.planning.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of the document (NĐ 30/2020, Phụ lục I).
 *
 * @param number null until the clerk gives it
 * @param symbol type and issuing body, as in KH-UBND
 * @param place where it is made
 * @param issueDate null until the clerk gives it
 * @param about the abstract (trích yếu)
 */
public record Heading(@Nullable Integer number, String symbol, @Nullable String place, @Nullable LocalDate issueDate,
		String about) {

	/** "05/KH-UBND": numbers below ten bear a zero; null without a number. */
	public @Nullable String code() {
		return (this.number != null) ? "%02d/%s".formatted(this.number, this.symbol) : null;
	}

	Heading numbered(@Nullable Integer newNumber, @Nullable LocalDate day) {
		return new Heading(newNumber, this.symbol, this.place, day, this.about);
	}

}
