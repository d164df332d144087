package vn.giaouoc.pledge.reminder.application;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.registration.domain.Refusal.NotYetOpen;
import vn.giaouoc.pledge.registration.domain.Refusal.UnitNotInWindow;
import vn.giaouoc.pledge.registration.domain.Refusal.WindowVoid;
import vn.giaouoc.pledge.registration.domain.Refused;
import vn.giaouoc.pledge.reminder.domain.ReminderRefusal.NobodyToRemind;
import vn.giaouoc.pledge.reminder.domain.ReminderRefusal.RemindedJustNow;
import vn.giaouoc.pledge.reminder.domain.ReminderRefused;
import vn.giaouoc.pledge.reminder.domain.UnitReminded;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds units of the sheets that they have not sent. */
@Service
public class Reminders {

	/** The least time between two reminders of a unit. */
	static final Duration PAUSE = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	Reminders(JdbcClient jdbc, Outbox outbox, Audit audit, Idempotency idempotency) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
	}

	/**
	 * Who has been reminded.
	 *
	 * @param pausing how many more have not sent and were reminded within the hour
	 */
	public record Reminded(List<UUID> units, int pausing) {
	}

	private record Window(UUID planId, int year, String state, OffsetDateTime opens, OffsetDateTime ends,
			OffsetDateTime due, OffsetDateTime now) {
	}

	/** A unit that has not sent its sheet, or got it back. */
	private record Waiting(UUID unitId, long expected, long registered) {
	}

	/**
	 * Reminds those of the units that have not sent.
	 * @param units none: all in sight
	 */
	@Transactional
	public Reminded remind(Actor actor, IdempotencyKey key, UUID windowId, List<UUID> units) {
		return this.idempotency.once(key, actor, Map.of("units", units), Reminded.class, () -> {
			Window window = open(windowId);
			units.forEach(actor::requireSight);
			Map<UUID, Waiting> waiting = waiting(windowId, units);
			if (waiting.isEmpty()) {
				throw new ReminderRefused(new NobodyToRemind());
			}
			List<UUID> reminded = mark(actor, windowId, waiting);
			if (reminded.isEmpty()) {
				throw new ReminderRefused(new RemindedJustNow(next(windowId, waiting)));
			}
			this.outbox.appendAll(PledgeTopics.PLEDGES,
					reminded.stream()
						.map(waiting::get)
						.map((unit) -> Map.entry(windowId, told(windowId, window, unit, actor)))
						.toList());
			this.audit.record("units-reminded", "window", windowId, Map.of("units", Change.of(null, reminded)));
			return new Reminded(reminded, waiting.size() - reminded.size());
		});
	}

	private Window open(UUID windowId) {
		Window window = this.jdbc.sql("""
				select plan_id, year, state, opens, ends, coalesce(sheets_due, ends) as due, business_now() as now
				from registration_window where id = :id
				""").param("id", windowId).query(Window.class).optional().orElseThrow(Problem::notFound);
		if (!window.state().equals("SET")) {
			throw new Refused(new WindowVoid());
		}
		if (window.now().isBefore(window.opens())) {
			throw new Refused(new NotYetOpen(window.opens().toInstant()));
		}
		return window;
	}

	private Map<UUID, Waiting> waiting(UUID windowId, List<UUID> units) {
		record Asked(Waiting unit, boolean sent) {
		}
		List<Asked> asked = this.jdbc.sql("""
				select unit_id, expected, registered, coalesce(sheet_state, 'RETURNED') <> 'RETURNED' as sent
				from window_board(:window)
				where unit_id <> scope_seat() and (cardinality(:units) = 0 or unit_id = any (:units)) order by unit_id
				""")
			.param("window", windowId)
			.param("units", units.toArray(UUID[]::new))
			.query((row,
					_) -> new Asked(new Waiting(row.getObject("unit_id", UUID.class), row.getLong("expected"),
							row.getLong("registered")), row.getBoolean("sent")))
			.list();
		if (asked.size() < units.stream().distinct().count()) {
			throw new Refused(new UnitNotInWindow());
		}
		return asked.stream()
			.filter((one) -> !one.sent())
			.map(Asked::unit)
			.collect(Collectors.toMap(Waiting::unitId, (unit) -> unit));
	}

	/** Of two who remind at the same time the second one finds the unit reminded. */
	private List<UUID> mark(Actor actor, UUID windowId, Map<UUID, Waiting> waiting) {
		return this.jdbc
			.sql("""
					insert into sheet_reminder as held (window_id, unit_id, reminded_at, reminded_by, reminded_by_name)
					select :window, unit.id, business_now(), :by, :name from unnest(:units) as unit (id) order by unit.id
					on conflict (window_id, unit_id) do update set reminded_at = excluded.reminded_at,
						reminded_by = excluded.reminded_by, reminded_by_name = excluded.reminded_by_name, times = held.times + 1
					where held.reminded_at <= excluded.reminded_at - make_interval(secs => :pause)
					returning unit_id
					""")
			.param("window", windowId)
			.param("by", actor.personId())
			.param("name", actor.name())
			.param("units", waiting.keySet().toArray(UUID[]::new))
			.param("pause", (double) PAUSE.toSeconds())
			.query(UUID.class)
			.list();
	}

	private Instant next(UUID windowId, Map<UUID, Waiting> waiting) {
		return this.jdbc
			.sql("select min(reminded_at) from sheet_reminder where window_id = :window and unit_id = any (:units)")
			.param("window", windowId)
			.param("units", waiting.keySet().toArray(UUID[]::new))
			.query(OffsetDateTime.class)
			.single()
			.toInstant()
			.plus(PAUSE);
	}

	private static UnitReminded told(UUID windowId, Window window, Waiting unit, Actor actor) {
		return new UnitReminded(windowId, window.planId(), window.year(), unit.unitId(), inVietNam(window.ends()),
				inVietNam(window.due()), unit.expected(), unit.registered(), actor.personId());
	}

	private static OffsetDateTime inVietNam(OffsetDateTime moment) {
		return moment.atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

}
