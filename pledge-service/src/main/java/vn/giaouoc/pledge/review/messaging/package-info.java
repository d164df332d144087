/** What plans tell about their reviews. */
@NullMarked
package vn.giaouoc.pledge.review.messaging;

import org.jspecify.annotations.NullMarked;
