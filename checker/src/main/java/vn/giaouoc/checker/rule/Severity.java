package vn.giaouoc.checker.rule;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How much a finding weighs: an error stops the issue, a warning wants an answer,
 * information asks for nothing.
 */
public enum Severity {

	ERROR, WARNING, INFO;

	@JsonValue
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
