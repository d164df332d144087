/** Inspections over HTTP. */
@NullMarked
package vn.giaouoc.pledge.inspection.web;

import org.jspecify.annotations.NullMarked;
