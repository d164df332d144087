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
			@Nullable OffsetDateTime sheetSentAt, @Nullable Boolean sheetLate) {
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
				(sentAt != null) ? inVietNam(sentAt) : null, row.getObject("sheet_late", Boolean.class));
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
