/** What the directory tells of clusters. */
@NullMarked
package vn.giaouoc.pledge.cluster.messaging;

import org.jspecify.annotations.NullMarked;
