package vn.giaouoc.pledge.registration.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.domain.Refusal.AlreadyOver;
import vn.giaouoc.pledge.registration.domain.Refusal.NoExtension;
import vn.giaouoc.pledge.registration.domain.Refusal.UnitNotInWindow;
import vn.giaouoc.pledge.registration.domain.Refusal.WindowVoid;
import vn.giaouoc.pledge.registration.domain.Refused;
import vn.giaouoc.pledge.registration.domain.WindowEvent.LateDoorOpened;
import vn.giaouoc.pledge.registration.domain.WindowEvent.LateDoorShut;
import vn.giaouoc.pledge.registration.domain.WindowEvent.WindowExtended;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More time: for all units of a window, or a late door for one. */
@Service
public class WindowService {

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	WindowService(JdbcClient jdbc, Outbox outbox, Audit audit, Idempotency idempotency, BusinessClock clock) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	/** A door that is to be opened for a unit. */
	public record NewDoor(UUID id, UUID unitId, OffsetDateTime until, String reason) {
	}

	private record Held(UUID planId, UUID unitId, String state, Instant ends) {
	}

	/** Gives all units of a window more time. */
	@Transactional
	public void extend(Actor actor, UUID windowId, OffsetDateTime until, String reason) {
		Held window = held(actor, windowId);
		if (!until.toInstant().isAfter(window.ends()) || !until.toInstant().isAfter(this.clock.instant())) {
			throw new Refused(new NoExtension(window.ends()));
		}
		this.jdbc.sql("update registration_window set extended_until = :until, told_closed_at = null where id = :id")
			.param("id", windowId)
			.param("until", until)
			.update();
		this.outbox.append(PledgeTopics.PLEDGES, windowId,
				new WindowExtended(windowId, window.planId(), window.unitId(), inVietNam(until), reason));
		this.audit.record("window-extended", "window", windowId,
				Map.of("ends", Change.of(window.ends(), until), "reason", Change.of(null, reason)));
	}

	/** Lets one unit register after the close. */
	@Transactional
	public UUID openDoor(Actor actor, IdempotencyKey key, UUID windowId, NewDoor door) {
		record Opened(UUID id) {
		}
		return this.idempotency.once(key, actor, door, Opened.class, () -> {
			Held window = held(actor, windowId);
			actor.requireSight(door.unitId());
			if (!isInWindow(windowId, door.unitId())) {
				throw new Refused(new UnitNotInWindow());
			}
			if (!door.until().toInstant().isAfter(this.clock.instant())) {
				throw new Refused(new AlreadyOver());
			}
			this.jdbc
				.sql("""
						insert into late_door (id, window_id, unit_id, issuer_id, reason, allowed_by, allowed_by_name, until)
						values (:id, :window, :unit, :issuer, :reason, :by, :name, :until)
						""")
				.param("id", door.id())
				.param("window", windowId)
				.param("unit", door.unitId())
				.param("issuer", window.unitId())
				.param("reason", door.reason())
				.param("by", actor.personId())
				.param("name", actor.name())
				.param("until", door.until())
				.update();
			this.outbox.append(PledgeTopics.PLEDGES, windowId, new LateDoorOpened(door.id(), windowId, window.planId(),
					door.unitId(), inVietNam(door.until()), door.reason(), actor.personId()));
			this.audit.record("late-door-opened", "window", windowId, Map.of("unit", Change.of(null, door.unitId()),
					"until", Change.of(null, door.until()), "reason", Change.of(null, door.reason())));
			return new Opened(door.id());
		}).id();
	}

	/** Ends a permission before its time. */
	@Transactional
	public void shutDoor(UUID doorId) {
		record Door(UUID windowId, UUID unitId) {
		}
		Door door = this.jdbc.sql("""
				update late_door set shut_at = business_now()
				where id = :id and shut_at is null and issuer_id = any (scope_overseen())
				returning window_id, unit_id
				""").param("id", doorId).query(Door.class).optional().orElseThrow(Problem::notFound);
		this.outbox.append(PledgeTopics.PLEDGES, door.windowId(),
				new LateDoorShut(doorId, door.windowId(), door.unitId()));
		this.audit.record("late-door-shut", "window", door.windowId(), Map.of("unit", Change.of(null, door.unitId())));
	}

	/** A window that the caller's units have not issued is not there to be changed. */
	private Held held(Actor actor, UUID windowId) {
		Held window = this.jdbc
			.sql("select plan_id, unit_id, state, ends from registration_window where id = :id for update")
			.param("id", windowId)
			.query((row, _) -> new Held(row.getObject("plan_id", UUID.class), row.getObject("unit_id", UUID.class),
					row.getString("state"), row.getObject("ends", OffsetDateTime.class).toInstant()))
			.optional()
			.filter((held) -> actor.units().contains(held.unitId()))
			.orElseThrow(Problem::notFound);
		if (!window.state().equals("SET")) {
			throw new Refused(new WindowVoid());
		}
		return window;
	}

	private boolean isInWindow(UUID windowId, UUID unitId) {
		return this.jdbc.sql("select exists (select from window_units(:window) w where w.unit_id = :unit)")
			.param("window", windowId)
			.param("unit", unitId)
			.query(Boolean.class)
			.single();
	}

	private static OffsetDateTime inVietNam(OffsetDateTime moment) {
		return moment.atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

}
