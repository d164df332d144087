package vn.giaouoc.kit.outbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Events that no broker takes; each holds its key back until a person lets it go on. */
public class ParkedEvents {

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Runnable afterCommit;

	ParkedEvents(JdbcClient jdbc, Audit audit, Runnable afterCommit) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.afterCommit = afterCommit;
	}

	/** What is parked, the newest first. */
	Page<ParkedEvent> page(PageQuery query) {
		List<ParkedEvent> events = this.jdbc.sql("""
				select p.outbox_id, p.aggregatetype, p.aggregateid, o.type, p.reason, p.parked_at,
					(select count(*) from outbox w
						where w.aggregatetype = p.aggregatetype and w.aggregateid = p.aggregateid)
				from outbox_parked p join outbox o on o.id = p.outbox_id
				order by p.parked_at desc, p.outbox_id limit :size offset :offset
				""")
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new ParkedEvent(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getString(4), row.getString(5), row.getObject(6, OffsetDateTime.class), row.getLong(7)))
			.list();
		long total = this.jdbc.sql("select count(*) from outbox_parked").query(Long.class).single();
		return Page.of(events, total, query);
	}

	/**
	 * Has the event and all that wait behind it tried again, in their order.
	 * @throws Problem 404 when this event is not parked
	 */
	@Transactional
	public void replay(UUID event) {
		int rows = this.jdbc.sql("delete from outbox_parked where outbox_id = :event").param("event", event).update();
		if (rows == 0) {
			throw Problem.notFound();
		}
		this.audit.record("parked-event-replayed", "outbox-event", event, Map.of());
		goOn();
	}

	/**
	 * Gives the event up for good; what waits behind it goes out. Kept apart with who did
	 * it and why, because the consumers now lack it.
	 * @throws Problem 404 when this event is not parked
	 */
	@Transactional
	public void discard(UUID event, UUID person, String reason) {
		int rows = this.jdbc
			.sql("""
					with freed as (delete from outbox_parked where outbox_id = :event returning outbox_id, reason),
						gone as (delete from outbox o using freed f where o.id = f.outbox_id
							returning o.*, f.reason as parked_for)
					insert into outbox_discarded (seq, id, aggregatetype, aggregateid, type, payload, traceparent, created_at,
						parked_for, person, reason)
					select seq, id, aggregatetype, aggregateid, type, payload, traceparent, created_at, parked_for,
						:person, :reason
					from gone
					""")
			.param("event", event)
			.param("person", person)
			.param("reason", reason)
			.update();
		if (rows == 0) {
			throw Problem.notFound();
		}
		this.audit.record("parked-event-discarded", "outbox-event", event, Map.of("reason", Change.of(null, reason)));
		goOn();
	}

	/** The relay need not wait for its next poll. */
	private void goOn() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				ParkedEvents.this.afterCommit.run();
			}
		});
	}

	/**
	 * An event that holds its key back.
	 *
	 * @param id the event's
	 * @param reason what the broker said, without a word of the event's content
	 * @param waiting how many events of its key wait, itself included
	 */
	record ParkedEvent(UUID id, String topic, String key, String type, String reason, OffsetDateTime parkedAt,
			long waiting) {
	}

}
