/** What concerns whom, and how far it has been delivered. */
@NullMarked
package vn.giaouoc.notification.application;

import org.jspecify.annotations.NullMarked;
