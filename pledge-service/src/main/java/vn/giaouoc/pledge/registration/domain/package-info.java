/** What may be registered, and what may become of it. */
@NullMarked
package vn.giaouoc.pledge.registration.domain;

import org.jspecify.annotations.NullMarked;
