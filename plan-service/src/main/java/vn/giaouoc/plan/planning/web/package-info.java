/** HTTP operations of plans. */
@NullMarked
package vn.giaouoc.plan.planning.web;

import org.jspecify.annotations.NullMarked;
