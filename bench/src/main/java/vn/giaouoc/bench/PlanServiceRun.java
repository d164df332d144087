package vn.giaouoc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import vn.giaouoc.kit.test.Infrastructure;

/**
 * A plan-service of its own on an embedded PostgreSQL, with the demo's district, asked
 * over HTTP one request at a time.
 */
final class PlanServiceRun implements AutoCloseable {

	private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);

	private static final LocalDateTime TODAY = LocalDateTime.of(2022, 1, 26, 8, 0);

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private final ServiceRun service;

	private final PageTimes pages;

	private PlanServiceRun(ServiceRun service) {
		this.service = service;
		this.pages = new PageTimes(service.address());
	}

	/** Starts it and waits until it has loaded its district. */
	static PlanServiceRun start(Path project, int people, String name)
			throws IOException, InterruptedException, SQLException {
		Instant began = Instant.now();
		Map<String, String> environment = new HashMap<>(Infrastructure.environment("plan"));
		environment.put("GIAOUOC_DEMO", "tra-bong-2022");
		environment.put("GIAOUOC_DEMO_PEOPLE", Integer.toString(people));
		environment.put("GIAOUOC_CLOCK_SHIFT",
				Duration.between(Instant.now(), TODAY.atZone(ZONE).toInstant())
					.truncatedTo(ChronoUnit.SECONDS)
					.toString());
		// As giaouoc up starts it, with more heap for the load alone.
		PlanServiceRun run = new PlanServiceRun(ServiceRun.start(project, "plan-service", "-Xmx768m", environment,
				project.resolve("bench/target/" + name + ".log")));
		run.service.awaitReady(LONGEST_LOAD);
		System.out.printf("Nạp %,d người: %d s (cả khởi động)%n", people, seconds(began));
		run.settle();
		return run;
	}

	/** Waits for the events to leave, and tells the planner what has been loaded. */
	void settle() throws SQLException, InterruptedException {
		Instant began = Instant.now();
		try (Connection connection = Infrastructure.owner("plan"); Statement statement = connection.createStatement()) {
			while (waiting(statement) > 0) {
				TimeUnit.MILLISECONDS.sleep(500);
			}
			System.out.printf("Phát hết sự kiện sau đó: %d s%n", seconds(began));
			statement.execute("vacuum analyze");
		}
	}

	private static long waiting(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("select count(*) from outbox")) {
			row.next();
			return row.getLong(1);
		}
	}

	private static long seconds(Instant began) {
		return Duration.between(began, Instant.now()).toSeconds();
	}

	/** A person of the demo. */
	static UUID person(String key) {
		return id("person", key);
	}

	/** As the demo district gives ids. */
	static UUID id(String kind, String name) {
		return UUID.nameUUIDFromBytes(("tra-bong-2022/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
	}

	/** As {@link PageTimes#measure}. */
	boolean measure(String name, UUID person, double goal, Supplier<String> path)
			throws IOException, InterruptedException {
		return this.pages.measure(name, person, goal, path);
	}

	@Override
	public void close() {
		this.service.close();
	}

}
