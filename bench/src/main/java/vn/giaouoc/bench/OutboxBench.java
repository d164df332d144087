package vn.giaouoc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.local.Databases;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How fast the outbox is drained, how long an event takes from commit to topic, and
 * whether each arrived once and in the order of its key.
 */
final class OutboxBench implements AutoCloseable {

	private static final String SERVICE = "bench";

	private static final String TOPIC = "bench.things";

	private static final int PARTITIONS = 6;

	private static final int THINGS = 500;

	private static final int ROWS = 20_000;

	private static final int ROUNDS = 3;

	private static final int PER_SECOND = 400;

	private static final int WRITERS = 4;

	private static final Duration WARM_UP = Duration.ofSeconds(5);

	private static final Duration MEASURED = Duration.ofSeconds(20);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final ConfigurableApplicationContext service;

	private final JdbcTemplate jdbc;

	private final TransactionOperations transactions;

	private final Outbox outbox;

	private final SmartLifecycle relay;

	private final List<UUID> things = Stream.generate(UUID::randomUUID).limit(THINGS).toList();

	private final Map<ThingChanged, Long> committed = new ConcurrentHashMap<>();

	private final Arrivals arrivals = new Arrivals();

	private OutboxBench() throws SQLException {
		Map<String, String> environment = Infrastructure.environment(SERVICE);
		List<String> arguments = new ArrayList<>(List.of("--spring.config.import=classpath:kit.yaml",
				"--giaouoc.service=" + SERVICE, "--spring.application.name=" + SERVICE, "--logging.level.root=warn"));
		environment.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		this.service = new SpringApplicationBuilder(Service.class).run(arguments.toArray(String[]::new));
		this.jdbc = this.service.getBean(JdbcTemplate.class);
		this.transactions = this.service.getBean(TransactionOperations.class);
		this.outbox = this.service.getBean(Outbox.class);
		this.relay = this.service.getBean("outboxRelay", SmartLifecycle.class);
		try (Connection owner = Infrastructure.owner(SERVICE); Statement statement = owner.createStatement()) {
			statement.execute("create table thing (id uuid primary key, n int not null)");
			statement.execute("grant select, insert, update on thing to " + Databases.app(SERVICE));
		}
		this.jdbc.batchUpdate("insert into thing (id, n) values (?, 0)",
				this.things.stream().map((id) -> new Object[] { id }).toList());
	}

	/** Measures, prints and tells whether nothing was lost or out of order. */
	static boolean run() throws SQLException, InterruptedException {
		try (OutboxBench bench = new OutboxBench()) {
			// The first events make the topic and are no part of any figure.
			bench.changeAll();
			bench.awaitDrained();
			Thread reader = Thread.ofPlatform().daemon().start(bench.arrivals);
			long[] drains = new long[ROUNDS];
			for (int round = 0; round < ROUNDS; round++) {
				drains[round] = bench.drain();
			}
			bench.writeFor(WARM_UP);
			bench.awaitDrained();
			bench.committed.clear();
			bench.writeFor(MEASURED);
			bench.awaitDrained();
			bench.arrivals.stopAtEnd();
			reader.join(LONGEST_WAIT);
			return bench.print(drains);
		}
	}

	/** Fills the outbox while nobody drains it; rows a second once somebody does. */
	private long drain() throws InterruptedException {
		this.relay.stop();
		for (int rows = 0; rows < ROWS; rows += THINGS) {
			changeAll();
		}
		long start = System.nanoTime();
		this.relay.start();
		awaitDrained();
		return ROWS * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
	}

	private void changeAll() {
		this.transactions.executeWithoutResult((_) -> {
			List<Map.Entry<UUID, ThingChanged>> events = this.jdbc.query("update thing set n = n + 1 returning id, n",
					(row, _) -> Map.entry(row.getObject(1, UUID.class),
							new ThingChanged(row.getObject(1, UUID.class), row.getInt(2))));
			this.outbox.appendAll(TOPIC, events);
		});
	}

