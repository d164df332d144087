package vn.giaouoc.pledge.reminder.domain;

import java.time.Instant;

/** Why nobody is reminded. */
public sealed interface ReminderRefusal {

	/** All of them have sent their sheets. */
	record NobodyToRemind() implements ReminderRefusal {
	}

	/**
	 * All of them were reminded within the hour.
	 *
	 * @param next when the first of them may be reminded again
	 */
	record RemindedJustNow(Instant next) implements ReminderRefusal {
	}

}
