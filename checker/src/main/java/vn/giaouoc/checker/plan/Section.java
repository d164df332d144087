package vn.giaouoc.checker.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.source.Place;

/**
 * A numbered part of the body with its parts; the number is as read, the clause the way
 * to it ("IV.3").
 */
public record Section(String number, String clause, @Nullable String title, String text, Kind kind, Place place,
		List<Section> clauses) {

	/** What a part is about, as far as its heading says. */
	public enum Kind {

		PURPOSE, CONTENT, SOLUTIONS, REGISTRATION, TARGETS, ORGANISATION, REVIEW, COMMENDATION, OTHER

	}

}
