package vn.giaouoc.checker.plan;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.source.Place;

/**
 * What the plan calls people to strive for; the code is the catalogue's, none for a theme
 * of its own.
 */
public record Theme(String number, String text, @Nullable String code, Place place) {
}
