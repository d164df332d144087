/** Who gets in, and how one leaves again. */
@NullMarked
package vn.giaouoc.gateway.login;

import org.jspecify.annotations.NullMarked;
