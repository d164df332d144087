/** Advice over HTTP. */
@NullMarked
package vn.giaouoc.award.advice.web;

import org.jspecify.annotations.NullMarked;
