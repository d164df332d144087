package vn.giaouoc.gateway.session;

import java.util.List;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * A person whom the directory no longer lets in loses their sessions. Deleting twice does
 * no harm, so this listener needs no inbox.
 */
@Component
class PeopleListener {

	private static final Logger log = LoggerFactory.getLogger(PeopleListener.class);

	private final OpenSessions sessions;

	private final JsonMapper json;

	PeopleListener(OpenSessions sessions, JsonMapper json) {
		this.sessions = sessions;
		this.json = json;
	}

	@KafkaListener(id = "directory-people", topics = "directory.people", groupId = "giaouoc-gateway")
	void people(List<ConsumerRecord<String, byte[]>> records) {
		List<String> shutOut = records.stream().map(this::shutOut).filter(Objects::nonNull).toList();
		if (!shutOut.isEmpty()) {
			int ended = this.sessions.endOfPeople(shutOut);
			log.info("{} people may not log in any more; {} sessions ended", shutOut.size(), ended);
		}
	}

	private @Nullable String shutOut(ConsumerRecord<String, byte[]> record) {
		byte[] value = record.value();
		if (value == null) {
			return record.key();
		}
		try {
			JsonNode person = this.json.readTree(value);
			return person.path("active").asBoolean(true) ? null : person.path("id").asString(record.key());
		}
		catch (JacksonException ex) {
			log.error("Record {}-{} of directory.people cannot be read", record.partition(), record.offset());
			return null;
		}
	}

}
