package vn.giaouoc.award.law.domain;

import java.time.LocalDate;

/** Why the law has no answer. */
public sealed interface Refusal {

	/** No rule set that we know is in force on the day. */
	record NoRuleInForce(LocalDate day) implements Refusal {
	}

}
