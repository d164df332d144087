package vn.giaouoc.pledge.registration.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.registration.domain.WindowEvent.WindowClosed;
import vn.giaouoc.pledge.registration.domain.WindowEvent.WindowEnding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells once that a window is about to be over, and once that it is, with how many came
 * in time.
 */
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
	 * Tells of the windows that are over within a day, while there is time to register.
	 */
	@Transactional
	void announce() {
		List<WindowEnding> ending = this.jdbc.sql("""
				update registration_window set told_ending = ends
				where id in (select id from registration_window
					where state = 'SET' and told_closed_at is null and ends > business_now()
						and ends <= business_now() + interval '1 day' and opens <= business_now()
						and told_ending is distinct from ends
					for update skip locked)
				returning id, plan_id, year, unit_id, ends, unit_kinds
				""")
			.query((row, _) -> new WindowEnding(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class),
					row.getInt("year"), row.getObject("unit_id", UUID.class),
					row.getObject("ends", OffsetDateTime.class)
						.atZoneSameInstant(BusinessClock.ZONE)
						.toOffsetDateTime(),
					Pledges.list(row.getArray("unit_kinds"), String.class)))
			.list();
		this.outbox.appendAll(PledgeTopics.PLEDGES,
				ending.stream().map((window) -> Map.entry(window.windowId(), window)).toList());
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
