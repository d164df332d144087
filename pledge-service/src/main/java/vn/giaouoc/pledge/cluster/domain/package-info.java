/** Cluster pledges, their signing and its rules. */
@NullMarked
package vn.giaouoc.pledge.cluster.domain;

import org.jspecify.annotations.NullMarked;
