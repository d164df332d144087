/** Writes that may be repeated and have their effect once. */
@NullMarked
package vn.giaouoc.kit.idempotency;

import org.jspecify.annotations.NullMarked;
