package vn.giaouoc.pledge.review.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.progress.domain.Report;
import vn.giaouoc.pledge.progress.domain.Standing;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.registration.application.UnitNames;
import vn.giaouoc.pledge.review.domain.PaperState;
import vn.giaouoc.pledge.review.domain.ReviewPlan;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Review;
import vn.giaouoc.pledge.review.domain.ReviewPlan.ReviewKind;
import vn.giaouoc.pledge.review.domain.ReviewPlan.ScoringItem;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Target;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of reviews, and where targets stand. */
@Service
public class ReviewQueries {

	private final JdbcClient jdbc;

	private final ReviewPlans plans;

	private final UnitNames units;

	private final BusinessClock clock;

	ReviewQueries(JdbcClient jdbc, ReviewPlans plans, UnitNames units, BusinessClock clock) {
		this.jdbc = jdbc;
		this.units = units;
		this.plans = plans;
		this.clock = clock;
	}

	/**
	 * A plan in force and its reviews.
	 *
	 * @param mine whether the unit that the caller acts for reports under it
	 */
	public record ReviewedPlan(UUID planId, int year, String code, String about, boolean mine, boolean scored,
			LocalDate today, List<ReviewLine> reviews) {
	}

	/** A review, and where the caller's own report for it stands. */
	public record ReviewLine(UUID reviewId, ReviewKind kind, String text, @Nullable LocalDate due,
			@Nullable UUID paperId, @Nullable PaperState state) {
	}

	/** What reviews of a plan go by, seen from the unit that the caller acts for. */
	public record ReviewPlanView(UUID planId, int year, String code, String about, List<TargetStanding> targets,
			List<ScoringItem> scoring) {
	}

	/**
	 * Where a target stands.
	 *
	 * @param unitId the unit that answers for it
	 * @param reports whether the caller may report on it
	 */
	public record TargetStanding(Target target, UUID unitId, String unit, boolean reports, Standing standing,
			List<TargetReport> told) {
	}

	/** What was reported of a target on a day. */
	public record TargetReport(UUID id, LocalDate day, BigDecimal figure, @Nullable String note, String reporter) {
	}

	private record Held(UUID planId, UUID reviewId, UUID id, PaperState state) {
	}

	@Transactional(readOnly = true)
	public List<ReviewedPlan> calendar(Actor actor) {
		@Nullable Acting acting = actor.acting();
		Map<List<UUID>, Held> own = new HashMap<>();
		if (acting != null) {
			this.jdbc
				.sql("select plan_id, review_id, id, state from review_paper where unit_id = :unit and kind = 'REPORT'")
				.param("unit", acting.unitId())
				.query(Held.class)
				.list()
				.forEach((held) -> own.put(List.of(held.planId(), held.reviewId()), held));
		}
		LocalDate today = this.clock.today();
		return this.plans.inForce()
			.stream()
			.map((plan) -> new ReviewedPlan(plan.planId(), plan.year(), plan.code(), plan.about(),
					actor.acts("unit-head") && !actor.units().contains(plan.unitId()),
					!plan.content().scoring().isEmpty(), today,
					plan.content()
						.reviews()
						.stream()
						.map((review) -> line(review, own.get(List.of(plan.planId(), review.id()))))
						.toList()))
			.toList();
	}

	private static ReviewLine line(Review review, @Nullable Held held) {
		return new ReviewLine(review.id(), review.kind(), review.text(), review.due(),
				(held != null) ? held.id() : null, (held != null) ? held.state() : null);
	}

	@Transactional(readOnly = true)
	public Optional<ReviewPlanView> find(Actor actor, UUID planId) {
		return this.plans.find(planId).map((plan) -> {
			List<Target> targets = plan.content().targets();
			List<UUID> answering = targets.stream().map((target) -> answering(actor, plan, target)).toList();
			Map<UUID, UnitName> units = this.units.of(answering);
			Map<UUID, List<Told>> told = told(planId, answering).stream()
				.collect(Collectors.groupingBy(Told::targetId));
			return new ReviewPlanView(planId, plan.year(), plan.code(), plan.about(),
					targets.stream()
						.map((target) -> standing(actor, plan, target,
								Objects.requireNonNull(units.get(answering(actor, plan, target))),
								told.getOrDefault(target.id(), List.of())))
						.toList(),
					plan.content().scoring());
		});
	}

	private TargetStanding standing(Actor actor, ReviewPlan plan, Target target, UnitName unit, List<Told> told) {
		List<Told> theirs = told.stream().filter((one) -> one.unitId().equals(unit.id())).toList();
		Standing standing = Standing.of(target.goal(plan.year()),
				theirs.stream().map((one) -> new Report(one.day(), one.figure(), false)).toList(), this.clock.today());
		return new TargetStanding(target, unit.id(), unit.name(), TargetReports.mayReport(actor, unit.id()), standing,
				theirs.stream()
					.map((one) -> new TargetReport(one.id(), one.day(), one.figure(), one.note(), one.reporterName()))
					.toList());
	}

	/** The owner; of what nobody owns, each unit for itself. */
	static UUID answering(Actor actor, ReviewPlan plan, Target target) {
		UUID owner = target.ownerId();
		if (owner != null) {
			return owner;
		}
		Acting acting = actor.acting();
		return (acting != null) ? acting.unitId() : plan.unitId();
	}

	private record Told(UUID id, UUID targetId, UUID unitId, LocalDate day, BigDecimal figure, @Nullable String note,
			String reporterName) {
	}

	private List<Told> told(UUID planId, List<UUID> units) {
		return this.jdbc.sql("""
				select id, target_id, unit_id, day, figure, note, reporter_name from target_progress
				where plan_id = :plan and unit_id = any (:units) order by day, reported_at, id limit 20000
				""")
			.param("plan", planId)
			.param("units", units.toArray(UUID[]::new))
			.query((row, _) -> new Told(row.getObject("id", UUID.class), row.getObject("target_id", UUID.class),
					row.getObject("unit_id", UUID.class), row.getObject("day", LocalDate.class),
					row.getBigDecimal("figure").stripTrailingZeros(), row.getString("note"),
					row.getString("reporter_name")))
			.list();
	}

}
