/** Measurements that anybody can run; figures in the README come from here. */
@NullMarked
package vn.giaouoc.bench;

import org.jspecify.annotations.NullMarked;
