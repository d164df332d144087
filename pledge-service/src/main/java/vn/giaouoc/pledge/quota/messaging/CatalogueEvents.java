package vn.giaouoc.pledge.quota.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.pledge.quota.application.Quotas;
import vn.giaouoc.pledge.quota.application.Quotas.TitleState;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The catalogue of the law, of which this service keeps what limits a title. */
@Component
class CatalogueEvents {

	private static final String CONSUMER = "title-quotas";

	private final IncomingEvents events;

	private final Quotas quotas;

	CatalogueEvents(IncomingEvents events, Quotas quotas) {
		this.events = events;
		this.quotas = quotas;
	}

	@KafkaListener(id = "title-quotas", topics = "award.catalogue", groupId = "${spring.application.name}.title-quotas")
	void on(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, this::apply);
	}

	private void apply(IncomingEvent event) {
		if (event.erased()) {
			this.quotas.erase(event.key());
		}
		// Forms, texts and holidays on the same topic limit no title.
		else if (event.type().equals("vn.giaouoc.TitleState.v1")) {
			this.quotas.apply(event.as(TitleState.class));
		}
	}

}
