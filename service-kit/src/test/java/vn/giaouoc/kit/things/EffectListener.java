package vn.giaouoc.kit.things;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Has one effect per event, unless a test makes it choke. */
@Component
public class EffectListener {

	/** The topic it listens to. */
	public static final String TOPIC = "kit.things";

	/** Keys that it chokes on. */
	public final Set<UUID> chokesOn = ConcurrentHashMap.newKeySet();

	private final IncomingEvents events;

	private final JdbcClient jdbc;

	EffectListener(IncomingEvents events, JdbcClient jdbc) {
		this.events = events;
		this.jdbc = jdbc;
	}

	/** What this consumer needs of the event. */
	public record ThingHappened(String text) {
	}

	@KafkaListener(id = "effects", topics = TOPIC, groupId = "kit-effects")
	void happened(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once("effects", record, this::effect);
	}

	private void effect(IncomingEvent event) {
		if (!event.type().equals("vn.giaouoc.ThingHappened.v1")) {
			throw new UnknownEvent(event.type());
		}
		this.jdbc.sql("insert into effect (event_id, text) values (:id, :text)")
			.param("id", event.id())
			.param("text", event.as(ThingHappened.class).text())
			.update();
		if (this.chokesOn.contains(event.key())) {
			throw new IllegalStateException("secret");
		}
	}

}
