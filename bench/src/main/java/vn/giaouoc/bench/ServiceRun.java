package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import vn.giaouoc.local.Ports;
import vn.giaouoc.local.Processes;

/** A service of the project as a process of its own, with the flags of giaouoc up. */
final class ServiceRun implements AutoCloseable {

	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final List<String> command = new ArrayList<>();

	private final Map<String, String> environment;

	private final Path log;

	private final int port = Ports.free();

	private final int managementPort = Ports.free();

	private Process process;

	private ServiceRun(Path project, String module, String heap, Map<String, String> environment, Path log)
			throws IOException {
		this.command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		this.command.add(heap);
		this.command.addAll(FLAGS);
		this.command.addAll(List.of(System.getProperty("bench.flags." + module, "").split(" "))
			.stream()
			.filter((flag) -> !flag.isEmpty())
			.toList());
		this.command.add("-jar");
		this.command.add(jar(project, module).toString());
		this.environment = new LinkedHashMap<>(environment);
		this.environment.put("SERVER_PORT", Integer.toString(this.port));
		this.environment.put("MANAGEMENT_PORT", Integer.toString(this.managementPort));
		this.log = log;
		this.process = launch();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> this.process.destroy(), module + "-stop"));
	}

	/**
	 * Starts it without waiting.
	 * @param module also the name of its jar; more flags for it may stand in the property
	 * {@code bench.flags.<module>}, as for a profiler
	 */
	static ServiceRun start(Path project, String module, String heap, Map<String, String> environment, Path log)
			throws IOException {
		return new ServiceRun(project, module, heap, environment, log);
	}

	static Path jar(Path project, String module) {
		return project.resolve(module).resolve("target").resolve(module + "-0.1.0-SNAPSHOT.jar");
	}

	private Process launch() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		builder.environment().putAll(this.environment);
		return builder.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	Process process() {
		return this.process;
	}

	/** Waits until it takes requests. */
	ServiceRun awaitReady(Duration patience) throws IOException, InterruptedException {
		URI health = URI.create("http://127.0.0.1:" + this.managementPort + "/actuator/health/readiness");
		Instant end = Instant.now().plus(patience);
		try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
			while (Instant.now().isBefore(end)) {
				if (!this.process.isAlive()) {
					throw new IllegalStateException("The service ended; see " + this.log);
				}
				if (isReady(client, health)) {
					return this;
				}
				TimeUnit.MILLISECONDS.sleep(200);
			}
		}
		throw new IllegalStateException("The service did not become ready; see " + this.log);
	}

	private static boolean isReady(HttpClient client, URI health) throws InterruptedException {
		try {
			return client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** kill -9. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Starts it again at the same address. */
	void restart() throws IOException {
		this.process = launch();
	}

	@Override
	public void close() {
		Processes.interrupt(this.process.toHandle(), PATIENCE);
	}

}
