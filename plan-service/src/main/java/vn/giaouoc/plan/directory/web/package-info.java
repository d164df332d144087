/** The directory over HTTP. */
@NullMarked
package vn.giaouoc.plan.directory.web;

import org.jspecify.annotations.NullMarked;
