/** Use cases and reads of cluster pledges. */
@NullMarked
package vn.giaouoc.pledge.cluster.application;

import org.jspecify.annotations.NullMarked;
