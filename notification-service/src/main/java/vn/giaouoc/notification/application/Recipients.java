package vn.giaouoc.notification.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds which part on the business day, out of this service's copy of the directory.
 */
@Component
class Recipients {

	private static final String ON_DUTY = """
			a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
				and exists (select from directory_person p where p.id = a.person_id and p.active)
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Recipients(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Those who carry out what a unit issues: the heads of the units that it reaches, and
	 * the standing officers of the communes below.
	 * @param kinds of the units; none: all
	 */
	List<UUID> carryingOut(UUID unitId, Collection<String> kinds) {
		return this.jdbc.sql("""
				with recursive below (id, kind) as (
					select u.id, u.kind from directory_unit u where u.id = :unit
					union
					select u.id, u.kind from directory_unit u join below on u.parent_id = below.id
					where u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)
				)
				select distinct a.person_id from below join directory_assignment a on a.unit_id = below.id
				where (a.role = 'unit-head' and (cardinality(:kinds) = 0 or below.kind = any (:kinds))
					or a.role = 'commune-officer' and a.unit_id <> :unit) and
				""" + ON_DUTY)
			.param("unit", unitId)
			.param("kinds", kinds.toArray(String[]::new))
			.param("day", this.clock.today())
			.query(UUID.class)
			.list();
	}

	/** Who answers for a unit: its head, or of a commune its standing officer. */
	List<UUID> headsOf(UUID unitId) {
		return holding(List.of(unitId), "unit-head", "commune-officer");
	}

	/** Who takes in what units send to this one. */
	List<UUID> officersOf(UUID unitId) {
		return holding(List.of(unitId), "commune-officer", "district-officer");
	}

	/** Who signs for units what clusters pledge: their heads, or leaders. */
	List<UUID> signingFor(Collection<UUID> unitIds) {
		return holding(unitIds, "unit-head", "commune-leader", "district-leader");
	}

	private List<UUID> holding(Collection<UUID> unitIds, String... roles) {
		return this.jdbc.sql("""
				select distinct a.person_id from directory_assignment a
				where a.unit_id = any (:units) and a.role = any (:roles) and
				""" + ON_DUTY)
			.param("units", unitIds.toArray(UUID[]::new))
			.param("roles", roles)
			.param("day", this.clock.today())
			.query(UUID.class)
			.list();
	}

	/** The unit's state may still be on its way: copies have no foreign keys. */
	String unitName(UUID unitId) {
		return this.jdbc.sql("select name from directory_unit where id = :id")
			.param("id", unitId)
			.query(String.class)
			.optional()
			.orElse("đơn vị");
	}

	String personName(UUID personId) {
		return this.jdbc.sql("select full_name from directory_person where id = :id")
			.param("id", personId)
			.query(String.class)
			.optional()
			.orElse("cán bộ thi đua");
	}

}
