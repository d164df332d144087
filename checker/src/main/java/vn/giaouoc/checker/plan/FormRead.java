package vn.giaouoc.checker.plan;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.source.Place;

/** A form of commendation as written. */
public record FormRead(String text, @Nullable String code, Place place) {
}
