package vn.giaouoc.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is there once all faults are healed and all queues are empty.
 *
 * @param rows of the database
 * @param shown what the API shows of acknowledged pledges to those who made them
 * @param ends when each window closed
 * @param written the events in the order of the outbox's sequence
 * @param waiting outbox rows that have not left
 * @param topic the events as the topic holds them, partition by partition
 * @param workedIn the events that notification-service's inbox holds
 * @param noticed how many events the notices of the heads count together: what came of
 * them, once each
 */
record FinalState(List<Row> rows, List<Row> shown, Map<UUID, Instant> ends, List<Told> written, long waiting,
		List<Told> topic, Set<UUID> workedIn, long noticed) {

	/** A living pledge. */
	record Row(UUID pledge, UUID window, UUID unit, UUID subject, String title, String receipt, Instant acceptedAt) {
	}

	/** An event and its pledge. */
	record Told(UUID event, UUID pledge) {
	}

}
