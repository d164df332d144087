package vn.giaouoc.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox's table as the relay sees it. */
class OutboxRows {

	/** Enough to fill the wire, little enough to be sent again after a crash. */
	private static final int BATCH = 1000;

	private static final int BATCH_BYTES = 16_000_000;

	/** "outbox" in a number: one relay per database at a time. */
	private static final long LOCK = 0x6f7574626f78L;

	/** Longer than the broker may take over one wave of rows. */
	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

	private static final int CLEANED_AT_ONCE = 5000;

	private static final String NOT_PARKED = "(aggregatetype, aggregateid) not in "
			+ "(select aggregatetype, aggregateid from outbox_parked)";

	private final JdbcTemplate jdbc;

	OutboxRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the relay's lock until the transaction ends; a dead instance frees it with
	 * its connection, one that sleeps or is cut off after the longest turn and some.
	 */
	boolean tryLock() {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("""
				select pg_try_advisory_xact_lock(?) from set_config('idle_in_transaction_session_timeout', ?, true)
				""", Boolean.class, LOCK, LONGEST_SILENCE.toMillis() + "ms"));
	}

	/** The oldest rows by the database's sequence, but for those of parked keys. */
	List<OutboxRow> oldest() {
		return this.jdbc.query("""
				select seq, id, aggregatetype, aggregateid, type, payload, traceparent, created_at from outbox
				where %s order by seq limit ?
				""".formatted(NOT_PARKED), (ResultSet rows) -> {
			List<OutboxRow> batch = new ArrayList<>();
			int bytes = 0;
			while (bytes < BATCH_BYTES && rows.next()) {
				OutboxRow row = row(rows);
				bytes += row.size();
				batch.add(row);
			}
			return batch;
		}, BATCH);
	}

	private static OutboxRow row(ResultSet rows) throws SQLException {
		return new OutboxRow(rows.getLong(1), rows.getObject(2, UUID.class), rows.getString(3), rows.getString(4),
				rows.getString(5), rows.getBytes(6), rows.getString(7),
				rows.getObject(8, OffsetDateTime.class).toInstant());
	}

	/** Moves exactly the rows that were acknowledged. */
	void markSent(List<OutboxRow> sent) {
		if (sent.isEmpty()) {
			return;
		}
		Long[] seqs = sent.stream().map(OutboxRow::seq).toArray(Long[]::new);
		this.jdbc.update("""
				with gone as (delete from outbox where seq = any (?) returning *)
				insert into outbox_sent (seq, id, aggregatetype, aggregateid, type, payload, traceparent, created_at)
				select seq, id, aggregatetype, aggregateid, type, payload, traceparent, created_at from gone
				""", (Object) seqs);
	}

	void park(OutboxRow row, String reason) {
		this.jdbc.update("""
				insert into outbox_parked (aggregatetype, aggregateid, outbox_id, reason) values (?, ?, ?, ?)
				on conflict do nothing
				""", row.topic(), row.key(), row.id(), reason);
	}

	/**
	 * Deletes rows sent longer ago, some thousand at a time.
	 * @return whether more may be left
	 */
	boolean clean(Duration kept) {
		return this.jdbc.update("""
				delete from outbox_sent where ctid = any (array(
					select ctid from outbox_sent where sent_at < clock_timestamp() - make_interval(secs => ?) limit ?))
				""", (double) kept.toSeconds(), CLEANED_AT_ONCE) == CLEANED_AT_ONCE;
	}

	/** How many rows wait; those of parked keys wait for a person and do not count. */
	double waiting() {
		return number("select count(*) from outbox where " + NOT_PARKED);
	}

	/** For how many seconds the oldest of them has waited. */
	double oldestSeconds() {
		return number("select extract(epoch from clock_timestamp() - min(created_at)) from outbox where " + NOT_PARKED);
	}

	/** How many keys are parked. */
	double parked() {
		return number("select count(*) from outbox_parked");
	}

	private double number(String query) {
		Double number = this.jdbc.queryForObject(query, Double.class);
		return (number != null) ? number : 0;
	}

}
