package vn.giaouoc.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.Producer;
import org.flywaydb.core.Flyway;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.local.Databases;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with an outbox and nobody at it but the test's own writers and relays. */
final class OutboxDatabase implements AutoCloseable {

	private static final String NAME = "outbox";

	private static final String SOURCE = "/giaouoc/" + NAME;

	private final Map<String, String> environment = Infrastructure.environment(NAME);

	private final HikariDataSource pool = new HikariDataSource();

	final JdbcTemplate jdbc;

	final TransactionTemplate transactions;

	final OutboxRows rows;

	final Outbox outbox;

	OutboxDatabase() {
		Flyway.configure()
			.dataSource(this.environment.get("DB_URL"), this.environment.get("DB_MIGRATION_USER"),
					this.environment.get("DB_MIGRATION_PASSWORD"))
			.placeholders(Map.of("app", Databases.app(NAME), "search", Databases.search(NAME), "mode", "production",
					"shift", "PT0S"))
			.locations("classpath:db/migration/kit")
			.load()
			.migrate();
		this.pool.setJdbcUrl(this.environment.get("DB_URL"));
		this.pool.setUsername(this.environment.get("DB_USER"));
		this.pool.setPassword(this.environment.get("DB_PASSWORD"));
		this.jdbc = new JdbcTemplate(this.pool);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(this.pool));
		this.rows = new OutboxRows(this.jdbc);
		this.outbox = new Outbox(this.jdbc, JsonMapper.shared(), () -> {
		});
		clear();
	}

	/** What happened to an aggregate: its present version and a text. */
	record ThingChanged(int n, String text) {
	}

	/** A relay that works only when the test says so, or all the time once started. */
	OutboxRelay relay(Producer<String, byte[]> producer, String bootstrapServers) {
		return relay(this.rows, producer, bootstrapServers);
	}

	private OutboxRelay relay(OutboxRows rows, Producer<String, byte[]> producer, String bootstrapServers) {
		return new OutboxRelay(rows, this.transactions, producer,
				new Topics(Map.of("bootstrap.servers", bootstrapServers), List.of()), SOURCE, counter());
	}

	static Counter counter() {
		return Counter.builder("sent").register(new SimpleMeterRegistry());
	}

	/** How another process gets here: address, user, password. */
	List<String> login() {
		return List.of(this.pool.getJdbcUrl(), this.pool.getUsername(), this.pool.getPassword());
	}

	/** Aggregates that writers may change, each at version 0. */
	List<UUID> things(int count) {
		List<UUID> things = java.util.stream.Stream.generate(UUID::randomUUID).limit(count).toList();
		owner("create table if not exists thing (id uuid primary key, n int not null)");
		owner("grant select, insert, update on thing to " + Databases.app(NAME));
		this.jdbc.batchUpdate("insert into thing (id, n) values (?, 0)",
				things.stream().map((id) -> new Object[] { id }).toList());
		return things;
	}

	/**
	 * One transaction as every use case has it: the aggregate first, its event second.
	 */
	void change(String topic, UUID thing) {
		this.transactions.executeWithoutResult((_) -> {
			Integer n = this.jdbc.queryForObject("update thing set n = n + 1 where id = ? returning n", Integer.class,
					thing);
			this.outbox.append(topic, thing, new ThingChanged((n != null) ? n : 0, ""));
		});
	}

	/** Many changes of any of the things. */
	void changeAny(String topic, List<UUID> things, int times) {
		for (int i = 0; i < times; i++) {
			change(topic, things.get(ThreadLocalRandom.current().nextInt(things.size())));
		}
	}

	void append(String topic, UUID key, int n, String text) {
		this.transactions.executeWithoutResult((_) -> this.outbox.append(topic, key, new ThingChanged(n, text)));
	}

	long count(String table) {
		Long count = this.jdbc.queryForObject("select count(*) from " + table, Long.class);
		return (count != null) ? count : 0;
	}

	/** How many changes each thing has had. */
	Map<String, Integer> versions() {
		Map<String, Integer> versions = new java.util.HashMap<>();
		this.jdbc.query("select id, n from thing where n > 0", (row) -> {
			versions.put(row.getString(1), row.getInt(2));
		});
		return versions;
	}

	void clear() {
		owner("truncate outbox, outbox_sent, outbox_parked");
		owner("drop table if exists thing");
	}

	void owner(String statement) {
		try (Connection connection = Infrastructure.owner(NAME); Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
