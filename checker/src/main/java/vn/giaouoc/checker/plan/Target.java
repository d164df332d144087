package vn.giaouoc.checker.plan;

import java.math.BigDecimal;

import vn.giaouoc.checker.source.Place;

/** A measurable target: its sentence, figure and unit. */
public record Target(String text, BigDecimal figure, String unit, Place place) {
}
