/** E-mail that goes out in the background. */
@NullMarked
package vn.giaouoc.notification.jobs;

import org.jspecify.annotations.NullMarked;
