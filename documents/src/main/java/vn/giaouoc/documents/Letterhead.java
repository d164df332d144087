package vn.giaouoc.documents;

import org.jspecify.annotations.Nullable;

/**
 * The issuing body and the one above it (box 2), in ordinary letters: the layout sets
 * capitals.
 */
public record Letterhead(@Nullable String superior, String body) {

	public Letterhead {
		superior = (superior != null) ? Text.required(superior) : null;
		body = Text.required(body);
	}

}
