package vn.giaouoc.plan.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.test.Infrastructure;

/** What has been told on a topic of the directory. */
final class Topic {

	private Topic() {
	}

	/** The newest state of a key once it has this version. */
	static JsonNode state(String topic, UUID key, long version) {
		JsonMapper json = new JsonMapper();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", Infrastructure.bootstrapServers()), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((one) -> new TopicPartition(topic, one.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
				JsonNode found = json.nullNode();
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
					if (key.toString().equals(record.key())) {
						found = json.readTree(record.value());
					}
				}
				return found;
			}, (state) -> !state.isNull() && state.get("version").asLong() == version);
		}
	}

}
