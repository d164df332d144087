package vn.giaouoc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import vn.giaouoc.local.LocalKafka;
import vn.giaouoc.local.Ports;
import vn.giaouoc.local.Processes;

/** A broker as a process of its own, that can be killed and started again. */
final class KafkaRun implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final int port = Ports.free();

	private final Path directory;

	private Process process;

	KafkaRun(Path directory) throws IOException {
		this.directory = directory;
		this.process = launch();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> this.process.destroy(), "kafka-stop"));
	}

	private Process launch() throws IOException {
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx320m",
				"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-cp", System.getProperty("java.class.path"),
				LocalKafka.class.getName(), this.directory.resolve("records").toString(), Integer.toString(this.port));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.directory.resolve("kafka.log").toFile()))
			.start();
	}

	String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	Process process() {
		return this.process;
	}

	/** kill -9. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Starts it again at the same address, with the records that it had. */
	void restart() throws IOException {
		this.process = launch();
	}

	@Override
	public void close() {
		Processes.terminate(this.process.toHandle(), PATIENCE);
	}

}
