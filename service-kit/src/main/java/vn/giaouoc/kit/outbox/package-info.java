/** Events written in the transaction of their change and carried to Kafka in order. */
@NullMarked
package vn.giaouoc.kit.outbox;

import org.jspecify.annotations.NullMarked;
