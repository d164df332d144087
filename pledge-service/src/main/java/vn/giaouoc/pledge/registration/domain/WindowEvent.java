package vn.giaouoc.pledge.registration.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What becomes of a registration window, told on {@code pledge.events}. */
public sealed interface WindowEvent {

	UUID windowId();

	/** More time is given to all units of a window. */
	record WindowExtended(UUID windowId, UUID planId, UUID unitId, OffsetDateTime ends,
			String reason) implements WindowEvent {
	}

	/**
	 * Registration is over within a day; told once per end.
	 *
	 * @param unitKinds none: all
	 */
	record WindowEnding(UUID windowId, UUID planId, int year, UUID unitId, OffsetDateTime ends,
			List<String> unitKinds) implements WindowEvent {
	}

	/**
	 * Registration is over; told once per end, when all that came in time is there.
	 *
	 * @param expected people who work in the units, households that live in them
	 * @param registered how many of them have pledged
	 */
	record WindowClosed(UUID windowId, UUID planId, int year, UUID unitId, OffsetDateTime ends, long expected,
			long registered) implements WindowEvent {
	}

	/** A unit may register after the close. */
	record LateDoorOpened(UUID doorId, UUID windowId, UUID planId, UUID unitId, OffsetDateTime until, String reason,
			UUID allowedBy) implements WindowEvent {
	}

	/** The permission ends before its time. */
	record LateDoorShut(UUID doorId, UUID windowId, UUID unitId) implements WindowEvent {
	}

}
