package vn.giaouoc.checker.plan;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.source.Place;

/** A document named in the text by type and number, or a law by its name. */
public record Citation(String text, @Nullable String type, @Nullable String number, boolean basis, Place place) {
}
