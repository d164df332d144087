package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.kit.test.Tokens;
import vn.giaouoc.local.Ports;
import vn.giaouoc.local.Processes;

/**
 * A plan-service of its own on an embedded PostgreSQL, with the demo's district, asked
 * over HTTP one request at a time.
 */
final class PlanServiceRun implements AutoCloseable {

	private static final int WARM_UP = 50;

	private static final int REQUESTS = 100;

	private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);

	private static final LocalDateTime TODAY = LocalDateTime.of(2022, 1, 26, 8, 0);

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final int port = Ports.free();

	private final Process service;

	private PlanServiceRun(Path project, int people, Path log) throws IOException, InterruptedException {
		int managementPort = Ports.free();
		// As giaouoc up starts it, with more heap for the load alone.
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx768m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Dfile.encoding=UTF-8",
				"--enable-native-access=ALL-UNNAMED", "-jar",
				project.resolve("plan-service/target/plan-service-0.1.0-SNAPSHOT.jar").toString());
		builder.environment().putAll(Infrastructure.environment("plan"));
		builder.environment()
			.putAll(Map.of("SERVER_PORT", "" + this.port, "MANAGEMENT_PORT", "" + managementPort, "GIAOUOC_DEMO",
					"tra-bong-2022", "GIAOUOC_DEMO_PEOPLE", "" + people, "GIAOUOC_CLOCK_SHIFT",
					Duration.between(Instant.now(), TODAY.atZone(ZONE).toInstant())
						.truncatedTo(ChronoUnit.SECONDS)
						.toString()));
		this.service = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.service::destroy, "plan-service-stop"));
		waitUntilReady(URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"), log);
	}

	/** Starts it and waits until it has loaded its district. */
	static PlanServiceRun start(Path project, int people, String name)
			throws IOException, InterruptedException, SQLException {
		Instant began = Instant.now();
		PlanServiceRun run = new PlanServiceRun(project, people, project.resolve("bench/target/" + name + ".log"));
		System.out.printf("Nạp %,d người: %d s (cả khởi động)%n", people, seconds(began));
		run.settle();
		return run;
	}

	private void waitUntilReady(URI health, Path log) throws IOException, InterruptedException {
		Instant end = Instant.now().plus(LONGEST_LOAD);
		while (Instant.now().isBefore(end)) {
			if (!this.service.isAlive()) {
				throw new IllegalStateException("plan-service ended; see " + log);
			}
			try {
				if (this.client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
					.statusCode() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				// not there yet
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
		throw new IllegalStateException("plan-service did not become ready");
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

	/**
	 * Asks again and again, and prints how long the client waits, in milliseconds at the
	 * 50th, 95th and 99th percentile.
	 * @return whether the 95th keeps the goal
	 */
	boolean measure(String name, UUID person, double goal, Supplier<String> path)
			throws IOException, InterruptedException {
		String token = Tokens.of(person);
		for (int n = 0; n < WARM_UP; n++) {
			ask(token, path.get());
		}
		double[] taken = new double[REQUESTS];
		for (int n = 0; n < REQUESTS; n++) {
			long before = System.nanoTime();
			ask(token, path.get());
			taken[n] = (System.nanoTime() - before) / 1e6;
		}
		Arrays.sort(taken);
		double high = taken[REQUESTS * 95 / 100];
		System.out.printf("%-52s %8.1f %8.1f %8.1f%n", name, taken[REQUESTS / 2], high, taken[REQUESTS * 99 / 100]);
		return high <= goal;
	}

	private void ask(String token, String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.header("Authorization", "Bearer " + token)
				.build(), BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " " + answer.body());
		}
	}

	@Override
	public void close() {
		Processes.interrupt(this.service.toHandle(), Duration.ofSeconds(20));
	}

}
