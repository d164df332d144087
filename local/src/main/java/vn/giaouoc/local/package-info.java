/**
 * The embedded stack that {@code giaouoc up} and the tests start on one machine without
 * Docker.
 */
@NullMarked
package vn.giaouoc.local;

import org.jspecify.annotations.NullMarked;
