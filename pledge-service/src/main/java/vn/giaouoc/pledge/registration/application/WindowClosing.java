package vn.giaouoc.pledge.registration.application;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.registration.domain.WindowEvent.WindowClosed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells once that a window is over, with how many came in time. */
@Component
class WindowClosing {

	private final JdbcClient jdbc;

	private final Outbox outbox;

	WindowClosing(JdbcClient jdbc, Outbox outbox) {
		this.jdbc = jdbc;
		this.outbox = outbox;
	}

	private record Over(UUID id, UUID planId, int year, UUID unitId, OffsetDateTime ends) {
	}

	private record Count(long expected, long registered) {
	}

	/**
	 * Tells of one window whose time is over.
	 * @return whether there was one
	 */
	@Transactional
	boolean closeOne() {
		Optional<Over> over = this.jdbc.sql("""
				select id, plan_id, year, unit_id, ends from registration_window
				where state = 'SET' and told_closed_at is null and ends <= business_now()
				order by ends limit 1 for update skip locked
				""").query(Over.class).optional();
		over.ifPresent((window) -> {
			// Whoever was accepted in time and has not committed yet is waited for.
			this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:window as text), 0))")
				.param("window", window.id())
				.query((_, _) -> 0)
				.single();
			Count count = this.jdbc.sql("""
					select (select coalesce(sum(expected), 0)::bigint from window_expected(:window)) as expected,
						(select count(*) from pledge where window_id = :window and kind in ('OFFICIAL', 'HOUSEHOLD')
							and state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')) as registered
					""").param("window", window.id()).query(Count.class).single();
			this.jdbc.sql("update registration_window set told_closed_at = business_now() where id = :window")
				.param("window", window.id())
				.update();
			this.outbox.append(PledgeTopics.PLEDGES, window.id(),
					new WindowClosed(window.id(), window.planId(), window.year(), window.unitId(),
							window.ends().atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime(), count.expected(),
							count.registered()));
		});
		return over.isPresent();
	}

}
