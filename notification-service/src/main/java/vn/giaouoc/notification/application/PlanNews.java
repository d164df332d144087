package vn.giaouoc.notification.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what becomes of a plan to those who have to carry it out: the heads of the units
 * that it reaches, and the standing officers of the communes below.
 */
@Service
public class PlanNews {

	private final Notices notices;

	private final Recipients recipients;

	PlanNews(Notices notices, Recipients recipients) {
		this.notices = notices;
		this.recipients = recipients;
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
				plan.about(), "unit", this.recipients.unitName(plan.unitId()), "reason", plan.reason()));
	}

	private Map<String, String> parameters(PlanInForce plan) {
		return Map.of("code", plan.code(), "day", NoticeTexts.DAY.format(plan.issueDate()), "about", plan.about(),
				"unit", this.recipients.unitName(plan.unitId()));
	}

	private void tell(UUID eventId, Kind kind, UUID planId, UUID unitId, Map<String, String> parameters) {
		List<Notice> news = this.recipients.carryingOut(unitId, List.of())
			.stream()
			.map((person) -> new Notice(person, kind, parameters, "/plans/" + planId))
			.toList();
		this.notices.give(eventId, news);
	}

}
