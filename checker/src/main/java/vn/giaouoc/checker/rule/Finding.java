package vn.giaouoc.checker.rule;

import vn.giaouoc.checker.source.Place;

/**
 * What a rule found; {@code mend} takes the place's characters' place when
 * {@code replaces} says so, and otherwise says what to write or do there.
 */
public record Finding(String rule, Severity severity, Place place, String reason, String mend, boolean replaces) {
}
