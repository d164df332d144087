package vn.giaouoc.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;
import vn.giaouoc.notification.application.PlanNews;
import vn.giaouoc.notification.application.PlanNews.PlanInForce;
import vn.giaouoc.notification.application.PlanNews.PlanVoid;
import vn.giaouoc.notification.application.PledgeNews;
import vn.giaouoc.notification.application.PledgeNews.WindowOpen;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The plans' topic, on its way to those who have to carry them out. */
@Component
class PlanEvents {

	private static final String CONSUMER = "plan-notices";

	private final IncomingEvents events;

	private final PlanNews news;

	private final PledgeNews pledges;

	PlanEvents(IncomingEvents events, PlanNews news, PledgeNews pledges) {
		this.events = events;
		this.news = news;
		this.pledges = pledges;
	}

	@KafkaListener(id = "plan-notices", topics = "plan.events", groupId = "${spring.application.name}.plan-notices")
	void on(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, this::apply);
	}

	private void apply(IncomingEvent event) {
		switch (event.type()) {
			case "vn.giaouoc.PlanIssued.v1" -> this.news.issued(event.id(), event.as(PlanInForce.class));
			case "vn.giaouoc.PlanAmended.v1" -> this.news.amended(event.id(), event.as(PlanInForce.class));
			case "vn.giaouoc.PlanRevoked.v1" -> this.news.revoked(event.id(), event.as(PlanVoid.class));
			case "vn.giaouoc.WindowOpened.v1" -> this.pledges.opened(event.id(), event.as(WindowOpen.class));
			// Whoever is concerned by this finds it where the plan is.
			case "vn.giaouoc.PlanClosed.v1" -> {
			}
			default -> throw new UnknownEvent(event.type());
		}
	}

}
