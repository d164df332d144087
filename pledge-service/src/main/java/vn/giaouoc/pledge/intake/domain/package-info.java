/** Workbooks of pledges: what they say of themselves, and the figures in them. */
@NullMarked
package vn.giaouoc.pledge.intake.domain;

import org.jspecify.annotations.NullMarked;
