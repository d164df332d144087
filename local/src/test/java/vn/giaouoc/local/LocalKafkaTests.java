package vn.giaouoc.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalKafkaTests {

	@Test
	void recordsSurviveARestart(@TempDir Path directory) throws ExecutionException, InterruptedException {
		int port = Ports.free();
		try (LocalKafka kafka = LocalKafka.persistent(directory, port)) {
			try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
				admin.createTopics(List.of(new NewTopic("plan.events", 1, (short) 1))).all().get();
			}
			try (KafkaProducer<String, String> producer = new KafkaProducer<>(
					Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"), new StringSerializer(),
					new StringSerializer())) {
				producer.send(new ProducerRecord<>("plan.events", "key", "Kế hoạch 2022")).get();
			}
		}
		try (LocalKafka kafka = LocalKafka.persistent(directory, port)) {
			assertThat(read(kafka, "plan.events")).containsExactly("Kế hoạch 2022");
		}
	}

	private static List<String> read(LocalKafka kafka, String topic) {
		List<String> values = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				kafka.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest"),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of(topic));
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
				consumer.poll(Duration.ofMillis(200))
					.forEach((ConsumerRecord<String, String> row) -> values.add(row.value()));
				return !values.isEmpty();
			});
		}
		return values;
	}

}
