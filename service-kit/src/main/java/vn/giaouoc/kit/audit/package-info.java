/** Who did what, when, acting as whom; sealed. */
@NullMarked
package vn.giaouoc.kit.audit;

import org.jspecify.annotations.NullMarked;
