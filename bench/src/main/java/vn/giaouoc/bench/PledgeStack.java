package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalPostgres;
import vn.giaouoc.local.Trees;

/**
 * All that a pledge passes on its way, each part a process of its own: gateway,
 * pledge-service, PostgreSQL, Kafka, notification-service.
 */
final class PledgeStack implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(3);

	private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(5);

	final LocalPostgres postgres;

	final KafkaRun kafka;

	final ServiceRun pledge;

	private final Path directory;

	private final LoginProvider provider;

	private final ServiceRun notification;

	private final ServiceRun gateway;

	private PledgeStack(Path project) throws IOException, InterruptedException {
		this.directory = Files.createTempDirectory("giaouoc-pledge-bench");
		this.postgres = LocalPostgres.temporary();
		this.kafka = new KafkaRun(this.directory);
		Databases.provision(this.postgres, List.of("pledge", "notification", "gateway"), (_) -> Environments.PASSWORD);
		this.provider = new LoginProvider();
		Environments environments = new Environments(this.postgres, this.kafka.bootstrapServers());
		this.pledge = start(project, "pledge-service", environments.of("pledge")).awaitReady(LONGEST_START);
		this.notification = start(project, "notification-service", environments.of("notification"));
		this.gateway = start(project, "gateway",
				environments.gateway(this.provider, Map.of("PLEDGE", this.pledge.address())))
			.awaitReady(LONGEST_START);
		this.notification.awaitReady(LONGEST_START);
	}

	static PledgeStack start(Path project) throws IOException, InterruptedException {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		return new PledgeStack(project);
	}

	private ServiceRun start(Path project, String module, Map<String, String> environment) throws IOException {
		return ServiceRun.start(project, module, "-Xmx384m", environment, this.directory.resolve(module + ".log"));
	}

	URI service() {
		return this.pledge.address();
	}

	URI gateway() {
		return this.gateway.address();
	}

	/** As the role that owns a service's schema. */
	Connection owner(String service) throws SQLException {
		return DriverManager.getConnection(this.postgres.jdbcUrl(Databases.database(service)), Databases.owner(service),
				Environments.PASSWORD);
	}

	/** What the owner reads as one number, past every policy. */
	long count(String service, String query) throws SQLException {
		try (Connection connection = this.postgres.superuser(Databases.database(service));
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

	/**
	 * Waits until nothing is on its way any more: no outbox holds a row, and every
	 * consumer has read to the end.
	 */
	Duration catchUp() throws SQLException, InterruptedException {
		long began = System.nanoTime();
		try (Backlog backlog = new Backlog(this.kafka.bootstrapServers())) {
			while (waiting() + backlog.unread() > 0) {
				if (System.nanoTime() - began > LONGEST_CATCH_UP.toNanos()) {
					throw new IllegalStateException("Not caught up within " + LONGEST_CATCH_UP + "; " + this.directory);
				}
				TimeUnit.MILLISECONDS.sleep(100);
			}
		}
		return Duration.ofNanos(System.nanoTime() - began);
	}

	/** Rows of outboxes that have not left. */
	long waiting() throws SQLException {
		String rows = "select count(*) from outbox";
		return count("pledge", rows) + count("notification", rows);
	}

	/** Processor time used so far, by part; the load generator is the rest. */
	Map<String, Duration> processorTime() {
		Map<String, Duration> used = new LinkedHashMap<>();
		used.put("cổng", of(Stream.of(this.gateway.process().toHandle())));
		used.put("pledge-service", of(Stream.of(this.pledge.process().toHandle())));
		used.put("PostgreSQL",
				of(this.postgres.process()
					.stream()
					.flatMap((postmaster) -> Stream.concat(Stream.of(postmaster), postmaster.children()))));
		used.put("Kafka", of(Stream.of(this.kafka.process().toHandle())));
		used.put("notification-service", of(Stream.of(this.notification.process().toHandle())));
		used.put("bộ tạo tải", of(Stream.of(ProcessHandle.current())));
		return used;
	}

	private static Duration of(Stream<ProcessHandle> processes) {
		return processes.map((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/** From the inside out. */
	List<ServiceRun> services() {
		return List.of(this.pledge, this.notification, this.gateway);
	}

	/** SIGKILL, and at once a new start; returns when the service is there again. */
	void killAndRestart(ServiceRun service) throws IOException, InterruptedException {
		service.kill();
		service.restart();
		service.awaitReady(LONGEST_START);
	}

	@Override
	public void close() {
		services().reversed().forEach(ServiceRun::close);
		this.kafka.close();
		this.provider.close();
		this.postgres.close();
		Trees.delete(this.directory);
	}

}
