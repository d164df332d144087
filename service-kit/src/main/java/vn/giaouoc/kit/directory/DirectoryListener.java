package vn.giaouoc.kit.directory;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;

import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the copy of the directory level with its topics. */
class DirectoryListener {

	private static final String CONSUMER = "directory-copy";

	private final IncomingEvents events;

	private final DirectoryCopy copy;

	DirectoryListener(IncomingEvents events, DirectoryCopy copy) {
		this.events = events;
		this.copy = copy;
	}

	@KafkaListener(id = "directory-copy-units", topics = "directory.units",
			groupId = "${spring.application.name}.directory-copy")
	void unit(ConsumerRecord<String, byte @Nullable []> record) {
		if (record.value() == null) {
			return; // units are never erased
		}
		this.events.once(CONSUMER, record, (event) -> {
			switch (event.type()) {
				case "vn.giaouoc.UnitState.v1" -> this.copy.apply(event.as(UnitState.class));
				default -> throw new UnknownEvent(event.type());
			}
		});
	}

	@KafkaListener(id = "directory-copy-people", topics = "directory.people",
			groupId = "${spring.application.name}.directory-copy")
	void person(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, (event) -> apply(event));
	}

	private void apply(IncomingEvent event) {
		if (event.erased()) {
			this.copy.erase(event.key());
			return;
		}
		switch (event.type()) {
			case "vn.giaouoc.PersonState.v1" -> this.copy.apply(event.as(PersonState.class));
			default -> throw new UnknownEvent(event.type());
		}
	}

}
