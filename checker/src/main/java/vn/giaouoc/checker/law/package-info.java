/** The catalogue's files as far as the checker needs them. */
@NullMarked
package vn.giaouoc.checker.law;

import org.jspecify.annotations.NullMarked;
