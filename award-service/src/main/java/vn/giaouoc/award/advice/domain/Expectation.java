package vn.giaouoc.award.advice.domain;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.law.domain.Check;

/**
 * What the asker takes for granted about the year, to see what follows; null where he
 * leaves it open. Nothing of it is kept.
 */
public record Expectation(@Nullable Boolean registers, @Nullable Rating rating, @Nullable Idea idea) {

	/** Takes nothing for granted. */
	public static final Expectation NONE = new Expectation(null, null, null);

	/** The rating that is expected at the end of the year, the lower ones first. */
	public enum Rating {

		LOWER, GOOD, EXCELLENT;

		boolean reaches(Check.Grade wanted) {
			return compareTo(valueOf(wanted.name())) >= 0;
		}

	}

	/** How far the initiative is expected to be recognised, the nearer ones first. */
	public enum Idea {

		NONE, BASE, PROVINCE, STATE;

		boolean reaches(Check.Scope wanted) {
			return compareTo(valueOf(wanted.name())) >= 0;
		}

	}

}
