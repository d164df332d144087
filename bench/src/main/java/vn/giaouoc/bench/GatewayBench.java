package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.giaouoc.bench.ClosedLoop.Result;
import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalPostgres;
import vn.giaouoc.local.Ports;
import vn.giaouoc.local.Trees;

/**
 * What the real gateway carries in front of a service that costs nothing, beside that
 * service alone in the same run: read the ratio, the machine is shared.
 */
final class GatewayBench {

	private static final int CONNECTIONS = 64;

	private static final Duration WARM_UP = Duration.ofSeconds(45);

	private static final Duration MEASURED = Duration.ofSeconds(10);

	private static final Duration LONGEST_START = Duration.ofMinutes(2);

	private final Path project;

	private final Path logs;

	private final List<ServiceRun> services = new ArrayList<>();

	private GatewayBench(Path project, Path logs) {
		this.project = project;
		this.logs = logs;
	}

	static void run(Path project) throws IOException, InterruptedException, SQLException {
		Path logs = Files.createTempDirectory("giaouoc-gateway-bench");
		GatewayBench bench = new GatewayBench(project, logs);
		try (LocalPostgres postgres = LocalPostgres.temporary(); LoginProvider provider = new LoginProvider()) {
			Databases.provision(postgres, List.of("gateway", "plan"), (_) -> Environments.PASSWORD);
			try {
				bench.measure(postgres, provider);
			}
			finally {
				bench.services.forEach(ServiceRun::close);
			}
		}
		finally {
			Trees.delete(logs);
		}
	}

	private void measure(LocalPostgres postgres, LoginProvider provider)
			throws IOException, InterruptedException, SQLException {
		int stubPort = Ports.free();
		URI stub = URI.create("http://127.0.0.1:" + stubPort);
		Process stubProcess = startStub(stubPort);
		// No Kafka: nothing here depends on it.
		Environments environments = new Environments(postgres, "127.0.0.1:" + Ports.free());
		URI plan = stub;
		boolean withPlan = Files.exists(ServiceRun.jar(this.project, "plan-service"));
		if (withPlan) {
			plan = start("plan-service", environments.of("plan")).address();
		}
		ServiceRun gatewayRun = start("gateway", environments.gateway(provider, Map.of("PLAN", plan, "PLEDGE", stub)));
		URI gateway = gatewayRun.address();
		Process gatewayProcess = gatewayRun.process();
		await(stub.resolve("/"));
		for (ServiceRun service : this.services) {
			service.awaitReady(LONGEST_START);
		}
		watchLastAccess(postgres);

		String path = "/api/pledge/windows/7b6c";
		progress("dịch vụ giả");
		Measured alone = load(stubProcess, stub, Collections.nCopies(CONNECTIONS, ClosedLoop.get(path)));
		List<String> bearers = Stream.generate(() -> LoginProvider.accessToken(UUID.randomUUID(), "official"))
			.limit(CONNECTIONS)
			.map((token) -> ClosedLoop.get("/bearer" + path, "Authorization", "Bearer " + token))
			.toList();
		progress("mã truy cập");
		Measured bearer = load(gatewayProcess, gateway, bearers);
		List<String> cookies = new ArrayList<>();
		for (int i = 0; i < CONNECTIONS; i++) {
			cookies.add(logIn(gateway));
		}
		progress("phiên làm việc");
		Instant began = Instant.now();
		Measured session = load(gatewayProcess, gateway, withCookies(cookies, path));
		int touches = lastAccessWrites(postgres);
		long seconds = Duration.between(began, Instant.now()).toSeconds();

		Result stubAlone = alone.result();
		System.out.printf("%n%-40s %9s %8s %8s %8s %8s %8s%n", CONNECTIONS + " kết nối", "lượt/s", "p50 ms", "p95 ms",
				"p99 ms", "so với 1", "µs CPU");
		print("1. dịch vụ giả, không qua cổng", alone, stubAlone);
		print("2. qua cổng, mã truy cập (bearer)", bearer, stubAlone);
		print("3. qua cổng, phiên làm việc (cookie)", session, stubAlone);
		if (withPlan) {
			print("4. như 3, /api/plan/me thật", load(gatewayProcess, gateway, withCookies(cookies, "/api/plan/me")),
					stubAlone);
		}
		System.out.printf("%d phiên trong %d giây: thời điểm dùng cuối ghi %d lần%n", CONNECTIONS, seconds, touches);
		System.out.printf(Locale.ROOT,
				"{\"bench\":\"gateway\",\"stub_per_s\":%.0f,\"bearer_per_s\":%.0f,\"bearer_p99_ms\":%.1f,"
						+ "\"session_per_s\":%.0f,\"session_p99_ms\":%.1f,\"last_access_writes\":%d}%n",
				stubAlone.perSecond(), bearer.result().perSecond(), bearer.result().milliseconds(99),
				session.result().perSecond(), session.result().milliseconds(99), touches);
	}

