package vn.giaouoc.award.law.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A movement, campaign or programme by the name that must be quoted. */
public record OfficialName(Kind kind, String name, LocalDate from, @Nullable LocalDate to, @Nullable String article,
		String source, boolean unverified) implements Dated {

	/** What bears the name. */
	public enum Kind {

		MOVEMENT, CAMPAIGN, PROGRAMME

	}

}
