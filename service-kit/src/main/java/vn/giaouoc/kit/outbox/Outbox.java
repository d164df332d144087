package vn.giaouoc.kit.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.log.Trace;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Events on their way out, written in the transaction of their change. Save the aggregate
 * first and append second: the row lock of the save is what orders the events of one
 * aggregate.
 */
public class Outbox {

	private static final String INSERT = """
			insert into outbox (id, aggregatetype, aggregateid, type, payload, traceparent) values (?, ?, ?, ?, ?, ?)
			""";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Runnable afterCommit;

	Outbox(JdbcTemplate jdbc, JsonMapper json, Runnable afterCommit) {
		this.jdbc = jdbc;
		this.json = json;
		this.afterCommit = afterCommit;
	}

	/**
	 * Appends an event whose type is {@code vn.giaouoc.<class>.v1}.
	 * @param topic where it goes
	 * @param key the aggregate's id; events of one key arrive in the order of their
	 * commits
	 * @param event a record, written as JSON
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(String topic, UUID key, Object event) {
		forward(topic, key.toString(), UUID.randomUUID(), type(event), this.json.writeValueAsBytes(event));
	}

	/**
	 * As {@link #append}, under an id that is the same however often the event is told:
	 * whoever has it ignores it, and what still waits is not told twice.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void appendOnce(String topic, UUID key, UUID eventId, Object event) {
		this.jdbc.update(INSERT + " on conflict (id) do nothing", eventId, topic, key.toString(), type(event),
				this.json.writeValueAsBytes(event), Trace.current());
		wakeAfterCommit();
	}

	/** As {@link #append}, for many aggregates in one batch. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void appendAll(String topic, Collection<? extends Map.Entry<UUID, ?>> events) {
		@Nullable String trace = Trace.current();
		this.jdbc.batchUpdate(INSERT,
				events.stream()
					.map((entry) -> new @Nullable Object[] { UUID.randomUUID(), topic, entry.getKey().toString(),
							type(entry.getValue()), this.json.writeValueAsBytes(entry.getValue()), trace })
					.toList());
		wakeAfterCommit();
	}

	/**
	 * Clears what is held of an erased aggregate, a parking included, and writes its
	 * tombstone.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void erase(String topic, UUID key, Class<?> state) {
		for (String table : new String[] { "outbox", "outbox_sent", "outbox_parked" }) {
			this.jdbc.update("delete from " + table + " where aggregatetype = ? and aggregateid = ?", topic,
					key.toString());
		}
		forward(topic, key.toString(), UUID.randomUUID(), type(state), null);
	}

	/** Sends bytes on under a given event id: for dead letters and their replay. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forward(String topic, String key, UUID eventId, String type, byte @Nullable [] payload) {
		this.jdbc.update(INSERT, eventId, topic, key, type, payload, Trace.current());
		wakeAfterCommit();
	}

	private static String type(Object event) {
		return type(event.getClass());
	}

	private static String type(Class<?> shape) {
		return "vn.giaouoc." + shape.getSimpleName() + ".v1";
	}

	private void wakeAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.afterCommit.run();
			}
		});
	}

}
