package vn.giaouoc.gateway.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PeopleListenerContractTests {

	private static final Path SAMPLE = Path.of("../contracts/events/vn.giaouoc.PersonState.v1.json");

	private final JsonMapper json = JsonMapper.shared();

	private final List<String> ended = new ArrayList<>();

	private final PeopleListener listener = new PeopleListener(
			new OpenSessions(JdbcClient.create(new DriverManagerDataSource())) {
				@Override
				public int endOfPeople(Collection<String> personIds) {
					PeopleListenerContractTests.this.ended.addAll(personIds);
					return personIds.size();
				}
			}, this.json);

	@Test
	void thePersonOfTheSampleStaysLoggedIn() throws IOException {
		JsonNode sample = sample();
		this.listener.people(List.of(record(sample, sample.path("data"))));
		Assertions.assertThat(this.ended).isEmpty();
	}

	@Test
	void thePersonOfTheSampleLosesHisSessionsOnceHeIsInactive() throws IOException {
		JsonNode sample = sample();
		ObjectNode inactive = ((ObjectNode) sample.path("data")).put("active", false).put("future", "ignored");
		this.listener.people(List.of(record(sample, inactive)));
		Assertions.assertThat(this.ended).containsExactly(sample.path("key").asString());
	}

	private JsonNode sample() throws IOException {
		return this.json.readTree(Files.readString(SAMPLE));
	}

	private ConsumerRecord<String, byte[]> record(JsonNode sample, JsonNode data) {
		return new ConsumerRecord<>(sample.path("topic").asString(), 0, 0, sample.path("key").asString(),
				this.json.writeValueAsBytes(data));
	}

}
