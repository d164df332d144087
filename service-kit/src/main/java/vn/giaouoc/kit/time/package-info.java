/** Business time and machine time. */
@NullMarked
package vn.giaouoc.kit.time;

import org.jspecify.annotations.NullMarked;
