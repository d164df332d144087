package vn.giaouoc.checker.plan;

import vn.giaouoc.checker.source.Place;

/**
 * What was read without certainty or not understood at all; nothing is made up in its
 * place.
 */
public record Doubt(String part, String text, String reason, Place place) {
}
