package vn.giaouoc.pledge.registration.messaging;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;
import vn.giaouoc.pledge.registration.application.PlanInForce;
import vn.giaouoc.pledge.registration.application.Windows;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The plans' topic, on its way to the windows that they open. */
@Component
class PlanEvents {

	private static final String CONSUMER = "registration-windows";

	private final IncomingEvents events;

	private final Windows windows;

	PlanEvents(IncomingEvents events, Windows windows) {
		this.events = events;
		this.windows = windows;
	}

	private record PlanGone(UUID planId) {
	}

	@KafkaListener(id = "registration-windows", topics = "plan.events",
			groupId = "${spring.application.name}.registration-windows")
	void on(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, this::apply);
	}

	private void apply(IncomingEvent event) {
		switch (event.type()) {
			case "vn.giaouoc.PlanIssued.v1", "vn.giaouoc.PlanAmended.v1" ->
				this.windows.enter(event.as(PlanInForce.class));
			case "vn.giaouoc.PlanRevoked.v1" -> this.windows.revoke(event.as(PlanGone.class).planId());
			case "vn.giaouoc.PlanClosed.v1" -> this.windows.close(event.as(PlanGone.class).planId());
			// A window opens by the database's clock, not by a message that may be late.
			case "vn.giaouoc.WindowOpened.v1" -> {
			}
			default -> throw new UnknownEvent(event.type());
		}
	}

}
