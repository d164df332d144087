/** Who calls, acting as what, and whose data he may see. */
@NullMarked
package vn.giaouoc.kit.security;

import org.jspecify.annotations.NullMarked;
