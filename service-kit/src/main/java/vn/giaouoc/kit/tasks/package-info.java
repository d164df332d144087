/**
 * Imports, exports and work on many things: with progress, cancel and a result to come
 * back to.
 */
@NullMarked
package vn.giaouoc.kit.tasks;

import org.jspecify.annotations.NullMarked;
