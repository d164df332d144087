/** Refusals as problem details (RFC 9457), Vietnamese first. */
@NullMarked
package vn.giaouoc.gateway.problem;

import org.jspecify.annotations.NullMarked;
