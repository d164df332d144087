package vn.giaouoc.checker.plan;

import vn.giaouoc.checker.source.Place;

/** One line of the list of recipients. */
public record Recipient(String text, Place place) {
}
