/** Workbooks that are checked row by row, shown, and written when somebody confirms. */
@NullMarked
package vn.giaouoc.kit.imports;

import org.jspecify.annotations.NullMarked;
