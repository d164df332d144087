/** What goes through to the services, and what does not. */
@NullMarked
package vn.giaouoc.gateway.relay;

import org.jspecify.annotations.NullMarked;
