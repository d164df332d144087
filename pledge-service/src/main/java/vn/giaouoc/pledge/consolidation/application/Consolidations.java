package vn.giaouoc.pledge.consolidation.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.consolidation.domain.ConsolidatedRow;
import vn.giaouoc.pledge.consolidation.domain.ConsolidatedRow.Via;
import vn.giaouoc.pledge.consolidation.domain.Totals;
import vn.giaouoc.pledge.consolidation.domain.Difference;
import vn.giaouoc.pledge.registration.domain.Pledge.Acceptance;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been received of a plan, and what has been sealed of it. */
@Repository
class Consolidations {

	private static final TypeReference<List<ConsolidatedRow>> ROWS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Consolidations(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The plan as its windows tell of it. */
	record PlanOf(UUID planId, int year, String code, String about, OffsetDateTime now) {
	}

	/**
	 * What is consolidated, and when.
	 *
	 * @param planId null: all plans of the year, as above the communes
	 */
	record Basis(@Nullable UUID planId, int year, OffsetDateTime now) {

		static Basis of(PlanOf plan) {
			return new Basis(plan.planId(), plan.year(), plan.now());
		}

	}

	/** One that is sealed. */
	record Sealed(UUID id, @Nullable UUID planId, int year, UUID unitId, int number, List<ConsolidatedRow> rows,
			Totals counts, Difference difference, @Nullable UUID receiverId, String contentHash, String sealedBy,
			OffsetDateTime sealedAt) {
	}

	Optional<PlanOf> plan(UUID planId) {
		return this.jdbc.sql("""
				select plan_id, year, plan_code as code, plan_about as about, business_now() as now
				from registration_window where plan_id = :plan order by edition desc limit 1
				""").param("plan", planId).query(PlanOf.class).optional();
	}

	/** The plan that a unit has issued itself for a year, if it has. */
	Optional<PlanOf> plan(int year, UUID issuer) {
		return this.jdbc.sql("""
				select plan_id, year, plan_code as code, plan_about as about, business_now() as now
				from registration_window where year = :year and unit_id = :issuer and state in ('SET', 'CLOSED')
				order by opens limit 1
				""").param("year", year).param("issuer", issuer).query(PlanOf.class).optional();
	}

	Basis year(int year) {
		return new Basis(null, year, this.jdbc.sql("select business_now()").query(OffsetDateTime.class).single());
	}

	/**
	 * Received rows as far as they have come to the seat: those sent to itself, those
	 * that units below have received and sent up, and those that are listed only.
	 */
	List<ConsolidatedRow> received(Basis basis, UUID seat) {
		return this.jdbc.sql("""
				select p.*, u.code as unit_code, u.name as unit_name, r.id as via_id, r.name as via_name,
					not (p.receiver_id = any ((select scope_units())::uuid[])) as informational
				from pledge p left join directory_unit u on u.id = p.unit_id
					left join directory_unit r on r.id = p.receiver_id and r.id <> :seat
						and r.id = any ((select scope_units())::uuid[])
				where p.state = 'RECEIVED' and
				""" + of(basis.planId(), "p") + """
				 order by informational, r.name nulls first, r.id, u.name, p.unit_id, p.kind, p.search_key, p.id
				""")
			.param("plan", basis.planId())
			.param("year", basis.year())
			.param("seat", seat)
			.query((row, _) -> row(row))
			.list();
	}

	/** The planner is to know which it is. */
	private static String of(@Nullable UUID planId, String table) {
		return (planId != null) ? table + ".plan_id = :plan" : table + ".year = :year";
	}

	private static ConsolidatedRow row(ResultSet row) throws SQLException {
		@Nullable String topic = row.getString("initiative_topic");
		return new ConsolidatedRow(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("unit_id", UUID.class), text(row.getString("unit_code")),
				text(row.getString("unit_name")),
				new Subject(SubjectKind.valueOf(row.getString("kind")), row.getObject("subject_id", UUID.class),
						row.getString("subject_name"), row.getString("subject_post")),
				list(row, "titles"), list(row, "forms"),
				(topic != null) ? new Initiative(topic, row.getString("initiative_field")) : null,
				new Acceptance(row.getLong("receipt"), moment(row, "accepted_at").toInstant(), row.getBoolean("late"))
					.receipt(row.getInt("year")),
				moment(row, "accepted_at"), row.getBoolean("informational"), via(row));
	}

	private static @Nullable Via via(ResultSet row) throws SQLException {
		@Nullable UUID id = row.getObject("via_id", UUID.class);
		return (id != null) ? new Via(id, text(row.getString("via_name"))) : null;
	}

	private static List<String> list(ResultSet row, String column) throws SQLException {
		return Arrays.stream((Object[]) row.getArray(column).getArray()).map(String.class::cast).toList();
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

	Optional<Sealed> newest(Basis basis, UUID unitId) {
		return this.jdbc
			.sql("select * from consolidation c where " + of(basis.planId(), "c")
					+ ((basis.planId() != null) ? "" : " and c.plan_id is null")
					+ " and c.unit_id = :unit order by c.number desc limit 1")
			.param("plan", basis.planId())
			.param("year", basis.year())
			.param("unit", unitId)
			.query((row, _) -> sealed(row))
			.optional();
	}

	Optional<Sealed> find(UUID id) {
		return this.jdbc.sql("select * from consolidation where id = :id")
			.param("id", id)
			.query((row, _) -> sealed(row))
			.optional();
	}

	private Sealed sealed(ResultSet row) throws SQLException {
		return new Sealed(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class), row.getInt("year"),
				row.getObject("unit_id", UUID.class), row.getInt("number"),
				this.json.readValue(row.getString("rows"), ROWS),
				this.json.readValue(row.getString("counts"), Totals.class),
				this.json.readValue(row.getString("difference"), Difference.class),
				row.getObject("receiver_id", UUID.class), HexFormat.of().formatHex(row.getBytes("content_hash")),
				row.getString("sealed_by_name"), moment(row, "sealed_at"));
	}

	/** Lets one at a time seal the same for a unit. */
	void hold(Basis basis, UUID unitId) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
			.param("what", "consolidation " + basis.planId() + " " + basis.year() + " " + unitId)
			.query((_, _) -> 0)
			.single();
	}

