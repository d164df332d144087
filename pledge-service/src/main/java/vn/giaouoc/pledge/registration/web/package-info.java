/** Windows and pledges over HTTP. */
@NullMarked
package vn.giaouoc.pledge.registration.web;

import org.jspecify.annotations.NullMarked;
