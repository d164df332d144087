package vn.giaouoc.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it came: CloudEvents 1.0 in binary mode (headers {@code ce_*}, JSON value).
 *
 * @param data null when the aggregate was erased
 */
public record IncomingEvent(UUID id, String type, UUID key, byte @Nullable [] data, JsonMapper json) {

	/**
	 * Reads the headers.
	 * @throws MalformedEvent when id, type or key are missing or no UUID
	 */
	static IncomingEvent of(ConsumerRecord<String, byte @Nullable []> record, JsonMapper json) {
		try {
			return new IncomingEvent(UUID.fromString(header(record, "ce_id")), header(record, "ce_type"),
					UUID.fromString(record.key()), record.value(), json);
		}
		catch (IllegalArgumentException | NullPointerException ex) {
			throw new MalformedEvent("an event needs ce_id, ce_type and a key that is a UUID", ex);
		}
	}

	public boolean erased() {
		return this.data == null;
	}

	/**
	 * The payload, as far as this consumer declares its fields; others are ignored.
	 * @throws MalformedEvent when the payload is not of that shape
	 */
	public <T> T as(Class<T> shape) {
		if (this.data == null) {
			throw new MalformedEvent("the event has no payload", null);
		}
		try {
			return this.json.readValue(this.data, shape);
		}
		catch (tools.jackson.core.JacksonException ex) {
			// Jackson's text may quote the payload.
			throw new MalformedEvent("the payload is not a " + shape.getSimpleName(), null);
		}
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		if (header == null) {
			throw new IllegalArgumentException(name);
		}
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
