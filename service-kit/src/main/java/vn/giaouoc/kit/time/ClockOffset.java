package vn.giaouoc.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the demo's business clock stands from the machine's, read from the database at
 * most once a second so that {@code giaouoc clock} is felt without a restart.
 */
final class ClockOffset implements Supplier<Duration> {

	private static final Duration FRESH = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	private final Clock machine;

	private volatile Reading last = new Reading(Duration.ZERO, Instant.MIN);

	ClockOffset(JdbcClient jdbc, Clock machine) {
		this.jdbc = jdbc;
		this.machine = machine;
	}

	@Override
	public Duration get() {
		Reading reading = this.last;
		Instant now = this.machine.instant();
		if (reading.at().isAfter(now.minus(FRESH))) {
			return reading.offset();
		}
		try {
			Duration offset = read();
			this.last = new Reading(offset, now);
			return offset;
		}
		catch (DataAccessException ex) {
			// Without its database the service can do nothing with the time anyway; the
			// last known offset keeps log lines and error answers consistent.
			return reading.offset();
		}
	}

	Duration read() {
		return this.jdbc.sql("select extract(epoch from shift) * 1000 from business_clock")
			.query(Double.class)
			.optional()
			.map((milliseconds) -> Duration.ofMillis(Math.round(milliseconds)))
			.orElse(Duration.ZERO);
	}

	private record Reading(Duration offset, Instant at) {
	}

}
