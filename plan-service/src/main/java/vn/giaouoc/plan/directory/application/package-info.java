/** Use cases and queries of the directory. */
@NullMarked
package vn.giaouoc.plan.directory.application;

import org.jspecify.annotations.NullMarked;
