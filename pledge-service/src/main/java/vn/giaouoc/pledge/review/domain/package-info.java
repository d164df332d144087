/** Sơ kết, tổng kết: what a unit says of its year, and what comes of its pledges. */
@NullMarked
package vn.giaouoc.pledge.review.domain;

import org.jspecify.annotations.NullMarked;
