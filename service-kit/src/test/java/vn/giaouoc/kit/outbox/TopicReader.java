package vn.giaouoc.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.outbox.OutboxDatabase.ThingChanged;

/** Everything that stands in a topic, to its present end. */
record TopicReader(List<ConsumerRecord<String, byte[]>> records) {

	static TopicReader read(String bootstrapServers, String topic) {
		List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((one) -> new TopicPartition(topic, one.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((one) -> consumer.position(one) < ends.get(one))) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
		}
		return new TopicReader(records);
	}

	int size() {
		return this.records.size();
	}

	/** Without what an inbox would have seen before. */
	TopicReader distinct() {
		Set<String> seen = new HashSet<>();
		return new TopicReader(this.records.stream().filter((one) -> seen.add(header(one, "ce_id"))).toList());
	}

	/** The versions of each key, in the order of their arrival. */
	Map<String, List<Integer>> versions() {
		Map<String, List<Integer>> versions = new HashMap<>();
		this.records.forEach((one) -> versions.computeIfAbsent(one.key(), (_) -> new ArrayList<>())
			.add(JsonMapper.shared().readValue(one.value(), ThingChanged.class).n()));
		return versions;
	}

	static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
