package vn.giaouoc.kit.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import com.github.kagkarlsson.scheduler.Clock;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one clock by which all instances schedule: a machine whose own is minutes wrong
 * must neither give the others up for dead nor leave due work lying. The difference is
 * measured every few seconds.
 */
final class DatabaseClock implements Clock {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private final java.time.Clock machine;

	private final JdbcClient jdbc;

	private volatile Measured last = new Measured(Duration.ZERO, Instant.MIN);

	DatabaseClock(java.time.Clock machine, JdbcClient jdbc) {
		this.machine = machine;
		this.jdbc = jdbc;
	}

	@Override
	public Instant now() {
		Instant now = this.machine.instant();
		Measured measured = this.last;
		Duration age = Duration.between(measured.at(), now);
		if (age.isNegative() || age.compareTo(FRESH) > 0) {
			measured = measure(measured);
			now = this.machine.instant();
		}
		return now.plus(measured.ahead());
	}

	private Measured measure(Measured before) {
		try {
			Instant there = this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
			Instant here = this.machine.instant();
			this.last = new Measured(Duration.between(here, there), here);
		}
		catch (DataAccessException ex) {
			// Nothing can be scheduled without the database; the next question asks
			// again.
			return before;
		}
		return this.last;
	}

	private record Measured(Duration ahead, Instant at) {
	}

}
