package vn.giaouoc.pledge.registration.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.Refusal;
import vn.giaouoc.pledge.registration.domain.Refusal.AlreadyPledged;
import vn.giaouoc.pledge.registration.domain.Refusal.DeadlinePassed;
import vn.giaouoc.pledge.registration.domain.Refusal.MendingOver;
import vn.giaouoc.pledge.registration.domain.Refusal.NotForThisUnit;
import vn.giaouoc.pledge.registration.domain.Refusal.NotYetOpen;
import vn.giaouoc.pledge.registration.domain.Refusal.TitleNotOpen;
import vn.giaouoc.pledge.registration.domain.Refusal.WindowVoid;
import vn.giaouoc.pledge.registration.domain.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads why the accepting statement let a pledge pass by. */
@Component
class Refusals {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Refusals(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private record Place(String state, boolean within, OffsetDateTime opens, OffsetDateTime ends, String[] titles,
			String[] forms, OffsetDateTime now) {

		List<String> notOpen(Pledge pledge) {
			if (this.titles.length == 0 && this.forms.length == 0) {
				return List.of();
			}
			return Stream
				.concat(pledge.content().titles().stream().filter((one) -> !List.of(this.titles).contains(one)),
						pledge.content().forms().stream().filter((one) -> !List.of(this.forms).contains(one)))
				.toList();
		}

	}

	private record Rival(UUID id) {
	}

	/**
	 * Whoever has pledged is told so also after the close: the answer may have got lost.
	 */
	RuntimeException why(Pledge pledge) {
		Optional<Place> found = place(pledge.window().id(), pledge.unitId());
		if (found.isEmpty()) {
			boolean fresh = pledge.version() == 0 && pledge.replaces() == null;
			return fresh ? Problem.notFound() : new Refused(new NotForThisUnit());
		}
		Place place = found.get();
		if (!place.state().equals("SET")) {
			return new Refused(new WindowVoid());
		}
		if (!place.within()) {
			return new Refused(new NotForThisUnit());
		}
		Optional<Rival> rival = rival(pledge);
		if (rival.isPresent()) {
			return new Refused(new AlreadyPledged(rival.get().id()));
		}
		if (place.now().isBefore(place.opens())) {
			return new Refused(new NotYetOpen(place.opens().toInstant()));
		}
		List<String> notOpen = place.notOpen(pledge);
		if (!notOpen.isEmpty()) {
			return new Refused(new TitleNotOpen(notOpen));
		}
		if (!isUntouched(pledge)) {
			return new StalePledge(pledge.id());
		}
		if (place.now().isBefore(place.ends())) {
			return new Refused(new AlreadyPledged(null));
		}
		Instant mend = mendUntil(pledge);
		return new Refused((mend != null) ? new MendingOver(mend) : new DeadlinePassed(place.ends().toInstant()));
	}

	/**
	 * What would be said to a unit, were one of its pledges handed in now; nothing when
	 * it may register.
	 */
	Optional<Refusal> toUnit(UUID windowId, UUID unitId) {
		Place place = place(windowId, unitId).orElseThrow(Problem::notFound);
		if (!place.state().equals("SET")) {
			return Optional.of(new WindowVoid());
		}
		if (!place.within()) {
			return Optional.of(new NotForThisUnit());
		}
		if (place.now().isBefore(place.opens())) {
			return Optional.of(new NotYetOpen(place.opens().toInstant()));
		}
		boolean open = place.now().isBefore(place.ends()) || hasDoor(windowId, unitId);
		return open ? Optional.empty() : Optional.of(new DeadlinePassed(place.ends().toInstant()));
	}

	private boolean hasDoor(UUID windowId, UUID unitId) {
		return this.jdbc.sql("""
				select exists (select from late_door where window_id = :window and unit_id = :unit and shut_at is null
					and business_now() < until)
				""").param("window", windowId).param("unit", unitId).query(Boolean.class).single();
	}

	private Optional<Place> place(UUID windowId, UUID unitId) {
		return this.jdbc.sql("""
				select w.state, w.unit_id = any (unit_line(u.id))
						and (w.unit_kinds = '{}' or u.kind = any (w.unit_kinds)) and u.valid_from <= :today
						and (u.valid_to is null or u.valid_to >= :today) as within,
					w.opens, w.ends, w.titles, w.forms, business_now() as now
				from registration_window w left join directory_unit u on u.id = :unit
				where w.id = :window
				""")
			.param("window", windowId)
			.param("unit", unitId)
			.param("today", this.clock.today())
			.query((row, _) -> {
				boolean within = row.getBoolean("within");
				return new Place(row.getString("state"), within, row.getObject("opens", OffsetDateTime.class),
						row.getObject("ends", OffsetDateTime.class), (String[]) row.getArray("titles").getArray(),
						(String[]) row.getArray("forms").getArray(), row.getObject("now", OffsetDateTime.class));
			})
			.optional();
	}

	/**
	 * Another one that lives; who may not see it, as after a move between units, learns
	 * no more than that it is there.
	 */
	private Optional<Rival> rival(Pledge pledge) {
		return this.jdbc
			.sql("""
					select p.id from pledge p join registration_window w on w.plan_id = p.plan_id
					where w.id = :window and p.subject_id = :subject and p.kind = :kind
						and (p.id <> :id or :version = 0) and p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')
					""")
			.param("window", pledge.window().id())
			.param("subject", pledge.subject().id())
			.param("kind", pledge.subject().kind().name())
			.param("id", pledge.id())
			.param("version", pledge.version())
			.query(Rival.class)
			.optional();
	}

	private boolean isUntouched(Pledge pledge) {
		return pledge.version() == 0
				|| this.jdbc.sql("select exists (select from pledge where id = :id and version = :version)")
					.param("id", pledge.id())
					.param("version", pledge.version())
					.query(Boolean.class)
					.single();
	}

	private @Nullable Instant mendUntil(Pledge pledge) {
		return this.jdbc
			.sql("select mend_until from pledge where id = :id and state = 'RETURNED' and mend_until is not null")
			.param("id", pledge.id())
			.query((row, _) -> Objects.requireNonNull(Pledges.instant(row, "mend_until")))
			.optional()
			.orElse(null);
	}

}
