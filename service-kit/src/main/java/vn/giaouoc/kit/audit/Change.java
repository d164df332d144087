package vn.giaouoc.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field before and after. Protected fields appear without their values, so that a
 * person can be anonymised without touching the sealed record.
 */
public record Change(@Nullable Object before, @Nullable Object after) {

	private static final String HIDDEN = "changed";

	public static Change of(@Nullable Object before, @Nullable Object after) {
		return new Change(before, after);
	}

	/** A field whose value the record must not hold. */
	public static Change hidden() {
		return new Change(null, HIDDEN);
	}

}
