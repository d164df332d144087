package vn.giaouoc.pledge.sheet.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.registration.application.Pledges;
import vn.giaouoc.pledge.registration.domain.SubjectKind;
import vn.giaouoc.pledge.sheet.application.Sheets.Due;
import vn.giaouoc.pledge.sheet.domain.SheetRow;
import vn.giaouoc.pledge.sheet.domain.SheetState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of unit sheets, as far as the scope lets them be seen. */
@Service
public class SheetQueries {

	private static final String SHEETS = """
			select s.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
			from unit_sheet s left join directory_unit u on u.id = s.unit_id
			""";

	private final JdbcClient jdbc;

	private final Sheets sheets;

	private final Pledges pledges;

	SheetQueries(JdbcClient jdbc, Sheets sheets, Pledges pledges) {
		this.jdbc = jdbc;
		this.sheets = sheets;
		this.pledges = pledges;
	}

	/**
	 * A sheet in a list.
	 *
	 * @param informational whether it lies with somebody else: the unit is managed by its
	 * sector
	 */
	public record SheetLine(UUID id, long version, UUID windowId, UnitName unit, int edition, SheetState state,
			int rows, boolean late, OffsetDateTime due, OffsetDateTime sentAt, String sentBy, boolean informational,
			@Nullable String remark, @Nullable String decidedBy, @Nullable OffsetDateTime decidedAt) {
	}

	/** A sheet with the rows that it sealed. */
	public record SheetView(SheetLine sheet, List<SheetRow> rows, String contentHash) {
	}

	/** Somebody of the unit who has not pledged. */
	public record Missing(SubjectKind kind, UUID id, String name) {
	}

	/**
	 * What a head has in front of him before he sends.
	 *
	 * @param rows what would be sent
	 * @param seen those rows in one figure, to be sent along
	 * @param missing who of the unit has not pledged
	 * @param collective whether the unit's own pledge is there
	 * @param last the sheet sent last
	 */
	public record SheetDraft(UUID windowId, UUID unitId, OffsetDateTime due, OffsetDateTime now, List<SheetRow> rows,
			String seen, List<Missing> missing, boolean collective, @Nullable SheetLine last) {
	}

	@Transactional(readOnly = true)
	public SheetDraft draft(Actor actor, UUID windowId) {
		UUID unit = Optional.ofNullable(actor.acting()).map(Acting::unitId).orElseThrow(Problem::notFound);
		Due due = this.sheets.due(windowId).orElseThrow(Problem::notFound);
		var waiting = this.pledges.waiting(windowId, unit);
		boolean collective = this.jdbc.sql("""
				select exists (select from pledge where window_id = :window and unit_id = :unit and kind = 'COLLECTIVE'
					and state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED'))
				""").param("window", windowId).param("unit", unit).query(Boolean.class).single();
		return new SheetDraft(windowId, unit, inVietNam(due.due()), inVietNam(due.now()),
				waiting.stream().map(Sheets::row).toList(), Sheets.seen(waiting), missing(windowId, unit), collective,
				last(actor, windowId, unit));
	}

	/** People who work in the unit, or households that live in it. */
	private List<Missing> missing(UUID windowId, UUID unit) {
		return this.jdbc.sql("""
				with w as (
					select plan_id, (business_now() at time zone 'Asia/Ho_Chi_Minh')::date as today
					from registration_window where id = :window
				), expected as (
					select 'OFFICIAL' as kind, p.id, p.full_name as name
					from w, directory_person p where p.active and exists (select from directory_assignment a
						where a.person_id = p.id and a.unit_id = :unit and a.role <> 'resident'
							and a.valid_from <= w.today and (a.valid_to is null or a.valid_to >= w.today))
					union all
					select 'HOUSEHOLD', h.id, h.head_name from w, household h where h.village_id = :unit
						and h.valid_from <= w.today and (h.valid_to is null or h.valid_to >= w.today)
				)
				select e.kind, e.id, e.name from expected e, w
				where not exists (select from pledge q where q.plan_id = w.plan_id and q.subject_id = e.id
					and q.kind = e.kind and q.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED'))
				order by e.kind desc, e.name, e.id limit 1000
				""").param("window", windowId).param("unit", unit).query(Missing.class).list();
	}

	private @Nullable SheetLine last(Actor actor, UUID windowId, UUID unit) {
		return this.jdbc
			.sql(SHEETS + "where s.window_id = :window and s.unit_id = :unit order by s.edition desc limit 1")
			.param("window", windowId)
			.param("unit", unit)
			.query((row, _) -> line(actor, row))
			.optional()
			.orElse(null);
	}

	/** All that has been sent, each edition a line. */
	@Transactional(readOnly = true)
	public Page<SheetLine> page(Actor actor, @Nullable UUID window, @Nullable SheetState state, PageQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("window", window);
		parameters.put("state", (state != null) ? state.name() : null);
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String found = "from (" + SHEETS + """
				) s where (cast(:window as uuid) is null or s.window_id = :window)
					and (cast(:state as text) is null or s.state = :state)
				""";
		long total = this.jdbc.sql("select count(*) " + found).params(parameters).query(Long.class).single();
		return Page.of(this.jdbc
			.sql("select s.* " + found + " order by "
					+ query.orderBy(Map.of("sent", "s.sent_at", "unit", "s.unit_name"), "sent,desc")
					+ ", s.id limit :size offset :offset")
			.params(parameters)
			.query((row, _) -> line(actor, row))
			.list(), total, query);
	}

	@Transactional(readOnly = true)
	public Optional<SheetView> find(Actor actor, UUID id) {
		return this.jdbc.sql(SHEETS + "where s.id = :id")
			.param("id", id)
			.query((row, _) -> new SheetView(line(actor, row), this.sheets.rows(row),
					HexFormat.of().formatHex(row.getBytes("content_hash"))))
			.optional();
	}

	private static SheetLine line(Actor actor, ResultSet row) throws SQLException {
		UUID receiver = row.getObject("receiver_id", UUID.class);
		UUID unit = row.getObject("unit_id", UUID.class);
		@Nullable OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
		Acting acting = actor.acting();
		return new SheetLine(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("window_id", UUID.class),
				new UnitName(unit, text(row.getString("unit_code")), text(row.getString("unit_name")),
						text(row.getString("unit_kind"))),
				row.getInt("edition"), SheetState.valueOf(row.getString("state")), row.getInt("row_count"),
				row.getBoolean("late"), moment(row, "due"), moment(row, "sent_at"), row.getString("sent_by_name"),
				acting != null && !acting.unitId().equals(receiver) && !acting.unitId().equals(unit),
				row.getString("remark"), row.getString("decided_by_name"),
				(decidedAt != null) ? inVietNam(decidedAt) : null);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
		return inVietNam(row.getObject(column, OffsetDateTime.class));
	}

	private static OffsetDateTime inVietNam(OffsetDateTime moment) {
		return moment.atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

}
