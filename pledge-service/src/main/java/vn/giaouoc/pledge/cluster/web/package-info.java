/** Cluster pledges over HTTP. */
@NullMarked
package vn.giaouoc.pledge.cluster.web;

import org.jspecify.annotations.NullMarked;
