/** Writing, sending and receiving the papers of reviews. */
@NullMarked
package vn.giaouoc.pledge.review.application;

import org.jspecify.annotations.NullMarked;
