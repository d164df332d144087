package vn.giaouoc.plan.planning.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a check found in a plan.
 *
 * @param key rule and place: what an answer is kept by
 * @param rule the class of findings
 * @param path where in the content, as in {@code content.windows[0].closes}
 * @param start first character of the value at the path, or null for all of it
 * @param end the character after the last, or null
 * @param mend what to write or do
 * @param replacement the value at the path with the mend in it, or null when no click can
 * do it
 * @param answer why a warning stays as it is, or null
 */
public record Finding(String key, String rule, Severity severity, String path, @Nullable Integer start,
		@Nullable Integer end, String reason, String mend, @Nullable String replacement, @Nullable String answer) {

	/** How much it weighs. */
	public enum Severity {

		/** Stops the issue. */
		ERROR,
		/** Wants an answer. */
		WARNING,
		/** Asks for nothing. */
		INFO

	}

	/** Whether it stands in the way of the signature and the issue. */
	public boolean isOpen() {
		return switch (this.severity) {
			case ERROR -> true;
			case WARNING -> this.answer == null;
			case INFO -> false;
		};
	}

	Finding answered(@Nullable String reason) {
		return new Finding(this.key, this.rule, this.severity, this.path, this.start, this.end, this.reason, this.mend,
				this.replacement, reason);
	}

}
