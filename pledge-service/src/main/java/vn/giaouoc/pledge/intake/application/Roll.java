package vn.giaouoc.pledge.intake.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to a unit on the business day of now, and what they have pledged. */
@Repository
class Roll {

	private final JdbcClient jdbc;

	Roll(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A unit of the directory's copy. */
	record Unit(UUID id, String code, String name, String kind) {

		/** Where people and households without a login are entered by the head. */
		boolean isVillage() {
			return this.kind.equals("VILLAGE") || this.kind.equals("RESIDENTIAL_GROUP");
		}

	}

	/**
	 * Somebody of a unit, or the unit itself.
	 *
	 * @param code of a household or unit
	 */
	record Member(UUID unitId, SubjectKind kind, UUID id, String name, @Nullable String email, @Nullable String code) {
	}

	/** A window as far as a kit speaks of it. */
	record Offer(UUID id, String planCode, String planAbout, int year, Instant ends, Instant now, List<String> titles,
			List<String> forms) {
	}

	/** A pledge that is there, or was and has been withdrawn. */
	record Held(SubjectKind kind, UUID subjectId, PledgeState state, byte[] hash, @Nullable String receipt) {
	}

	Optional<Unit> unit(UUID id) {
		return this.jdbc.sql("select id, code, name, kind from directory_unit where id = :id")
			.param("id", id)
			.query(Unit.class)
			.optional();
	}

	/** Of several units of one code the one that is there today. */
	List<Unit> units(Collection<String> codes, Collection<UUID> sight) {
		return this.jdbc.sql("""
				select distinct on (code) id, code, name, kind
				from directory_unit where code = any (:codes) and id = any (:sight)
				order by code, valid_from desc
				""")
			.param("codes", codes.toArray(String[]::new))
			.param("sight", sight.toArray(UUID[]::new))
			.query(Unit.class)
			.list();
	}

	Optional<Offer> offer(UUID windowId) {
		return this.jdbc.sql("""
				select id, plan_code, plan_about, year, ends, business_now() as now, titles, forms
				from registration_window where id = :id
				""")
			.param("id", windowId)
			.query((row, _) -> new Offer(row.getObject("id", UUID.class), row.getString("plan_code"),
					row.getString("plan_about"), row.getInt("year"), instant(row, "ends"), instant(row, "now"),
					texts(row, "titles"), texts(row, "forms")))
			.optional();
	}

	List<Member> members(Collection<UUID> units) {
		return this.jdbc
			.sql("""
					with d as (select (business_now() at time zone 'Asia/Ho_Chi_Minh')::date as today)
					select m.* from (
						select distinct a.unit_id, 'OFFICIAL' as kind, p.id, p.full_name as name, p.email, null as code
						from d, directory_assignment a join directory_person p on p.id = a.person_id
						where a.unit_id = any (:units) and a.role <> 'resident' and p.active and a.valid_from <= d.today
							and (a.valid_to is null or a.valid_to >= d.today)
						union all
						select h.village_id, 'HOUSEHOLD', h.id, h.head_name, null, h.code from d, household h
						where h.village_id = any (:units) and h.valid_from <= d.today
							and (h.valid_to is null or h.valid_to >= d.today)
						union all
						select u.id, 'COLLECTIVE', u.id, u.name, null, u.code from directory_unit u where u.id = any (:units)
					) m order by m.kind, m.name, m.id
					""")
			.param("units", units.toArray(UUID[]::new))
			.query((row, _) -> new Member(row.getObject("unit_id", UUID.class),
					SubjectKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class), row.getString("name"),
					row.getString("email"), row.getString("code")))
			.list();
	}

	List<Held> held(UUID windowId, Collection<UUID> subjects) {
		return this.jdbc.sql("select * from intake_held(:window, :subjects)")
			.param("window", windowId)
			.param("subjects", subjects.toArray(UUID[]::new))
			.query((row, _) -> new Held(SubjectKind.valueOf(row.getString("kind")),
					row.getObject("subject_id", UUID.class), PledgeState.valueOf(row.getString("state")),
					row.getBytes("content_hash"), "%d-%07d".formatted(row.getInt("year"), row.getLong("receipt"))))
			.list();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

}
