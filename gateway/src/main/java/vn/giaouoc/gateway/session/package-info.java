/** Sessions in PostgreSQL and the tokens that belong to them. */
@NullMarked
package vn.giaouoc.gateway.session;

import org.jspecify.annotations.NullMarked;
