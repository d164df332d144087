/** The use case of reminding. */
@NullMarked
package vn.giaouoc.pledge.reminder.application;

import org.jspecify.annotations.NullMarked;
