/** Use cases and queries of plans. */
@NullMarked
package vn.giaouoc.plan.planning.application;

import org.jspecify.annotations.NullMarked;
