/** The catalogue over HTTP. */
@NullMarked
package vn.giaouoc.award.law.web;

import org.jspecify.annotations.NullMarked;
