package vn.giaouoc.checker.plan;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.source.Place;

/**
 * A title as written; no code where the catalogue has none of that name, doubtful where
 * the words are not enough to tell.
 */
public record TitleRead(String text, @Nullable String code, boolean doubtful, Place place) {
}
