package vn.giaouoc.pledge.review.messaging;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;
import vn.giaouoc.pledge.review.application.ReviewPlans;
import vn.giaouoc.pledge.review.domain.ReviewPlan;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The plans' topic, on its way to what reviews go by. */
@Component
class ReviewPlanEvents {

	private static final String CONSUMER = "review-plans";

	private final IncomingEvents events;

	private final ReviewPlans plans;

	ReviewPlanEvents(IncomingEvents events, ReviewPlans plans) {
		this.events = events;
		this.plans = plans;
	}

	private record PlanGone(UUID planId) {
	}

	@KafkaListener(id = "review-plans", topics = "plan.events", groupId = "${spring.application.name}.review-plans")
	void on(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, this::apply);
	}

	private void apply(IncomingEvent event) {
		switch (event.type()) {
			case "vn.giaouoc.PlanIssued.v1", "vn.giaouoc.PlanAmended.v1" ->
				this.plans.enter(event.as(ReviewPlan.class));
			case "vn.giaouoc.PlanRevoked.v1" -> this.plans.revoke(event.as(PlanGone.class).planId());
			// The year of a plan that is carried through is still reviewed.
			case "vn.giaouoc.PlanClosed.v1", "vn.giaouoc.WindowOpened.v1" -> {
			}
			default -> throw new UnknownEvent(event.type());
		}
	}

}
