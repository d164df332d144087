/** Reviews over HTTP. */
@NullMarked
package vn.giaouoc.pledge.review.web;

import org.jspecify.annotations.NullMarked;
