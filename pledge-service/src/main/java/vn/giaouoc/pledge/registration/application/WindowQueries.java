package vn.giaouoc.pledge.registration.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.pledge.registration.application.PlanInForce.PlanMovement;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of registration windows: those of the line above, and of the units below. */
@Service
public class WindowQueries {

	private static final TypeReference<List<PlanMovement>> MOVEMENTS = new TypeReference<>() {
	};

	private static final String WINDOWS = """
			select w.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, business_now() as now,
				case when w.state <> 'SET' then 'VOID' when business_now() < w.opens then 'AHEAD'
					when business_now() < w.ends then 'OPEN' else 'OVER' end as phase,
				(select max(d.until) from late_door d where d.window_id = w.id and d.unit_id = cast(:unit as uuid)
					and d.shut_at is null) as door_until,
				exists (select from directory_unit o where o.id = cast(:unit as uuid)
					and w.unit_id = any (array_append(scope_line(), o.id))
					and (w.unit_kinds = '{}' or o.kind = any (w.unit_kinds))) as mine
			from registration_window w left join directory_unit u on u.id = w.unit_id
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	WindowQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Where a window stands now. */
	public enum Phase {

		AHEAD, OPEN, OVER,
		/** The plan is void, carried through, or has the window no more. */
		VOID

	}

	/**
	 * A window with what may be pledged in it.
	 *
	 * @param unit the issuing one
	 * @param unitKinds none: all
	 * @param titles none, and no forms: whatever the catalogue has
	 * @param closes as the plan says
	 * @param ends as it counts, half-open
	 * @param doorUntil how long the unit that is acted for may still register by a late
	 * door
	 * @param mine whether that unit registers in it
	 * @param now the time that decides
	 */
	public record WindowView(UUID id, UUID planId, int edition, UnitName unit, int year, String planCode,
			String planAbout, Phase phase, List<String> unitKinds, OffsetDateTime opens, OffsetDateTime closes,
			OffsetDateTime ends, @Nullable OffsetDateTime doorUntil, boolean mine, List<String> titles,
			List<String> forms, List<PlanMovement> movements, OffsetDateTime now) {
	}

	/** A permission to register late. */
	public record DoorView(UUID id, UUID windowId, UnitName unit, OffsetDateTime until, String reason, String allowedBy,
			OffsetDateTime allowedAt, @Nullable OffsetDateTime shutAt) {
	}

	@Transactional(readOnly = true)
	public Page<WindowView> page(Actor actor, @Nullable Integer year, @Nullable Phase phase, PageQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("unit", unit(actor));
		parameters.put("year", year);
		parameters.put("phase", (phase != null) ? phase.name() : null);
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String found = "from (" + WINDOWS + """
				) w where (cast(:year as int) is null or w.year = :year)
					and (cast(:phase as text) is null or w.phase = :phase)
				""";
		long total = this.jdbc.sql("select count(*) " + found).params(parameters).query(Long.class).single();
		return Page
			.of(this.jdbc
				.sql("select w.* " + found + " order by "
						+ query.orderBy(Map.of("opens", "w.opens", "ends", "w.ends"), "ends,desc")
						+ ", w.id limit :size offset :offset")
				.params(parameters)
				.query((row, _) -> window(row))
				.list(), total, query);
	}

	@Transactional(readOnly = true)
	public Optional<WindowView> find(Actor actor, UUID id) {
		return this.jdbc.sql(WINDOWS + "where w.id = :id")
			.param("unit", unit(actor))
			.param("id", id)
			.query((row, _) -> window(row))
			.optional();
	}

	private static @Nullable UUID unit(Actor actor) {
		Acting acting = actor.acting();
		return (acting != null) ? acting.unitId() : null;
	}

	private WindowView window(ResultSet row) throws SQLException {
		return new WindowView(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class),
				row.getInt("edition"), name(row), row.getInt("year"), row.getString("plan_code"),
				row.getString("plan_about"), Phase.valueOf(row.getString("phase")),
				Pledges.list(row.getArray("unit_kinds"), String.class), moment(row, "opens"), moment(row, "closes"),
				moment(row, "ends"), perhaps(row, "door_until"), row.getBoolean("mine"),
				Pledges.list(row.getArray("titles"), String.class), Pledges.list(row.getArray("forms"), String.class),
				this.json.readValue(row.getString("movements"), MOVEMENTS), moment(row, "now"));
	}

	/** The doors of a window that lie in sight. */
	@Transactional(readOnly = true)
	public List<DoorView> doors(UUID windowId) {
		return this.jdbc.sql("""
				select d.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
				from late_door d left join directory_unit u on u.id = d.unit_id
				where d.window_id = :window order by d.allowed_at desc, d.id
				""")
			.param("window", windowId)
			.query((row, _) -> new DoorView(row.getObject("id", UUID.class), row.getObject("window_id", UUID.class),
					name(row), moment(row, "until"), row.getString("reason"), row.getString("allowed_by_name"),
					moment(row, "allowed_at"), perhaps(row, "shut_at")))
			.list();
	}

	private static UnitName name(ResultSet row) throws SQLException {
		return PledgeQueries.unit(row);
	}

	private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

	private static @Nullable OffsetDateTime perhaps(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime() : null;
	}

}