	/** The unit above, to which it goes up; null for one that has none. */
	@Nullable UUID above(UUID unitId) {
		return this.jdbc.sql("select parent_id from directory_unit where id = :id")
			.param("id", unitId)
			.query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
			.optional()
			.flatMap((parent) -> parent)
			.orElse(null);
	}

	/** Writes it, and lets the unit above see the rows that go up with it. */
	void seal(Sealed sealed, Actor actor) {
		this.jdbc.sql("""
				insert into consolidation (id, plan_id, year, unit_id, number, rows, counts, difference, row_count,
					content_hash, receiver_id, sealed_by, sealed_by_name, sealed_at)
				values (:id, :plan, :year, :unit, :number, cast(:rows as jsonb), cast(:counts as jsonb),
					cast(:difference as jsonb), :count, decode(:hash, 'hex'), :receiver, :by, :name, :at)
				""")
			.param("id", sealed.id())
			.param("plan", sealed.planId())
			.param("year", sealed.year())
			.param("unit", sealed.unitId())
			.param("number", sealed.number())
			.param("rows", this.json.writeValueAsString(sealed.rows()))
			.param("counts", this.json.writeValueAsString(sealed.counts()))
			.param("difference", this.json.writeValueAsString(sealed.difference()))
			.param("count", sealed.rows().size())
			.param("hash", sealed.contentHash())
			.param("receiver", sealed.receiverId())
			.param("by", actor.personId())
			.param("name", actor.name())
			.param("at", sealed.sealedAt())
			.update();
		this.jdbc.sql("select show_above(:id)").param("id", sealed.id()).query((_, _) -> 0).single();
	}

	String hash(List<ConsolidatedRow> rows) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(this.json.writeValueAsString(rows).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
