/** Noting inspections, and what came of them. */
@NullMarked
package vn.giaouoc.pledge.inspection.application;

import org.jspecify.annotations.NullMarked;
