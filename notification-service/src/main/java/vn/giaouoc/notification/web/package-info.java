/** Notices and preferences over HTTP. */
@NullMarked
package vn.giaouoc.notification.web;

import org.jspecify.annotations.NullMarked;
