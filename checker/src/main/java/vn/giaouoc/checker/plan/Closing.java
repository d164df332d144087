package vn.giaouoc.checker.plan;

import vn.giaouoc.checker.source.Place;

/** The call at the end of the body. */
public record Closing(String text, Place place) {
}
