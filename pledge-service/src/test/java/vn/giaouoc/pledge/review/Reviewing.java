package vn.giaouoc.pledge.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.pledge.progress.domain.Direction;
import vn.giaouoc.pledge.review.application.ReviewPlans;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoringKind;
import vn.giaouoc.pledge.review.domain.ReviewPlan;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Content;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Review;
import vn.giaouoc.pledge.review.domain.ReviewPlan.ReviewKind;
import vn.giaouoc.pledge.review.domain.ReviewPlan.ScoringItem;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Target;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Plans with reviews, and papers, wherever a test needs them. */
public final class Reviewing {

	static final UUID TARGET = UUID.fromString("01900000-0000-7000-8000-000000000301");

	static final UUID BASE = UUID.fromString("01900000-0000-7000-8000-000000000302");

	static final UUID PENALTY = UUID.fromString("01900000-0000-7000-8000-000000000303");

	static final UUID REVIEW = UUID.fromString("01900000-0000-7000-8000-000000000304");

	private final ReviewPlans plans;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	Reviewing(ApplicationContext context) {
		this.plans = context.getBean(ReviewPlans.class);
		this.jdbc = context.getBean(JdbcClient.class);
		this.transactions = context.getBean(TransactionOperations.class);
	}

	static ReviewPlan plan(UUID id, UUID issuer, @Nullable LocalDate due) {
		return new ReviewPlan(id, 1, issuer, 2022, "15/KH-UBND", "Phát động phong trào thi đua năm 2022",
				new Content(
						List.of(new Target(TARGET, "Tỷ lệ hộ nghèo", "%", new BigDecimal("12.5"), new BigDecimal("10"),
								Direction.AT_MOST, LocalDate.of(2022, 12, 31), null)),
						List.of(new ScoringItem(BASE, ScoringKind.BASE, "Hoàn thành chỉ tiêu", new BigDecimal("60")),
								new ScoringItem(PENALTY, ScoringKind.PENALTY, "Báo cáo trễ", new BigDecimal("5"))),
						List.of(new Review(REVIEW, ReviewKind.YEAR_END, "Tổng kết năm 2022", due))));
	}

	/** A plan of a unit that is in force. */
	public UUID planOf(UUID issuer) {
		UUID id = UUID.randomUUID();
		enter(plan(id, issuer, LocalDate.of(2022, 12, 15)));
		return id;
	}

	void enter(ReviewPlan plan) {
		write(() -> this.plans.enter(plan));
	}

	/** The minutes of a unit under its own plan, of version 1. */
	UUID paper(String state, UUID unit, UUID person) {
		UUID plan = planOf(unit);
		UUID id = UUID.randomUUID();
		write(() -> this.jdbc
			.sql("""
					insert into review_paper (id, version, plan_id, year, unit_id, kind, about, state, content, content_hash,
						sent_by, sent_by_name, sent_at, receiver_id)
					values (:id, 1, :plan, 2022, :unit, 'MINUTES', 'Kế hoạch', :state,
						'{"minutes": {"heldAt": "2022-11-30T08:00:00+07:00", "place": "Nhà văn hóa", "chair": "A",
							"secretary": "B", "participants": ["A", "B"], "absent": 0, "mode": "SHOW_OF_HANDS",
							"discussion": "", "candidates": [{"name": "C", "honours": [], "votesFor": 2,
								"votesAgainst": 0, "proposed": true}]}}',
						case when :state <> 'DRAFT' then sha256('') end, case when :state <> 'DRAFT' then :person end,
						case when :state <> 'DRAFT' then 'Trưởng' end, case when :state <> 'DRAFT' then business_now() end,
						unit_manager(:unit))
					""")
			.param("id", id)
			.param("plan", plan)
			.param("unit", unit)
			.param("state", state)
			.param("person", person)
			.update());
		return id;
	}

	private void write(Runnable work) {
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> work.run()));
	}

}
