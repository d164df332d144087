package vn.giaouoc.checker.source;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands: its clause, and the half-open range of characters of a line.
 */
public record Place(@Nullable String clause, int line, int start, int end) {

	public static Place of(Line line) {
		return new Place(null, line.number(), 0, line.text().length());
	}

}
