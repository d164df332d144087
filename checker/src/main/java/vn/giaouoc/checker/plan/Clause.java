package vn.giaouoc.checker.plan;

import vn.giaouoc.checker.source.Place;

/** A clause as it stands, by its number. */
public record Clause(String number, String text, Place place) {
}
