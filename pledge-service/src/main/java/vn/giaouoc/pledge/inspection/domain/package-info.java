/** Kiểm tra, đôn đốc: what was found in a unit, and what is to be mended. */
@NullMarked
package vn.giaouoc.pledge.inspection.domain;

import org.jspecify.annotations.NullMarked;
