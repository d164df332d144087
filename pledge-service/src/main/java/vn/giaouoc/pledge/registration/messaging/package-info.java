/** What other services tell about plans and households. */
@NullMarked
package vn.giaouoc.pledge.registration.messaging;

import org.jspecify.annotations.NullMarked;
