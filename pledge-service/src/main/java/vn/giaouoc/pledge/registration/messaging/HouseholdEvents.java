package vn.giaouoc.pledge.registration.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;
import vn.giaouoc.pledge.registration.application.Households;
import vn.giaouoc.pledge.registration.application.Households.HouseholdState;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The households' topic, on its way to this service's copy. */
@Component
class HouseholdEvents {

	private static final String CONSUMER = "household-copy";

	private final IncomingEvents events;

	private final Households households;

	HouseholdEvents(IncomingEvents events, Households households) {
		this.events = events;
		this.households = households;
	}

	@KafkaListener(id = "household-copy", topics = "directory.households",
			groupId = "${spring.application.name}.household-copy")
	void on(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, this::apply);
	}

	private void apply(IncomingEvent event) {
		if (event.erased()) {
			this.households.erase(event.key());
			return;
		}
		switch (event.type()) {
			case "vn.giaouoc.HouseholdState.v1" -> this.households.apply(event.as(HouseholdState.class));
			default -> throw new UnknownEvent(event.type());
		}
	}

}
