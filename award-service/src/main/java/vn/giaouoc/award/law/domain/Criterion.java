package vn.giaouoc.award.law.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the law asks of whoever is to have a title or form.
 *
 * @param rule R1 to R14
 * @param regimes the rule sets that it belongs to
 * @param of codes of titles and forms
 * @param from when it has days of its own within its rule sets
 */
public record Criterion(String rule, List<String> regimes, List<String> of, Check check, @Nullable LocalDate from,
		@Nullable LocalDate to, String article, String source, boolean unverified) {

	/** Whether an act of that day is measured by it. */
	public boolean appliesTo(Honour honour, Regime regime, LocalDate day) {
		return this.regimes.contains(regime.code()) && this.of.contains(honour.code())
				&& (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
	}

}
