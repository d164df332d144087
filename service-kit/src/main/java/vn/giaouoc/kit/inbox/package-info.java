/** Events worked in once, however often they arrive. */
@NullMarked
package vn.giaouoc.kit.inbox;

import org.jspecify.annotations.NullMarked;
