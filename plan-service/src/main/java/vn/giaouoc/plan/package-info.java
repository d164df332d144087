/** Plans, and the directory of units and people that every service copies. */
@NullMarked
package vn.giaouoc.plan;

import org.jspecify.annotations.NullMarked;
