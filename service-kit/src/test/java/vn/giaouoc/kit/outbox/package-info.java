/** The outbox on a real database and a real broker. */
@NullMarked
package vn.giaouoc.kit.outbox;

import org.jspecify.annotations.NullMarked;
