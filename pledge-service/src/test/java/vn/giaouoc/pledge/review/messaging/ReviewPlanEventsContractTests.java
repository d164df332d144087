package vn.giaouoc.pledge.review.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ReviewPlanEventsContractTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	ApplicationContext context;

	Registering place;

	UUID planId;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
		this.planId = UUID.randomUUID();
	}

	@Test
	void anIssuedPlanTellsWhatItsReviewsGoBy() {
		sample("vn.giaouoc.PlanIssued.v1").send(this.outbox, this.transactions);
		is("targets->0->>'direction' || ' ' || (scoring->0->>'kind') || ' ' || (reviews->0->>'due')",
				"AT_MOST BASE 2022-06-30");
	}

	@Test
	void anAmendmentMovesAReviewAndAnOlderEditionThatComesLateDoesNot() {
		sample("vn.giaouoc.PlanAmended.v1").with((plan) -> {
			plan.put("edition", 2);
			((ObjectNode) plan.path("content").path("reviews").path(0)).put("due", "2022-07-15");
		}).send(this.outbox, this.transactions);
		is("reviews->0->>'due'", "2022-07-15");
		sample("vn.giaouoc.PlanIssued.v1").send(this.outbox, this.transactions);
		sample("vn.giaouoc.PlanRevoked.v1").send(this.outbox, this.transactions);
		is("edition || ' ' || in_force || ' ' || (reviews->0->>'due')", "2 false 2022-07-15");
	}

	@Test
	void aPlanThatIsCarriedThroughIsStillReviewed() {
		sample("vn.giaouoc.PlanIssued.v1").send(this.outbox, this.transactions);
		sample("vn.giaouoc.WindowOpened.v1").send(this.outbox, this.transactions);
		sample("vn.giaouoc.PlanClosed.v1").send(this.outbox, this.transactions);
		sample("vn.giaouoc.PlanAmended.v1").with((plan) -> plan.put("edition", 3)).send(this.outbox, this.transactions);
		is("edition || ' ' || in_force", "3 true");
	}

	private EventSample sample(String type) {
		return EventSample.of(type)
			.about(this.planId)
			.with((plan) -> plan.put("planId", this.planId.toString()).put("unitId", this.place.commune.toString()));
	}

	private void is(String expression, String expected) {
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.place.read("select " + expression + " from review_plan where plan_id = :plan",
					Map.of("plan", this.planId), String.class), List.of(expected)::equals);
	}

}
