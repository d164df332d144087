package vn.giaouoc.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.messaging.DeadLetterController.DeadLetter;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Events that could not be worked in: kept in the database with their reason and told on
 * {@code <topic>-dlt}, both in one transaction, until a person replays them.
 */
public class DeadLetters implements ConsumerRecordRecoverer {

	/** What follows a topic's name in the name of its dead-letter topic. */
	public static final String SUFFIX = "-dlt";

	private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Outbox outbox;

	private final Audit audit;

	private final JsonMapper json;

	DeadLetters(JdbcClient jdbc, TransactionTemplate transactions, Outbox outbox, Audit audit, JsonMapper json) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.outbox = outbox;
		this.audit = audit;
		this.json = json;
	}

	@Override
	public void accept(ConsumerRecord<?, ?> record, @Nullable Exception ex) {
		Map<String, String> headers = headers(record);
		UUID eventId = uuid(headers.get("ce_id"));
		String type = headers.get("ce_type");
		String consumer = Objects.requireNonNullElse(KafkaUtils.getConsumerGroupId(), "?");
		byte[] payload = (record.value() instanceof byte[] bytes) ? bytes : null;
		String reason = reason(ex);
		log.warn("Dead letter from {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), reason);
		this.transactions.executeWithoutResult((_) -> {
			int kept = this.jdbc.sql("""
					insert into dead_letter (id, topic, partition, "offset", consumer, event_id, type, key, payload,
						headers, reason)
					values (:id, :topic, :partition, :offset, :consumer, :event, :type, :key, :payload,
						cast(:headers as jsonb), :reason)
					on conflict do nothing
					""")
				.param("id", UUID.randomUUID())
				.param("topic", record.topic())
				.param("partition", record.partition())
				.param("offset", record.offset())
				.param("consumer", consumer)
				.param("event", eventId)
				.param("type", type)
				.param("key", (record.key() != null) ? record.key().toString() : null)
				.param("payload", payload)
				.param("headers", this.json.writeValueAsString(headers))
				.param("reason", reason)
				.update();
			if (kept == 1) {
				this.outbox.forward(record.topic() + SUFFIX, String.valueOf(record.key()), UUID.randomUUID(),
						(type != null) ? type : "unknown", payload);
			}
		});
	}

	/**
	 * Sends the event to its topic again under its own id: who had it before ignores it.
	 * @throws Problem 404 for an unknown or already replayed one
	 */
	public void replay(UUID id) {
		this.transactions.executeWithoutResult((_) -> {
			Letter letter = this.jdbc.sql("""
					update dead_letter set replayed_at = clock_timestamp() where id = :id and replayed_at is null
					returning topic, key, event_id, type, payload
					""")
				.param("id", id)
				.query((row, _) -> new Letter(row.getString(1), row.getString(2), row.getObject(3, UUID.class),
						row.getString(4), row.getBytes(5)))
				.optional()
				.orElseThrow(Problem::notFound);
			UUID eventId = letter.eventId();
			this.outbox.forward(letter.topic(), String.valueOf(letter.key()),
					(eventId != null) ? eventId : UUID.randomUUID(),
					(letter.type() != null) ? letter.type() : "unknown", letter.payload());
			this.audit.record("dead-letter-replayed", "dead-letter", id, Map.of());
		});
	}

	/** All of them, those still open first. */
	Page<DeadLetter> page(PageQuery query) {
		String order = query.orderBy(Map.of("diedAt", "died_at", "topic", "topic"), "diedAt,desc");
		List<DeadLetter> items = this.jdbc.sql("""
				select id, topic, consumer, type, key, reason, died_at, replayed_at from dead_letter
				order by replayed_at is not null, %s, id limit :size offset :offset
				""".formatted(order))
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new DeadLetter(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getString(4), row.getString(5), row.getString(6), row.getObject(7, OffsetDateTime.class),
					row.getObject(8, OffsetDateTime.class)))
			.list();
		return Page.of(items, this.jdbc.sql("select count(*) from dead_letter").query(Long.class).single(), query);
	}

	/** How many wait for a person. */
	long open() {
		return this.jdbc.sql("select count(*) from dead_letter where replayed_at is null").query(Long.class).single();
	}

	private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
		Map<String, String> headers = new TreeMap<>();
		for (Header header : record.headers()) {
			if (header.value() != null) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		}
		return headers;
	}

	/**
	 * Our own exceptions carry a reason without data; of others only the class is told.
	 */
	private static String reason(@Nullable Exception ex) {
		Throwable cause = ex;
		while (cause != null && cause.getCause() != null
				&& !cause.getClass().getPackageName().startsWith("vn.giaouoc")) {
			cause = cause.getCause();
		}
		if (cause == null) {
			return "unknown";
		}
		boolean ours = cause.getClass().getPackageName().startsWith("vn.giaouoc");
		return ClassUtils.getShortName(cause.getClass()) + (ours ? ": " + cause.getMessage() : "");
	}

	private static @Nullable UUID uuid(@Nullable String text) {
		try {
			return (text != null) ? UUID.fromString(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private record Letter(String topic, @Nullable String key, @Nullable UUID eventId, @Nullable String type,
			byte @Nullable [] payload) {
	}

}
