package vn.giaouoc.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.directory.PersonState;
import vn.giaouoc.kit.directory.UnitState;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;
import vn.giaouoc.notification.application.DirectoryChanges;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The directory's topics, on their way to the copy and to the people concerned. */
@Component
class DirectoryEvents {

	private static final String CONSUMER = "directory-notices";

	private final IncomingEvents events;

	private final DirectoryChanges changes;

	DirectoryEvents(IncomingEvents events, DirectoryChanges changes) {
		this.events = events;
		this.changes = changes;
	}

	@KafkaListener(id = "directory-notices", topics = { "directory.units", "directory.people" },
			groupId = "${spring.application.name}.directory-notices")
	void on(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, this::apply);
	}

	private void apply(IncomingEvent event) {
		switch (event.type()) {
			case "vn.giaouoc.UnitState.v1" -> this.changes.unit(event.id(), event.as(UnitState.class));
			case "vn.giaouoc.PersonState.v1" -> {
				if (event.erased()) {
					this.changes.erase(event.key());
				}
				else {
					this.changes.person(event.id(), event.as(PersonState.class));
				}
			}
			default -> throw new UnknownEvent(event.type());
		}
	}

}
