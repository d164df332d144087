package vn.giaouoc.kit.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import vn.giaouoc.kit.outbox.OutboxRelay.Turn;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.local.LocalKafka;
import vn.giaouoc.local.Ports;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class OutboxRelayTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private static OutboxDatabase database;

	private static String broker;

	private static Producer<String, byte[]> producer;

	private final String topic = "things-" + UUID.randomUUID();

	@BeforeAll
	static void start() {
		database = new OutboxDatabase();
		broker = Infrastructure.bootstrapServers();
		producer = OutboxConfiguration.producer(Map.of("bootstrap.servers", broker));
	}

	@AfterAll
	static void stop() {
		producer.close();
		database.close();
	}

	@BeforeEach
	void clear() {
		database.clear();
	}

	@Test
	void whatIsCommittedWhileTwoRelaysRunArrivesOnceAndInTheOrderOfEachKey() throws InterruptedException {
		List<UUID> things = database.things(20);
		try (Producer<String, byte[]> other = OutboxConfiguration.producer(Map.of("bootstrap.servers", broker))) {
			OutboxRelay first = database.relay(producer, broker);
			OutboxRelay second = database.relay(other, broker);
			first.start();
			second.start();
			try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
				for (int i = 0; i < 8; i++) {
					writers.submit(() -> database.changeAny(this.topic, things, 250));
				}
			}
			Awaitility.await().atMost(LONG).until(() -> database.count("outbox") == 0);
			first.stop();
			second.stop();
		}
		assertThat(TopicReader.read(broker, this.topic).size()).isEqualTo(2000);
		assertEverythingInOrder(TopicReader.read(broker, this.topic));
	}

	@Test
	void aSlowTransactionWithALowerNumberIsNotLost() throws SQLException {
		UUID slow = UUID.randomUUID();
		UUID quick = UUID.randomUUID();
		OutboxRelay relay = database.relay(producer, broker);
		List<String> login = database.login();
		try (Connection connection = DriverManager.getConnection(login.get(0), login.get(1), login.get(2));
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into outbox (id, aggregatetype, aggregateid, type, payload) values ('"
					+ UUID.randomUUID() + "', '" + this.topic + "', '" + slow + "', 'thing', '{\"n\": 1}')");
			database.append(this.topic, quick, 1, "");
			drain(relay);
			assertThat(TopicReader.read(broker, this.topic).versions()).containsOnlyKeys(quick.toString());
			connection.commit();
		}
		drain(relay);
		assertThat(TopicReader.read(broker, this.topic).versions()).containsOnlyKeys(quick.toString(), slow.toString());
	}

	@Test
	void whatIsToldAgainUnderItsIdWaitsOnceAndGoesAgainOnceItHasGone() {
		UUID key = UUID.randomUUID();
		UUID event = UUID.randomUUID();
		OutboxRelay relay = database.relay(producer, broker);
		tell(key, event);
		tell(key, event);
		assertThat(database.count("outbox")).isEqualTo(1);
		drain(relay);
		tell(key, event);
		drain(relay);
		assertThat(TopicReader.read(broker, this.topic).versions().get(key.toString())).containsExactly(1, 1);
	}

	private void tell(UUID key, UUID event) {
		database.transactions.executeWithoutResult(
				(_) -> database.outbox.appendOnce(this.topic, key, event, new OutboxDatabase.ThingChanged(1, "")));
	}

	@Test
	void aClockThatIsFiveMinutesWrongChangesNoOrder() {
		UUID key = UUID.randomUUID();
		for (int n = 1; n <= 10; n++) {
			database.append(this.topic, key, n, "");
		}
		database.jdbc.update("update outbox set created_at = created_at + interval '5 minutes' where seq % 2 = 0");
		drain(database.relay(producer, broker));
		TopicReader arrived = TopicReader.read(broker, this.topic);
		assertThat(arrived.versions().get(key.toString())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
	}

	@Test
	void anEventThatIsTooLargeIsParkedWithItsKeyAndOthersFlow() {
		UUID poisoned = UUID.randomUUID();
		UUID healthy = UUID.randomUUID();
		database.append(this.topic, poisoned, 1, "");
		database.append(this.topic, poisoned, 2, "x".repeat(OutboxRow.LARGEST));
		database.append(this.topic, poisoned, 3, "");
		database.append(this.topic, healthy, 1, "");
		OutboxRelay relay = database.relay(producer, broker);
		drain(relay);
		database.append(this.topic, poisoned, 4, "");
		database.append(this.topic, healthy, 2, "");
		drain(relay);
		assertThat(TopicReader.read(broker, this.topic).versions())
			.isEqualTo(Map.of(poisoned.toString(), List.of(1), healthy.toString(), List.of(1, 2)));
		assertThat(database.rows.parked()).isEqualTo(1);
		assertThat(database.rows.waiting()).isZero();
		assertThat(database.count("outbox")).isEqualTo(3);
	}

	@Test
	void theLargestEventThatIsTriedArrives() {
		UUID key = UUID.randomUUID();
		database.append(this.topic, key, 1, "");
		long json = database.jdbc.queryForObject("select length(payload) from outbox", Long.class);
		database.append(this.topic, key, 2, "x".repeat((int) (OutboxRow.LARGEST - json)));
		database.append(this.topic, key, 3, "x".repeat((int) (OutboxRow.LARGEST - json + 1)));
		drain(database.relay(producer, broker));
		assertThat(TopicReader.read(broker, this.topic).versions().get(key.toString())).containsExactly(1, 2);
	}

	@Test
	void whatTheBrokerItselfRefusesIsParkedAndNothingOfItsKeyOvertakesIt() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
			admin
				.createTopics(
						List.of(new NewTopic(this.topic, 1, (short) 1).configs(Map.of("max.message.bytes", "2000"))))
				.all()
				.get();
		}
		UUID poisoned = UUID.randomUUID();
		UUID healthy = UUID.randomUUID();
		database.append(this.topic, poisoned, 1, "x".repeat(3000));
		database.append(this.topic, poisoned, 2, "");
		database.append(this.topic, healthy, 1, "");
		drain(database.relay(producer, broker));
		assertThat(TopicReader.read(broker, this.topic).versions()).isEqualTo(Map.of(healthy.toString(), List.of(1)));
		assertThat(database.rows.parked()).isEqualTo(1);
	}

	@Test
	void anEventForATopicThatCannotBeIsParkedAndOthersFlow() {
		UUID healthy = UUID.randomUUID();
		database.append("no such / topic", UUID.randomUUID(), 1, "");
		database.append(this.topic, healthy, 1, "");
		drain(database.relay(producer, broker));
		assertThat(TopicReader.read(broker, this.topic).versions()).containsOnlyKeys(healthy.toString());
		assertThat(database.rows.parked()).isEqualTo(1);
		assertThat(database.jdbc.queryForObject("select reason from outbox_parked", String.class))
			.startsWith("InvalidTopicException");
	}

	@Test
	void anErasedAggregateIsParkedNoLonger() {
		UUID key = UUID.randomUUID();
		database.append(this.topic, key, 1, "x".repeat(OutboxRow.LARGEST));
		OutboxRelay relay = database.relay(producer, broker);
		drain(relay);
		database.transactions
			.executeWithoutResult((_) -> database.outbox.erase(this.topic, key, OutboxDatabase.ThingChanged.class));
		drain(relay);
		assertThat(database.rows.parked()).isZero();
		assertThat(TopicReader.read(broker, this.topic).records()).singleElement().satisfies((tombstone) -> {
			assertThat(tombstone.key()).isEqualTo(key.toString());
			assertThat(tombstone.value()).isNull();
		});
	}

	@Test
	void whatFailsInsideABatchWaitsWithItsKeyAndWhatWentOutIsMarked() {
		List<UUID> keys = IntStream.range(0, 30).mapToObj((_) -> UUID.randomUUID()).toList();
		for (int n = 1; n <= 3; n++) {
			for (UUID key : keys) {
				database.append(this.topic, key, n, "");
			}
		}
		String failing = keys.get(7).toString();
		Map<String, Boolean> once = new ConcurrentHashMap<>();
		OutboxRelay relay = database.relay(Faults.in(producer, (record) -> fault(record, failing, once)), broker);
		assertThat(relay.drain()).isEqualTo(Turn.TROUBLE);
		assertThat(database.count("outbox_sent")).isPositive();
		assertThat(
				database.jdbc.queryForObject("select count(*) from outbox where aggregateid = ?", Long.class, failing))
			.isEqualTo(3);
		drain(relay);
		TopicReader arrived = TopicReader.read(broker, this.topic);
		assertThat(arrived.versions())
			.isEqualTo(keys.stream().collect(Collectors.toMap(UUID::toString, (_) -> List.of(1, 2, 3))));
		assertThat(database.rows.parked()).isZero();
	}

	@Test
	void whatIsCommittedWhileTheBrokerIsDownArrivesWhenItIsBack(@TempDir Path directory) {
		int port = Ports.free();
		String address = "127.0.0.1:" + port;
		List<UUID> things = database.things(5);
		try (Producer<String, byte[]> mine = OutboxConfiguration.producer(Map.of("bootstrap.servers", address))) {
			OutboxRelay relay = database.relay(mine, address);
			relay.start();
			try (LocalKafka _ = LocalKafka.persistent(directory, port)) {
				database.changeAny(this.topic, things, 50);
				Awaitility.await().atMost(LONG).until(() -> database.count("outbox") == 0);
			}
			database.changeAny(this.topic, things, 50);
			assertThat(database.count("outbox")).isEqualTo(50);
			try (LocalKafka _ = LocalKafka.persistent(directory, port)) {
				Awaitility.await().atMost(LONG).until(() -> database.count("outbox") == 0);
				assertEverythingInOrder(TopicReader.read(address, this.topic).distinct());
			}
			relay.stop();
		}
	}

	@Test
	void aBrokerThatComesBackEmptyGetsItsTopicAgain(@TempDir Path before, @TempDir Path after) {
		int port = Ports.free();
		String address = "127.0.0.1:" + port;
		UUID key = UUID.randomUUID();
		try (Producer<String, byte[]> mine = OutboxConfiguration.producer(Map.of("bootstrap.servers", address))) {
			OutboxRelay relay = database.relay(mine, address);
			relay.start();
			try (LocalKafka _ = LocalKafka.persistent(before, port)) {
				database.append(this.topic, key, 1, "");
				Awaitility.await().atMost(LONG).until(() -> database.count("outbox") == 0);
			}
			try (LocalKafka _ = LocalKafka.persistent(after, port)) {
				database.append(this.topic, key, 2, "");
				Awaitility.await().atMost(LONG).until(() -> database.count("outbox") == 0);
				assertThat(TopicReader.read(address, this.topic).versions().get(key.toString())).contains(2);
			}
			relay.stop();
		}
	}

	/**
	 * Killed after the last row was acknowledged and before one was marked, and in the
	 * middle of sending.
	 */
	@ParameterizedTest
	@ValueSource(ints = { -1, 130 })
	void aRelayThatIsKilledBetweenSendAndMarkLosesNothing(int killedAfter) throws IOException, InterruptedException {
		List<UUID> things = database.things(40);
		database.changeAny(this.topic, things, 400);
		Process relay = fork(killedAfter);
		try (BufferedReader output = new BufferedReader(
				new InputStreamReader(relay.getInputStream(), StandardCharsets.UTF_8))) {
			assertThat(output.lines().anyMatch(RelayProcess.STANDING::equals)).isTrue();
		}
		finally {
			relay.destroyForcibly().waitFor();
		}
		assertThat(database.count("outbox")).isEqualTo(400);
		database.changeAny(this.topic, things, 100);
		OutboxRelay second = database.relay(producer, broker);
		Awaitility.await().atMost(LONG).until(() -> second.drain() != Turn.BUSY);
		drain(second);
		TopicReader arrived = TopicReader.read(broker, this.topic);
		assertThat(arrived.size()).isGreaterThan(500);
		assertEverythingInOrder(arrived.distinct());
	}

	@Test
	void aRelayThatSleepsTooLongGivesUpItsLock() {
		database.transactions.executeWithoutResult((_) -> {
			database.rows.tryLock();
			assertThat(database.jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
				.isEqualTo("30s");
		});
		assertThat(database.jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
			.isEqualTo("0");
	}

	@Test
	void theTraceOfTheChangeGoesWithItsEvent() {
		try (MDC.MDCCloseable _ = MDC.putCloseable("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
				MDC.MDCCloseable _ = MDC.putCloseable("spanId", "00f067aa0ba902b7")) {
			database.append(this.topic, UUID.randomUUID(), 1, "");
		}
		drain(database.relay(producer, broker));
		assertThat(TopicReader.read(broker, this.topic).records()).singleElement()
			.satisfies((record) -> assertThat(TopicReader.header(record, "traceparent"))
				.isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
	}

	@Test
	void sentRowsAreKeptForThirtyDaysAndThenGoInPortions() {
		database.jdbc
			.update("""
					insert into outbox_sent (seq, id, aggregatetype, aggregateid, type, created_at, sent_at)
					select n, gen_random_uuid(), 'topic', 'key', 'type', now(),
						clock_timestamp() - interval '30 days' + case when n <= 6000 then interval '-1 minute' else interval '1 minute' end
					from generate_series(1, 6100) n
					""");
		assertThat(database.rows.clean(Duration.ofDays(30))).as("more may be left").isTrue();
		assertThat(database.count("outbox_sent")).isEqualTo(1100);
		assertThat(database.rows.clean(Duration.ofDays(30))).isFalse();
		assertThat(database.count("outbox_sent")).isEqualTo(100);
	}

	private static Optional<Exception> fault(ProducerRecord<String, byte[]> record, String key,
			Map<String, Boolean> once) {
		return record.key().equals(key) && once.putIfAbsent(key, true) == null
				? Optional.of(new TimeoutException("the partition has no leader")) : Optional.empty();
	}

	private static Process fork(int killedAfter) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
				"-cp", System.getProperty("java.class.path"), RelayProcess.class.getName()));
		command.addAll(database.login());
		command.add(broker);
		command.add(String.valueOf(killedAfter));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	private static void drain(OutboxRelay relay) {
		Turn turn = Turn.AGAIN;
		while (turn == Turn.AGAIN) {
			turn = relay.drain();
		}
		assertThat(turn).isEqualTo(Turn.IDLE);
	}

	/** Each thing's versions arrived from 1 to its present one, none twice. */
	private static void assertEverythingInOrder(TopicReader arrived) {
		Function<Integer, List<Integer>> upTo = (n) -> IntStream.rangeClosed(1, n).boxed().toList();
		assertThat(arrived.versions()).isEqualTo(database.versions()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> upTo.apply(entry.getValue()))));
	}

}
