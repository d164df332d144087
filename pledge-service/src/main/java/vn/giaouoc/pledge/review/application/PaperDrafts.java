package vn.giaouoc.pledge.review.application;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.progress.application.ProgressQueries;
import vn.giaouoc.pledge.progress.application.ProgressQueries.Lights;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.review.domain.PaperContent;
import vn.giaouoc.pledge.review.domain.PaperContent.Candidate;
import vn.giaouoc.pledge.review.domain.PaperContent.HonourLine;
import vn.giaouoc.pledge.review.domain.PaperContent.Minutes;
import vn.giaouoc.pledge.review.domain.PaperContent.Report;
import vn.giaouoc.pledge.review.domain.PaperContent.TargetLine;
import vn.giaouoc.pledge.review.domain.PaperContent.VoteMode;
import vn.giaouoc.pledge.review.domain.PaperKind;
import vn.giaouoc.pledge.review.domain.ReviewPlan;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Target;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a new paper with what is known, so that nobody types it again. */
@Component
class PaperDrafts {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int MOST_CANDIDATES = 500;

	private final JdbcClient jdbc;

	private final ProgressQueries progress;

	private final BusinessClock clock;

	PaperDrafts(JdbcClient jdbc, ProgressQueries progress, BusinessClock clock) {
		this.jdbc = jdbc;
		this.progress = progress;
		this.clock = clock;
	}

	PaperContent draft(PaperKind kind, ReviewPlan plan, UUID unitId) {
		return switch (kind) {
			case REPORT -> PaperContent.of(report(plan, unitId));
			case SCORE -> PaperContent.of(plan.blank());
			case MINUTES -> PaperContent.of(minutes(plan, unitId));
		};
	}

	private Report report(ReviewPlan plan, UUID unitId) {
		Lights lights = this.progress.lights(plan.planId(), unitId);
		String results = """
				Thực hiện Kế hoạch số %s về %s, tính đến ngày %s đơn vị có %d bản đăng ký thi đua được xác nhận với %d chỉ tiêu, \
				cam kết, trong đó %d đúng tiến độ, %d chậm, %d đáng lo, %d chưa báo cáo."""
			.formatted(plan.code(), lower(plan.about()), DAY.format(this.clock.today()), lights.pledges(),
					lights.commitments(), lights.green(), lights.amber(), lights.red(), lights.silent());
		List<TargetLine> targets = plan.content()
			.targets()
			.stream()
			.filter((target) -> target.ownerId() == null || target.ownerId().equals(unitId))
			.map((target) -> new TargetLine(target.name(), target.unitOfMeasure(), target.figure(),
					reached(plan, target, unitId), null))
			.toList();
		return new Report(results, targets, honours(plan.planId(), unitId), "", "", "");
	}

	private @Nullable BigDecimal reached(ReviewPlan plan, Target target, UUID unitId) {
		return this.jdbc.sql("""
				select figure from target_progress where plan_id = :plan and target_id = :target and unit_id = :unit
				order by day desc, reported_at desc limit 1
				""")
			.param("plan", plan.planId())
			.param("target", target.id())
			.param("unit", unitId)
			.query(BigDecimal.class)
			.optional()
			.map(BigDecimal::stripTrailingZeros)
			.orElse(null);
	}

	private List<HonourLine> honours(UUID planId, UUID unitId) {
		return this.jdbc.sql("""
				select c.code, count(*)::int as pledged from pledge p, lateral unnest(p.titles || p.forms) c (code)
				where p.plan_id = :plan and p.unit_id = :unit and p.state in ('CONFIRMED', 'SENT', 'RECEIVED')
				group by c.code order by pledged desc, c.code limit 100
				""").param("plan", planId).param("unit", unitId).query(HonourLine.class).list();
	}

	/** All who have pledged are candidates; who is not put to the vote is struck out. */
	private Minutes minutes(ReviewPlan plan, UUID unitId) {
		List<Candidate> candidates = this.jdbc.sql("""
				select id, subject_name, subject_post, titles || forms as honours from pledge
				where plan_id = :plan and unit_id = :unit and state = any (:states)
				order by kind, search_key, id limit :most
				""")
			.param("plan", plan.planId())
			.param("unit", unitId)
			.param("states",
					new String[] { PledgeState.CONFIRMED.name(), PledgeState.SENT.name(), PledgeState.RECEIVED.name() })
			.param("most", MOST_CANDIDATES)
			.query((row, _) -> new Candidate(row.getObject("id", UUID.class), row.getString("subject_name"),
					row.getString("subject_post"),
					Arrays.stream((Object[]) row.getArray("honours").getArray()).map(String.class::cast).toList(), 0, 0,
					false))
			.list();
		return new Minutes(null, "", "", "", List.of(), 0, VoteMode.SHOW_OF_HANDS, "", candidates);
	}

	private static String lower(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.of("vi")) + text.substring(1);
	}

}
