/**
 * Pledges out of workbooks: given out, checked, and taken in by the one way of accepting.
 */
@NullMarked
package vn.giaouoc.pledge.intake.application;

import org.jspecify.annotations.NullMarked;
