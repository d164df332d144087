/** Use cases and reads of windows and pledges. */
@NullMarked
package vn.giaouoc.pledge.registration.application;

import org.jspecify.annotations.NullMarked;
