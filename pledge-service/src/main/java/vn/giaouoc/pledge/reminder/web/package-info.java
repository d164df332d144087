/** Reminders over HTTP. */
@NullMarked
package vn.giaouoc.pledge.reminder.web;

import org.jspecify.annotations.NullMarked;
