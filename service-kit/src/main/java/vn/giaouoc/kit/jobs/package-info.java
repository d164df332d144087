/** Work that happens once in a cluster. */
@NullMarked
package vn.giaouoc.kit.jobs;

import org.jspecify.annotations.NullMarked;
