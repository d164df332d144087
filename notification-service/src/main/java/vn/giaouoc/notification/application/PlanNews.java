package vn.giaouoc.notification.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what becomes of a plan to those who have to carry it out: the heads of the units
 * that it reaches, and the standing officers of the communes below.
 */
@Service
public class PlanNews {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Notices notices;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	PlanNews(Notices notices, JdbcClient jdbc, BusinessClock clock) {
		this.notices = notices;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What the events of issue and amendment say, as far as it is told on. */
	public record PlanInForce(UUID planId, UUID unitId, String code, LocalDate issueDate, String about) {
	}

	/** A plan that is void. */
	public record PlanVoid(UUID planId, UUID unitId, String code, String about, String reason) {
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void issued(UUID eventId, PlanInForce plan) {
		tell(eventId, Kind.PLAN_ISSUED, plan.planId(), plan.unitId(), parameters(plan));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void amended(UUID eventId, PlanInForce plan) {
		tell(eventId, Kind.PLAN_AMENDED, plan.planId(), plan.unitId(), parameters(plan));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void revoked(UUID eventId, PlanVoid plan) {
		tell(eventId, Kind.PLAN_REVOKED, plan.planId(), plan.unitId(), Map.of("code", plan.code(), "about",
				plan.about(), "unit", unitName(plan.unitId()), "reason", plan.reason()));
	}

	private Map<String, String> parameters(PlanInForce plan) {
		return Map.of("code", plan.code(), "day", DAY.format(plan.issueDate()), "about", plan.about(), "unit",
				unitName(plan.unitId()));
	}

	private void tell(UUID eventId, Kind kind, UUID planId, UUID unitId, Map<String, String> parameters) {
		List<Notice> news = concerned(unitId).stream()
			.map((person) -> new Notice(person, kind, parameters, "/plans/" + planId))
			.toList();
		this.notices.give(eventId, news);
	}

	private List<UUID> concerned(UUID unitId) {
		return this.jdbc
			.sql("""
					with recursive below (id) as (
						select cast(:unit as uuid)
						union
						select u.id from directory_unit u join below on u.parent_id = below.id
						where u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)
					)
					select distinct a.person_id
					from below join directory_assignment a on a.unit_id = below.id join directory_person p on p.id = a.person_id
					where p.active and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
						and (a.role = 'unit-head' or a.role = 'commune-officer' and a.unit_id <> :unit)
					""")
			.param("unit", unitId)
			.param("day", this.clock.today())
			.query(UUID.class)
			.list();
	}

	/** The unit's state may still be on its way: copies have no foreign keys. */
	private String unitName(UUID unitId) {
		return this.jdbc.sql("select name from directory_unit where id = :id")
			.param("id", unitId)
			.query(String.class)
			.optional()
			.orElse("đơn vị");
	}

}
