/** The command {@code giaouoc}: everything of the system as processes of one machine. */
@NullMarked
package vn.giaouoc.local.command;

import org.jspecify.annotations.NullMarked;
