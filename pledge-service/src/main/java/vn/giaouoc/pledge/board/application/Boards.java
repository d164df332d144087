package vn.giaouoc.pledge.board.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.sheet.domain.SheetState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of a window over the units in sight; nobody's pledge is shown by them. */
@Service
public class Boards {

	private final JdbcClient jdbc;

	Boards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A unit among the others of a window.
	 *
	 * @param expected people who work in it and households that live in it
	 * @param registered how many of them have pledged
	 * @param sheet null: chưa gửi
	 */
	public record BoardRow(UnitName unit, String managedBy, long expected, long registered, long submitted,
			long confirmed, long sent, long received, long returned, long late, @Nullable SheetState sheet,
			@Nullable OffsetDateTime sheetSentAt, @Nullable Boolean sheetLate, @Nullable OffsetDateTime remindedAt) {
	}

	/**
	 * A commune on its way through a year.
	 *
	 * @param opens null: no window concerns it
	 * @param units those whose sheets are waited for
	 * @param expected people who work in them and households that live in them
	 * @param confirmed pledges that their head stands for
	 * @param sealed the number of what it sent up last; null: nothing yet
	 */
	public record CommuneSteps(UnitName unit, @Nullable OffsetDateTime opens, @Nullable OffsetDateTime ends,
			boolean over, long units, long expected, long registered, long confirmed, long sheetsSent,
			long sheetsReceived, @Nullable Integer sealed, @Nullable OffsetDateTime sealedAt) {
	}

	/** How many were accepted in an hour. */
	public record Hour(OffsetDateTime hour, long accepted) {
	}

	/** How often a unit pledges for a title or form. */
	public record TitleCount(UnitName unit, String code, long pledged) {
	}

	/**
	 * What is still to come in an open window.
	 *
	 * @param missing expected and not yet registered
	 * @param needed registrations a second, if all come evenly until the end
	 */
	public record Load(UUID windowId, OffsetDateTime ends, long expected, long registered, long missing,
			long secondsLeft, double needed) {
	}

	@Transactional(readOnly = true)
	public List<BoardRow> board(UUID windowId) {
		requireSight(windowId);
		return this.jdbc.sql("""
				select b.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, u.managed_by
				from window_board(:window) b join directory_unit u on u.id = b.unit_id order by u.name, u.id
				""").param("window", windowId).query((row, _) -> row(row)).list();
	}

	private static BoardRow row(ResultSet row) throws SQLException {
		@Nullable String state = row.getString("sheet_state");
		@Nullable OffsetDateTime sentAt = row.getObject("sheet_sent_at", OffsetDateTime.class);
		return new BoardRow(unit(row), row.getString("managed_by"), row.getLong("expected"), row.getLong("registered"),
				row.getLong("submitted"), row.getLong("confirmed"), row.getLong("sent"), row.getLong("received"),
				row.getLong("returned"), row.getLong("late"), (state != null) ? SheetState.valueOf(state) : null,
				(sentAt != null) ? inVietNam(sentAt) : null, row.getObject("sheet_late", Boolean.class),
				perhaps(row, "reminded_at"));
	}

	private static @Nullable OffsetDateTime perhaps(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? inVietNam(moment) : null;
	}

	/** The communes in sight, each step of a year. */
	@Transactional(readOnly = true)
	public List<CommuneSteps> steps(int year) {
		return this.jdbc.sql("""
				select s.*, s.commune_id as unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind,
					coalesce(s.ends <= business_now(), false) as over
				from year_steps(:year) s join directory_unit u on u.id = s.commune_id order by u.name, u.id
				""")
			.param("year", year)
			.query((row, _) -> new CommuneSteps(unit(row), perhaps(row, "opens"), perhaps(row, "ends"),
					row.getBoolean("over"), row.getLong("units"), row.getLong("expected"), row.getLong("registered"),
					row.getLong("confirmed"), row.getLong("sheets_sent"), row.getLong("sheets_received"),
					row.getObject("sealed_number", Integer.class), perhaps(row, "sealed_at")))
			.list();
	}

	/** How often each commune in sight pledges for what. */
	@Transactional(readOnly = true)
	public List<TitleCount> titles(int year) {
		return this.jdbc.sql("""
				select t.*, t.commune_id as unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
				from year_titles(:year) t join directory_unit u on u.id = t.commune_id order by u.name, u.id, t.code
				""")
			.param("year", year)
			.query((row, _) -> new TitleCount(unit(row), row.getString("code"), row.getLong("pledged")))
			.list();
	}

	private static UnitName unit(ResultSet row) throws SQLException {
		return new UnitName(row.getObject("unit_id", UUID.class), row.getString("unit_code"),
				row.getString("unit_name"), row.getString("unit_kind"));
	}

	@Transactional(readOnly = true)
	public List<Hour> timeline(UUID windowId) {
		requireSight(windowId);
		return this.jdbc.sql("select * from window_timeline(:window)")
			.param("window", windowId)
			.query((row, _) -> new Hour(inVietNam(row.getObject("hour", OffsetDateTime.class)),
					row.getLong("accepted")))
			.list();
	}

	@Transactional(readOnly = true)
	public List<TitleCount> titles(UUID windowId) {
		requireSight(windowId);
		return this.jdbc.sql("""
				select t.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
				from window_titles(:window) t join directory_unit u on u.id = t.unit_id order by u.name, u.id, t.code
				""")
			.param("window", windowId)
			.query((row, _) -> new TitleCount(unit(row), row.getString("code"), row.getLong("pledged")))
			.list();
	}

	/** Of every open window in the scope. */
	@Transactional(readOnly = true)
	public List<Load> load() {
		return this.jdbc.sql("""
				select l.*, ceil(extract(epoch from l.ends - business_now()))::bigint as seconds_left
				from open_windows_load() l order by l.ends, l.window_id
				""").query((row, _) -> {
			long expected = row.getLong("expected");
			long registered = row.getLong("registered");
			long missing = Math.max(0, expected - registered);
			long left = Math.max(1, row.getLong("seconds_left"));
			return new Load(row.getObject("window_id", UUID.class),
					inVietNam(row.getObject("ends", OffsetDateTime.class)), expected, registered, missing, left,
					(double) missing / left);
		}).list();
	}

	private void requireSight(UUID windowId) {
		boolean seen = this.jdbc.sql("select exists (select from registration_window where id = :id)")
			.param("id", windowId)
			.query(Boolean.class)
			.single();
		if (!seen) {
			throw Problem.notFound();
		}
	}

	private static OffsetDateTime inVietNam(OffsetDateTime moment) {
		return moment.atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

}
