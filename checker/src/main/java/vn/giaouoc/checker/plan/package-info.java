/** The structure of a plan, each part with its place. */
@NullMarked
package vn.giaouoc.checker.plan;

import org.jspecify.annotations.NullMarked;