	private static void progress(String what) {
		System.out.println("  đang đo: " + what);
	}

	/**
	 * A run and the processor time that one answer cost its process: that depends least
	 * on the neighbours.
	 */
	private record Measured(Result result, double microseconds) {
	}

	private static Measured load(Process process, URI target, List<String> requests) throws InterruptedException {
		ClosedLoop.run(target, requests, WARM_UP);
		Duration before = processorTime(process);
		Result result = ClosedLoop.run(target, requests, MEASURED);
		Duration spent = processorTime(process).minus(before);
		return new Measured(result, spent.toNanos() / 1000.0 / result.latencies().getTotalCount());
	}

	private static Duration processorTime(Process process) {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private static List<String> withCookies(List<String> cookies, String path) {
		return cookies.stream().map((cookie) -> ClosedLoop.get(path, "Cookie", cookie)).toList();
	}

	private static void print(String name, Measured measured, Result alone) {
		Result result = measured.result();
		System.out.printf("%-40s %9.0f %8.1f %8.1f %8.1f %8.3f %8.0f%s%n", name, result.perSecond(),
				result.milliseconds(50), result.milliseconds(95), result.milliseconds(99),
				result.perSecond() / alone.perSecond(), measured.microseconds(),
				(result.refused() > 0) ? "  (" + result.refused() + " lượt không phải 200)" : "");
	}

	private ServiceRun start(String module, Map<String, String> environment) throws IOException {
		ServiceRun run = ServiceRun.start(this.project, module, "-Xmx384m", environment,
				this.logs.resolve(module + ".log"));
		this.services.add(run);
		return run;
	}

	private Process startStub(int port) throws IOException {
		Process stub = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
				"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), StubService.class.getName(),
				Integer.toString(port))
			.redirectErrorStream(true)
			.redirectOutput(this.logs.resolve("stub.log").toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(stub::destroy, "stub-stop"));
		return stub;
	}

	private void await(URI address) throws InterruptedException, IOException {
		Instant end = Instant.now().plus(LONGEST_START);
		while (!answers(address)) {
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException(address + " did not start:\n" + lastLines());
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

	private String lastLines() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.list(this.logs)) {
			for (Path log : files.toList()) {
				List<String> lines = Files.readAllLines(log);
				all.append(log.getFileName()).append('\n');
				lines.subList(Math.max(0, lines.size() - 15), lines.size())
					.forEach((line) -> all.append(line).append('\n'));
			}
		}
		return all.toString();
	}

	private static boolean answers(URI address) throws InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(),
					BodyHandlers.discarding());
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * A real code flow, without the provider's page in the middle; answers the cookie.
	 */
	private String logIn(URI gateway) throws IOException, InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<Void> begun = http.send(HttpRequest.newBuilder(gateway.resolve("/bff/login")).build(),
					BodyHandlers.discarding());
			String provider = begun.headers().firstValue("Location").orElseThrow();
			URI callback = gateway.resolve("/login/oauth2/code/keycloak?code=" + parameter(provider, "nonce")
					+ "&state=" + parameter(provider, "state"));
			HttpResponse<Void> done = http.send(
					HttpRequest.newBuilder(callback).header("Cookie", cookie(begun)).build(),
					BodyHandlers.discarding());
			if (!"/".equals(done.headers().firstValue("Location").orElse(""))) {
				throw new IllegalStateException("A login did not succeed:\n" + lastLines());
			}
			return cookie(done);
		}
	}

	private static String parameter(String address, String name) {
		Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
		if (!found.find()) {
			throw new IllegalStateException("No " + name + " in " + address);
		}
		return found.group(1);
	}

	private static String cookie(HttpResponse<?> answer) {
		return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
	}

	/** Counts each write of a last access where it happens. */
	private static void watchLastAccess(LocalPostgres postgres) throws SQLException {
		try (Connection sql = postgres.superuser(Databases.database("gateway"));
				Statement statement = sql.createStatement()) {
			statement.execute("create sequence last_access_writes");
			statement.execute("""
					create function count_last_access() returns trigger language plpgsql security definer as
					$$ begin perform nextval('public.last_access_writes'); return null; end $$
					""");
			statement.execute("""
					create trigger watched after update on spring_session for each row
					when (old.last_access_time <> new.last_access_time and old.session_id = new.session_id)
					execute function count_last_access()
					""");
		}
	}

	private static int lastAccessWrites(LocalPostgres postgres) throws SQLException {
		try (Connection sql = postgres.superuser(Databases.database("gateway"));
				ResultSet row = sql.createStatement()
					.executeQuery("select case when is_called then last_value else 0 end from last_access_writes")) {
			row.next();
			return row.getInt(1);
		}
	}

}
