/** Events of the other services become notices. */
@NullMarked
package vn.giaouoc.notification.messaging;

import org.jspecify.annotations.NullMarked;
