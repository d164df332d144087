package vn.giaouoc.gateway;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaouoc.local.LocalKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who may not log in any more is out; both gateways had started without Kafka. */
class PeopleTests {

	private static final Duration A_MINUTE = Duration.ofSeconds(60);

	@TempDir
	Path records;

	@Test
	void aPersonWhoIsShutOutLosesEverySessionAndNobodyElseDoes() throws Exception {
		Browser disabled = logIn();
		String disabledId = Stack.PROVIDER.personId;
		Browser deleted = logIn();
		String deletedId = Stack.PROVIDER.personId;
		Browser renamed = logIn();
		String renamedId = Stack.PROVIDER.personId;

		try (LocalKafka kafka = LocalKafka.persistent(this.records, Stack.KAFKA_PORT);
				Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
				KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
						Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(),
						new ByteArraySerializer())) {
			admin.createTopics(List.of(new NewTopic("directory.people", 3, (short) 1))).all().get();
			send(producer, renamedId, "this is not JSON");
			send(producer, renamedId, "[]");
			send(producer, renamedId, "{\"id\":\"" + renamedId + "\",\"active\":true,\"assignments\":[]}");
			send(producer, disabledId, "{\"id\":\"" + disabledId + "\",\"active\":false}");
			send(producer, deletedId, null);

			await().atMost(A_MINUTE).untilAsserted(() -> {
				assertThat(disabled.get("/bff/me").statusCode()).isEqualTo(401);
				assertThat(deleted.at(Stack.second().gateway).get("/api/plan/me").statusCode()).isEqualTo(401);
			});
		}
		assertThat(renamed.get("/bff/me").statusCode()).isEqualTo(200);
	}

	private static Browser logIn() {
		Stack.PROVIDER.withPerson = true;
		Stack.PROVIDER.tokenStatus = 200;
		Stack.PROVIDER.away = false;
		Stack.PROVIDER.personId = UUID.randomUUID().toString();
		Browser browser = Stack.first();
		browser.logIn("/bff/login");
		assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
		return browser;
	}

	private static void send(KafkaProducer<String, byte[]> producer, String key, String json) throws Exception {
		producer
			.send(new ProducerRecord<>("directory.people", key,
					(json != null) ? json.getBytes(StandardCharsets.UTF_8) : null))
			.get();
	}

}
