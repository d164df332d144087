package vn.giaouoc.award.law.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A rule set: the law and its decrees as they stood for some years.
 *
 * @param registration whether a title presupposes that it was registered
 * @param remark what is said about it and has not been verified
 */
public record Regime(String code, String name, LocalDate from, @Nullable LocalDate to, String article, String source,
		Registration registration, String registrationArticle, boolean unverified,
		@Nullable String remark) implements Dated {

	/** What registering is to a title. */
	public enum Registration {

		REQUIRED, OPTIONAL

	}

}
