package vn.giaouoc.award.register.domain;

import java.util.UUID;

/**
 * Who was awarded: a person, whom his awards follow wherever he goes, or a unit.
 *
 * @param name as it was then
 */
public record Holder(Kind kind, UUID id, String name) {

	/** What a holder is. */
	public enum Kind {

		PERSON, UNIT

	}

}
