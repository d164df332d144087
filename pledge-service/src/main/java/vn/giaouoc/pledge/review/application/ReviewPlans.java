package vn.giaouoc.pledge.review.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.pledge.review.domain.ReviewPlan;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Content;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Review;
import vn.giaouoc.pledge.review.domain.ReviewPlan.ScoringItem;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Target;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviews go by, as the owner of plans tells it. */
@Repository
public class ReviewPlans {

	private static final TypeReference<List<Target>> TARGETS = new TypeReference<>() {
	};

	private static final TypeReference<List<ScoringItem>> SCORING = new TypeReference<>() {
	};

	private static final TypeReference<List<Review>> REVIEWS = new TypeReference<>() {
	};

	/** The most plans of a year that one looks at. */
	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ReviewPlans(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Takes over an edition in force; an older one that comes late changes nothing. */
	public void enter(ReviewPlan plan) {
		this.jdbc
			.sql("""
					insert into review_plan as held (plan_id, edition, unit_id, year, code, about, in_force, targets, scoring,
						reviews)
					values (:plan, :edition, :unit, :year, :code, :about, true, cast(:targets as jsonb),
						cast(:scoring as jsonb), cast(:reviews as jsonb))
					on conflict (plan_id) do update set edition = excluded.edition, year = excluded.year,
						code = excluded.code, about = excluded.about, in_force = true, targets = excluded.targets,
						scoring = excluded.scoring, reviews = excluded.reviews
					where held.edition <= excluded.edition
					""")
			.param("plan", plan.planId())
			.param("edition", plan.edition())
			.param("unit", plan.unitId())
			.param("year", plan.year())
			.param("code", plan.code())
			.param("about", plan.about())
			.param("targets", this.json.writeValueAsString(plan.content().targets()))
			.param("scoring", this.json.writeValueAsString(plan.content().scoring()))
			.param("reviews", this.json.writeValueAsString(plan.content().reviews()))
			.update();
	}

	/** A plan that is void asks for no reviews; those that it has stay as they are. */
	public void revoke(UUID planId) {
		this.jdbc.sql("update review_plan set in_force = false where plan_id = :plan").param("plan", planId).update();
	}

	Optional<ReviewPlan> find(UUID planId) {
		return this.jdbc.sql("select * from review_plan where plan_id = :plan")
			.param("plan", planId)
			.query((row, _) -> plan(row))
			.optional();
	}

	/** Those in force, the newest year first. */
	List<ReviewPlan> inForce() {
		return this.jdbc.sql("select * from review_plan where in_force order by year desc, code, plan_id limit :most")
			.param("most", MOST)
			.query((row, _) -> plan(row))
			.list();
	}

	private ReviewPlan plan(ResultSet row) throws SQLException {
		return new ReviewPlan(row.getObject("plan_id", UUID.class), row.getInt("edition"),
				row.getObject("unit_id", UUID.class), row.getInt("year"), row.getString("code"), row.getString("about"),
				new Content(this.json.readValue(row.getString("targets"), TARGETS),
						this.json.readValue(row.getString("scoring"), SCORING),
						this.json.readValue(row.getString("reviews"), REVIEWS)));
	}

}
