package vn.giaouoc.pledge.sheet.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.Pledge.Acceptance;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.SheetChanged;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.StillWaiting;
import vn.giaouoc.pledge.sheet.domain.SheetRefused;
import vn.giaouoc.pledge.sheet.domain.SheetRow;
import vn.giaouoc.pledge.sheet.domain.SheetState;
import vn.giaouoc.pledge.sheet.domain.UnitSheet;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unit sheets in the database, as far as the scope lets them be seen. */
@Repository
class Sheets {

	private static final TypeReference<List<SheetRow>> ROWS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Sheets(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A window as far as sheets need it; its due time is the close unless one is set. */
	record Due(UUID planId, int year, UUID issuerId, OffsetDateTime due, OffsetDateTime now) {
	}

	Optional<Due> due(UUID windowId) {
		return this.jdbc.sql("""
				select plan_id, year, unit_id as issuer_id, coalesce(sheets_due, ends) as due, business_now() as now
				from registration_window where id = :id
				""").param("id", windowId).query(Due.class).optional();
	}

	Optional<UnitSheet> find(UUID id) {
		return this.jdbc.sql("select * from unit_sheet where id = :id")
			.param("id", id)
			.query((row, _) -> sheet(row))
			.optional();
	}

	/** The unit that receives the rows of a unit. */
	UUID receiver(UUID unitId) {
		return this.jdbc.sql("select unit_manager(:unit)").param("unit", unitId).query(UUID.class).single();
	}

	int nextEdition(UUID windowId, UUID unitId) {
		return this.jdbc.sql("""
				select coalesce(max(edition), 0) + 1 from unit_sheet where window_id = :window and unit_id = :unit
				""").param("window", windowId).param("unit", unitId).query(Integer.class).single();
	}

	/**
	 * Whether what the unit sent last came in time and was given back: what is sent again
	 * after that is no later than it was.
	 */
	boolean isMending(UUID windowId, UUID unitId) {
		return this.jdbc.sql("""
				select coalesce((select s.state = 'RETURNED' and not s.late from unit_sheet s
					where s.window_id = :window and s.unit_id = :unit order by s.edition desc limit 1), false)
				""").param("window", windowId).param("unit", unitId).query(Boolean.class).single();
	}

	/** What the head has in front of him, in one figure. */
	static String seen(List<Pledge> pledges) {
		return sha256(pledges.stream()
			.map((pledge) -> pledge.id() + ":" + pledge.version())
			.sorted()
			.collect(Collectors.joining("\n")));
	}

	/** A pledge as it is sealed. */
	static SheetRow row(Pledge pledge) {
		@Nullable Acceptance acceptance = pledge.trail().acceptance();
		if (acceptance == null) {
			throw new IllegalArgumentException("a draft is in no sheet");
		}
		return new SheetRow(pledge.id(), pledge.version(), pledge.subject(), pledge.content().titles(),
				pledge.content().forms(), pledge.content().initiative(), acceptance.receipt(pledge.window().year()),
				acceptance.at().atZone(BusinessClock.ZONE).toOffsetDateTime(), acceptance.late());
	}

	String hash(List<SheetRow> rows) {
		return sha256(this.json.writeValueAsString(rows));
	}

	static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Writes a sheet that is sent, and lets its rows go with it.
	 * @throws SheetRefused when one of the unit's lies with the receiver already
	 */
	void send(UnitSheet sheet, Actor actor, OffsetDateTime due) {
		try {
			this.jdbc
				.sql("""
						insert into unit_sheet (id, version, window_id, plan_id, year, unit_id, edition, state, rows, row_count,
							content_hash, due, late, sent_by, sent_by_name, sent_at, receiver_id, seen_by)
						values (:id, 1, :window, :plan, :year, :unit, :edition, 'SENT', cast(:rows as jsonb), :count,
							decode(:hash, 'hex'), :due, :late, :by, :name, :at, :receiver,
							array(select distinct v from unnest(array[:receiver, unit_commune(:unit)]) v where v is not null))
						""")
				.param("id", sheet.id())
				.param("window", sheet.windowId())
				.param("plan", sheet.planId())
				.param("year", sheet.year())
				.param("unit", sheet.unitId())
				.param("edition", sheet.edition())
				.param("rows", this.json.writeValueAsString(sheet.rows()))
				.param("count", sheet.rows().size())
				.param("hash", sheet.contentHash())
				.param("due", due)
				.param("late", sheet.late())
				.param("by", actor.personId())
				.param("name", actor.name())
				.param("at", sheet.sentAt())
				.param("receiver", sheet.receiverId())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new SheetRefused(new StillWaiting());
		}
		int rows = this.jdbc
			.sql("""
					update pledge p set version = p.version + 1, state = 'SENT', receiver_id = s.receiver_id, seen_by = s.seen_by,
						confirmed_by = coalesce(p.confirmed_by, :by), confirmed_at = coalesce(p.confirmed_at, :at),
						changed_at = :at
					from unit_sheet s, unnest(:pledges, :versions) as wanted (id, version)
					where s.id = :sheet and p.id = wanted.id and p.version = wanted.version
					""")
			.param("by", actor.personId())
			.param("at", sheet.sentAt())
			.param("sheet", sheet.id())
			.param("pledges", pledges(sheet))
			.param("versions", sheet.rows().stream().map(SheetRow::version).toArray(Long[]::new))
			.update();
		if (rows != sheet.rows().size()) {
			throw new SheetRefused(new SheetChanged());
		}
	}

	private static UUID[] pledges(UnitSheet sheet) {
		return sheet.rows().stream().map(SheetRow::pledgeId).toArray(UUID[]::new);
	}

	/** Writes what has been decided on a sheet, and takes its waiting rows along. */
	void decide(UnitSheet sheet, Actor actor, @Nullable String remark) {
		int rows = this.jdbc.sql("""
				update unit_sheet set version = :version + 1, state = :state, remark = :remark, decided_by = :by,
					decided_by_name = :name, decided_at = business_now()
				where id = :id and version = :version
				""")
			.param("id", sheet.id())
			.param("version", sheet.version())
			.param("state", sheet.state().name())
			.param("remark", remark)
			.param("by", actor.personId())
			.param("name", actor.name())
			.update();
		if (rows == 0) {
			throw new StaleSheet();
		}
	}

	/** Moves those of the sheet's pledges that still lie with the receiver. */
	void move(UnitSheet sheet, String to) {
		this.jdbc.sql("""
				update pledge set version = version + 1, state = :to, changed_at = business_now()
				where id = any (:pledges) and state = 'SENT'
				""").param("to", to).param("pledges", pledges(sheet)).update();
	}

	private UnitSheet sheet(ResultSet row) throws SQLException {
		return new UnitSheet(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("window_id", UUID.class), row.getObject("plan_id", UUID.class), row.getInt("year"),
				row.getObject("unit_id", UUID.class), row.getObject("receiver_id", UUID.class), row.getInt("edition"),
				SheetState.valueOf(row.getString("state")), rows(row), row.getBoolean("late"),
				row.getObject("sent_at", OffsetDateTime.class).atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime(),
				HexFormat.of().formatHex(row.getBytes("content_hash")));
	}

	List<SheetRow> rows(ResultSet row) throws SQLException {
		return this.json.readValue(row.getString("rows"), ROWS);
	}

}
