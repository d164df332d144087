/** Listening to topics: one transaction per event, dead letters, topics. */
@NullMarked
package vn.giaouoc.kit.messaging;

import org.jspecify.annotations.NullMarked;
