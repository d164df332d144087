/** Letters without diacritics. */
@NullMarked
package vn.giaouoc.kit.search;

import org.jspecify.annotations.NullMarked;
