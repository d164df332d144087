/** Reminders of sheets that have not been sent. */
@NullMarked
package vn.giaouoc.pledge.reminder.domain;

import org.jspecify.annotations.NullMarked;
