package vn.giaouoc.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One event that waits to be sent. */
record OutboxRow(long seq, UUID id, String topic, String key, String type, byte @Nullable [] payload,
		Instant createdAt) {

	/**
	 * The largest payload that is tried at all: below what a broker takes by default (1
	 * MiB).
	 */
	static final int LARGEST = 900_000;

	boolean tooLarge() {
		return this.payload != null && this.payload.length > LARGEST;
	}

	int size() {
		return (this.payload != null) ? this.payload.length : 0;
	}

	/** Two rows of one lane must go out one after the other. */
	Lane lane() {
		return new Lane(this.topic, this.key);
	}

	/** CloudEvents 1.0, Kafka binding, binary mode. */
	ProducerRecord<String, byte[]> toRecord(String source) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(this.topic, this.key, this.payload);
		Headers headers = record.headers();
		add(headers, "ce_specversion", "1.0");
		add(headers, "ce_id", this.id.toString());
		add(headers, "ce_type", this.type);
		add(headers, "ce_source", source);
		add(headers, "ce_time", this.createdAt.toString());
		add(headers, "content-type", "application/json");
		return record;
	}

	private static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	record Lane(String topic, String key) {
	}

}
