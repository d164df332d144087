/** Workbooks of pledges over HTTP. */
@NullMarked
package vn.giaouoc.pledge.intake.web;

import org.jspecify.annotations.NullMarked;
