package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.kit.test.Tokens;
import vn.giaouoc.local.Ports;
import vn.giaouoc.local.Processes;

/**
 * A page of a directory of 200,000 people, asked for over HTTP straight at a running
 * plan-service on an embedded PostgreSQL; the goal is 50 ms at the 95th percentile.
 */
final class DirectoryBench {

	private static final int PEOPLE = 200_000;

	private static final double GOAL = 50;

	private static final int WARM_UP = 100;

	private static final int REQUESTS = 200;

	private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);

	private static final LocalDateTime TODAY = LocalDateTime.of(2022, 1, 26, 8, 0);

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	/** What clerks type: rare and frequent, whole names and parts. */
	private static final List<String> TYPED = List.of("ho van an", "nguyen", "thi lan", "thanh", "truong ngoc thanh",
			"tuyet", "an", "van", "le thi thu ha", "pham", "phuong", "h", "ng", "dinh quoc viet", "khong co ai");

	private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final int port = Ports.free();

	private final int managementPort = Ports.free();

	private DirectoryBench() {
	}

	/**
	 * Loads, measures and prints.
	 * @param arguments {@code --people N}
	 * @return whether every list with a search met the goal
	 */
	static boolean run(Path project, List<String> arguments) throws IOException, InterruptedException, SQLException {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		int at = arguments.indexOf("--people");
		int people = (at >= 0) ? Integer.parseInt(arguments.get(at + 1)) : PEOPLE;
		return new DirectoryBench().measure(project, people);
	}

	private boolean measure(Path project, int people) throws IOException, InterruptedException, SQLException {
		Instant began = Instant.now();
		Process service = start(project, people);
		Runtime.getRuntime().addShutdownHook(new Thread(service::destroy, "plan-service-stop"));
		try {
			waitUntilReady(service);
			System.out.printf("Nạp %,d người: %d s (cả khởi động)%n", people, seconds(began));
			settle();
			System.out.printf("%-52s %8s %8s %8s%n", "50 người mỗi trang, ms", "p50", "p95", "p99");
			boolean met = true;
			for (Map.Entry<String, Asked> one : cases().entrySet()) {
				double[] taken = one.getValue().measure();
				met &= taken[1] <= GOAL;
				System.out.printf("%-52s %8.1f %8.1f %8.1f%n", one.getKey(), taken[0], taken[1], taken[2]);
			}
			System.out.println(met ? "Đạt: p95 không quá 50 ms." : "Chưa đạt: có p95 trên 50 ms.");
			return met;
		}
		finally {
			Processes.interrupt(service.toHandle(), Duration.ofSeconds(20));
		}
	}

	private Process start(Path project, int people) throws IOException {
		// As giaouoc up starts it, with more heap for the load alone.
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx768m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Dfile.encoding=UTF-8",
				"--enable-native-access=ALL-UNNAMED", "-jar",
				project.resolve("plan-service/target/plan-service-0.1.0-SNAPSHOT.jar").toString());
		builder.environment().putAll(Infrastructure.environment("plan"));
		builder.environment()
			.putAll(Map.of("SERVER_PORT", "" + this.port, "MANAGEMENT_PORT", "" + this.managementPort, "GIAOUOC_DEMO",
					"tra-bong-2022", "GIAOUOC_DEMO_PEOPLE", "" + people, "GIAOUOC_CLOCK_SHIFT",
					Duration.between(Instant.now(), TODAY.atZone(ZONE).toInstant())
						.truncatedTo(ChronoUnit.SECONDS)
						.toString()));
		Path log = project.resolve("bench/target/directory-bench.log");
		return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	private void waitUntilReady(Process service) throws IOException, InterruptedException {
		URI health = URI.create("http://127.0.0.1:" + this.managementPort + "/actuator/health/readiness");
		Instant end = Instant.now().plus(LONGEST_LOAD);
		while (Instant.now().isBefore(end)) {
			if (!service.isAlive()) {
				throw new IllegalStateException("plan-service ended; see bench/target/directory-bench.log");
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
	private static void settle() throws SQLException, InterruptedException {
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

	private Map<String, Asked> cases() {
		UUID admin = person("quantri");
		UUID officer = person("vanphong.traphong");
		UUID head = person("truongthon1.traphong");
		UUID village = id("unit", "traphong-thon1");
		Random random = new Random(2022);
		Map<String, Asked> cases = new LinkedHashMap<>();
		cases.put("tìm không dấu, quản trị tỉnh", new Asked(admin, () -> "q=" + typed(random)));
		cases.put("tìm không dấu, cán bộ xã", new Asked(officer, () -> "q=" + typed(random)));
		cases.put("tìm không dấu, trưởng thôn", new Asked(head, () -> "q=" + typed(random)));
		cases.put("theo tên, trang bất kỳ, quản trị tỉnh", new Asked(admin, () -> "page=" + random.nextInt(100)));
		cases.put("theo tên, giảm dần, cán bộ xã",
				new Asked(officer, () -> "sort=name,desc&page=" + random.nextInt(100)));
		cases.put("lọc một thôn", new Asked(admin, () -> "unit=" + village + "&page=" + random.nextInt(40)));
		cases.put("lọc vai trò hiếm", new Asked(admin, () -> "role=publicist"));
		cases.put("lọc vai trò phổ biến", new Asked(admin, () -> "role=resident&page=" + random.nextInt(100)));
		cases.put("tìm và lọc vai trò", new Asked(admin, () -> "role=official&q=" + typed(random)));
		return cases;
	}

	private static String typed(Random random) {
		return URLEncoder.encode(TYPED.get(random.nextInt(TYPED.size())), StandardCharsets.UTF_8);
	}

	private static UUID person(String key) {
		return id("person", key);
	}

	/** As the demo district gives ids. */
	private static UUID id(String kind, String name) {
		return UUID.nameUUIDFromBytes(("tra-bong-2022/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
	}

	private static long seconds(Instant began) {
		return Duration.between(began, Instant.now()).toSeconds();
	}

	/** One kind of list, asked for again and again, one request at a time. */
	private final class Asked {

		private final String token;

		private final Supplier<String> query;

		Asked(UUID person, Supplier<String> query) {
			this.token = Tokens.of(person);
			this.query = query;
		}

		/** Milliseconds at the 50th, 95th and 99th percentile, as the client waits. */
		double[] measure() throws IOException, InterruptedException {
			for (int n = 0; n < WARM_UP; n++) {
				ask();
			}
			double[] taken = new double[REQUESTS];
			for (int n = 0; n < REQUESTS; n++) {
				long before = System.nanoTime();
				ask();
				taken[n] = (System.nanoTime() - before) / 1e6;
			}
			Arrays.sort(taken);
			return new double[] { taken[REQUESTS / 2], taken[REQUESTS * 95 / 100], taken[REQUESTS * 99 / 100] };
		}

		private void ask() throws IOException, InterruptedException {
			HttpResponse<String> answer = DirectoryBench.this.client.send(
					HttpRequest
						.newBuilder(URI.create("http://127.0.0.1:" + DirectoryBench.this.port
								+ "/api/plan/people?size=50&" + this.query.get()))
						.header("Authorization", "Bearer " + this.token)
						.build(),
					BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(answer.statusCode() + " " + answer.body());
			}
		}

	}

}
