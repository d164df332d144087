/** Files to lines of text, within bounds of size and time. */
@NullMarked
package vn.giaouoc.checker.source;

import org.jspecify.annotations.NullMarked;
