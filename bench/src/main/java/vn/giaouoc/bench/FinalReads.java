package vn.giaouoc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.bench.Entry.Kind;
import vn.giaouoc.bench.FinalState.Row;
import vn.giaouoc.bench.FinalState.Told;
import vn.giaouoc.local.Databases;

/** Reads what is there in the end: by SQL, from the topic, and through the API. */
final class FinalReads {

	private static final String SUBMITTED = "vn.giaouoc.PledgeSubmitted.v1";

	private static final String ROWS = """
			select id, window_id, unit_id, subject_id, titles[2], year || '-' || lpad(receipt::text, 7, '0'), accepted_at
			from pledge where state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')
			""";

	private static final String WRITTEN = """
			select id, aggregateid from (select seq, id, aggregateid, type from outbox
				union all select seq, id, aggregateid, type from outbox_sent) o
			where type = '%s' order by seq
			""".formatted(SUBMITTED);

	private static final String WORKED_IN = "select event_id from inbox where consumer = 'pledge-notices'";

	private static final String NOTICED = """
			select coalesce(sum(cast(parameters ->> 'count' as int)), 0) from notice where kind = 'PLEDGES_SUBMITTED'
			""";

	private final PledgeStack stack;

	FinalReads(PledgeStack stack) {
		this.stack = stack;
	}

	FinalState read(List<Entry> history, PledgeClient client) throws SQLException, IOException, InterruptedException {
		List<Told> topic = topic();
		return new FinalState(query("pledge", ROWS, FinalReads::row), shown(history, client),
				query("pledge", "select id, ends from registration_window",
						(row) -> Map.entry(row.getObject(1, UUID.class), instant(row, 2)))
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
				query("pledge", WRITTEN, (row) -> told(row.getObject(1, UUID.class), row.getString(2))),
				this.stack.waiting(), topic, workedIn(topic), this.stack.count("notification", NOTICED));
	}

	private interface Reading<T> {

		T of(ResultSet row) throws SQLException;

	}

	private <T> List<T> query(String service, String sql, Reading<T> reading) throws SQLException {
		try (Connection connection = this.stack.postgres.superuser(Databases.database(service));
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<T> all = new ArrayList<>();
			while (rows.next()) {
				all.add(reading.of(rows));
			}
			return all;
		}
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
				row.getObject(4, UUID.class), row.getString(5), row.getString(6), instant(row, 7));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static Told told(UUID event, String key) {
		return new Told(event, UUID.fromString(key));
	}

	private List<Row> shown(List<Entry> history, PledgeClient client) throws IOException, InterruptedException {
		Map<UUID, Integer> people = new HashMap<>();
		for (int n = 0; n < PledgeDistrict.PEOPLE; n++) {
			people.put(PledgeDistrict.person(n), n);
		}
		List<Row> shown = new ArrayList<>();
		for (Entry ok : history.stream().filter((entry) -> entry.kind() == Kind.OK).toList()) {
			@Nullable Row row = client.shown(people.getOrDefault(ok.subject(), 0), ok.pledge());
			if (row != null) {
				shown.add(row);
			}
		}
		return shown;
	}

	private List<Told> topic() {
		List<Told> all = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.stack.kafka.bootstrapServers()), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor("pledge.events")
				.stream()
				.map((one) -> new TopicPartition(one.topic(), one.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((one) -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
					if (SUBMITTED.equals(header(record, "ce_type"))) {
						all.add(told(UUID.fromString(header(record, "ce_id")), record.key()));
					}
				}
			}
		}
		return all;
	}

	private static String header(ConsumerRecord<String, byte[]> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	/** The inbox also holds events of other types. */
	private Set<UUID> workedIn(List<Told> topic) throws SQLException {
		Set<UUID> events = topic.stream().map(Told::event).collect(Collectors.toSet());
		events.retainAll(Set.copyOf(query("notification", WORKED_IN, (row) -> row.getObject(1, UUID.class))));
		return events;
	}

}
