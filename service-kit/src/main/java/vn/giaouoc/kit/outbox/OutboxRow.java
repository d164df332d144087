package vn.giaouoc.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.log.Trace;

/** One event that waits to be sent. */
record OutboxRow(long seq, UUID id, String topic, String key, String type, byte @Nullable [] payload,
		@Nullable String traceParent, Instant createdAt) {

	/**
	 * The largest payload that is tried at all: below what a broker takes by default (1
	 * MiB).
	 */
	static final int LARGEST = 900_000;

	/** The producer's own check comes too late: it would first look for the topic. */
	void checkSize() {
		if (size() > LARGEST) {
			throw new RecordTooLargeException(size() + " bytes, at most " + LARGEST + " are sent");
		}
	}

	int size() {
		return (this.payload != null) ? this.payload.length : 0;
	}

	/** Two rows of one lane must go out one after the other. */
	Lane lane() {
		return new Lane(this.topic, this.key);
	}

	/**
	 * CloudEvents 1.0, Kafka binding, binary mode. Its time is the database's: the clock
	 * of the instance that happens to send decides nothing.
	 */
	ProducerRecord<String, byte[]> toRecord(String source) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(this.topic, null, this.createdAt.toEpochMilli(),
				this.key, this.payload);
		Headers headers = record.headers();
		add(headers, "ce_specversion", "1.0");
		add(headers, "ce_id", this.id.toString());
		add(headers, "ce_type", this.type);
		add(headers, "ce_source", source);
		add(headers, "ce_time", this.createdAt.toString());
		add(headers, "content-type", "application/json");
		if (this.traceParent != null) {
			add(headers, Trace.HEADER, this.traceParent);
		}
		return record;
	}

	private static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	record Lane(String topic, String key) {
	}

}
