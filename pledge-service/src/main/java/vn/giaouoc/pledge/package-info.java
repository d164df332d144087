/** Registration windows, pledges and unit sheets. */
@NullMarked
package vn.giaouoc.pledge;

import org.jspecify.annotations.NullMarked;
