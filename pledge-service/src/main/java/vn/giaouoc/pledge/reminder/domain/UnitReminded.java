package vn.giaouoc.pledge.reminder.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A unit is reminded of the sheet that it has not sent, as {@code pledge.events} tells
 * it.
 *
 * @param ends when its registration is over
 * @param due when its sheet is due
 * @param expected people who work in it and households that live in it
 * @param registered how many of them have pledged
 */
public record UnitReminded(UUID windowId, UUID planId, int year, UUID unitId, OffsetDateTime ends, OffsetDateTime due,
		long expected, long registered, UUID by) {
}
