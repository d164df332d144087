/** Plans as records that decide: states, content, refusals, events. */
@NullMarked
package vn.giaouoc.plan.planning.domain;

import org.jspecify.annotations.NullMarked;
