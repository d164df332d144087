package vn.giaouoc.pledge.review.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.review.domain.ReviewPlan;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Target;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.DayOutside;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NoSuchItem;
import vn.giaouoc.pledge.review.domain.ReviewRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a unit says that it stands with a target of a plan. */
@Service
public class TargetReports {

	private final ReviewPlans plans;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	TargetReports(ReviewPlans plans, JdbcClient jdbc, Audit audit, Idempotency idempotency, BusinessClock clock) {
		this.plans = plans;
		this.jdbc = jdbc;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	/** A report that does not exist yet. */
	public record NewTargetReport(UUID id, UUID targetId, LocalDate day, BigDecimal figure, @Nullable String note) {
	}

	/** A report by its id. */
	public record TargetReportRef(UUID id) {
	}

	/** Reports for the unit that the caller acts for, on what it answers for. */
	@Transactional
	public TargetReportRef report(Actor actor, IdempotencyKey key, UUID planId, NewTargetReport wanted) {
		return this.idempotency.once(key, actor, wanted, TargetReportRef.class, () -> {
			ReviewPlan plan = this.plans.find(planId).orElseThrow(Problem::notFound);
			Target target = plan.content()
				.targets()
				.stream()
				.filter((one) -> one.id().equals(wanted.targetId()))
				.filter((one) -> mayReport(actor, ReviewQueries.answering(actor, plan, one)))
				.findFirst()
				.orElseThrow(() -> new ReviewRefused(new NoSuchItem()));
			LocalDate from = LocalDate.of(plan.year(), 1, 1);
			LocalDate today = this.clock.today();
			if (wanted.day().isBefore(from) || wanted.day().isAfter(today)) {
				throw new ReviewRefused(new DayOutside(from, today));
			}
			String note = wanted.note();
			this.jdbc.sql("""
					insert into target_progress (id, plan_id, target_id, unit_id, day, figure, note, reporter_id,
						reporter_name)
					values (:id, :plan, :target, :unit, :day, :figure, :note, :person, :name)
					""")
				.param("id", wanted.id())
				.param("plan", planId)
				.param("target", target.id())
				.param("unit", ReviewQueries.answering(actor, plan, target))
				.param("day", wanted.day())
				.param("figure", wanted.figure())
				.param("note", (note != null && !note.isBlank()) ? SearchKey.compose(note) : null)
				.param("person", actor.personId())
				.param("name", actor.name())
				.update();
			this.audit.record("target-reported", "plan", planId,
					Map.of("target", Change.of(null, target.id()), "figure", Change.of(null, wanted.figure())));
			return new TargetReportRef(wanted.id());
		});
	}

	static boolean mayReport(Actor actor, UUID unit) {
		Acting acting = actor.acting();
		return acting != null && acting.unitId().equals(unit)
				&& actor.acts("unit-head", "commune-officer", "district-officer");
	}

}