	private void awaitDrained() throws InterruptedException {
		long start = System.nanoTime();
		while (!Boolean.FALSE.equals(this.jdbc.queryForObject("select exists (select from outbox)", Boolean.class))) {
			if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
				throw new IllegalStateException("The outbox was not drained within " + LONGEST_WAIT);
			}
			Thread.sleep(1);
		}
	}

	/** Single changes at a steady pace, whatever the time that each takes. */
	private void writeFor(Duration time) throws InterruptedException {
		long period = TimeUnit.SECONDS.toNanos(WRITERS) / PER_SECOND;
		long start = System.nanoTime();
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			for (int writer = 0; writer < WRITERS; writer++) {
				int first = writer;
				writers.submit(() -> {
					long due = start + first * period / WRITERS;
					for (int i = first; due - start < time.toNanos(); i += WRITERS) {
						LockSupport.parkNanos(due - System.nanoTime());
						change(this.things.get(i % THINGS));
						due += period;
					}
				});
			}
		}
	}

	private void change(UUID thing) {
		ThingChanged event = this.transactions.execute((_) -> {
			Integer n = this.jdbc.queryForObject("update thing set n = n + 1 where id = ? returning n", Integer.class,
					thing);
			ThingChanged changed = new ThingChanged(thing, (n != null) ? n : 0);
			this.outbox.append(TOPIC, thing, changed);
			return changed;
		});
		if (event != null) {
			this.committed.put(event, System.nanoTime());
		}
	}

	private boolean print(long[] drains) {
		Map<UUID, Integer> written = new HashMap<>();
		this.jdbc.query("select id, n from thing", (row) -> {
			written.put(row.getObject(1, UUID.class), row.getInt(2));
		});
		long lost = written.entrySet()
			.stream()
			.mapToLong((thing) -> thing.getValue() - this.arrivals.distinct(thing.getKey()))
			.sum();
		long outOfOrder = this.arrivals.outOfOrder;
		long[] waits = this.committed.entrySet()
			.stream()
			.filter((event) -> this.arrivals.has(event.getKey()))
			.mapToLong((event) -> Math.max(0, this.arrivals.at(event.getKey()) - event.getValue()))
			.sorted()
			.toArray();
		Arrays.sort(drains);
		System.out.printf(
				"""

						Hộp thư đi (outbox), một bản relay, PostgreSQL và Kafka thật trên máy này
						  Gửi hết %,d dòng của %d đối tượng:   %,d dòng/giây (trung vị của %d lần; mục tiêu 10.000)
						  Từ commit đến chủ đề, %d/giây trong %d giây: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (mục tiêu p95 50 ms)
						  Mất %d, sai thứ tự %d, lặp %d trong %,d sự kiện
						""",
				ROWS, THINGS, drains[ROUNDS / 2], ROUNDS, PER_SECOND, MEASURED.toSeconds(), percentile(waits, 0.50),
				percentile(waits, 0.95), percentile(waits, 0.99), lost, outOfOrder, this.arrivals.repeated,
				this.arrivals.count);
		System.out.println(JsonMapper.shared()
			.writeValueAsString(new Figures("outbox", ROWS, drains[ROUNDS / 2], PER_SECOND, waits.length,
					percentile(waits, 0.50), percentile(waits, 0.95), percentile(waits, 0.99), lost, outOfOrder,
					this.arrivals.repeated)));
		return lost == 0 && outOfOrder == 0;
	}

	private static double percentile(long[] sorted, double part) {
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
	}

	@Override
	public void close() {
		this.service.close();
	}

	/** What the JSON line holds, times in milliseconds. */
	private record Figures(String bench, int rows, long rowsPerSecond, int eventsPerSecond, int events, double p50,
			double p95, double p99, long lost, long outOfOrder, long repeated) {
	}

	/** An aggregate's event; its n is 1 more than that of the one before. */
	private record ThingChanged(UUID id, int n) {
	}

	/** A service that is nothing but the kit. */
	@SpringBootApplication(proxyBeanMethods = false)
	static class Service {

		@Bean
		NewTopic things() {
			return TopicBuilder.name(TOPIC).partitions(PARTITIONS).build();
		}

	}

	/** Reads the topic from its beginning and notes when each event was there. */
	private static final class Arrivals implements Runnable {

		private final Map<UUID, List<Long>> times = new HashMap<>();

		private long count;

		private long outOfOrder;

		private long repeated;

		private volatile boolean ending;

		@Override
		public void run() {
			List<TopicPartition> partitions = Stream.iterate(0, (n) -> n < PARTITIONS, (n) -> n + 1)
				.map((n) -> new TopicPartition(TOPIC, n))
				.toList();
			try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
					Map.of("bootstrap.servers", Infrastructure.bootstrapServers()), new StringDeserializer(),
					new ByteArrayDeserializer())) {
				consumer.assign(partitions);
				consumer.seekToBeginning(partitions);
				boolean more = true;
				while (more || !this.ending) {
					more = false;
					for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
						note(JsonMapper.shared().readValue(record.value(), ThingChanged.class), System.nanoTime());
						more = true;
					}
				}
			}
		}

		private void note(ThingChanged event, long time) {
			List<Long> seen = this.times.computeIfAbsent(event.id(), (_) -> new ArrayList<>());
			this.count++;
			if (event.n() <= seen.size()) {
				this.repeated++;
				return;
			}
			if (event.n() > seen.size() + 1) {
				this.outOfOrder++;
			}
			seen.add(time);
		}

		void stopAtEnd() {
			this.ending = true;
		}

		int distinct(UUID thing) {
			return this.times.getOrDefault(thing, List.of()).size();
		}

		boolean has(ThingChanged event) {
			return event.n() <= distinct(event.id());
		}

		long at(ThingChanged event) {
			return this.times.getOrDefault(event.id(), List.of()).get(event.n() - 1);
		}

	}

}
