/** The smallest service: one table, one controller, one listener, one long task. */
@NullMarked
package vn.giaouoc.kit.things;

import org.jspecify.annotations.NullMarked;
