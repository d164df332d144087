package vn.giaouoc.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, broker and controller in one) on 127.0.0.1, inside this
 * process for tests or as a process of its own for {@code up}.
 */
public final class LocalKafka implements AutoCloseable {

	/** Any fixed id: a directory formatted once is then formatted for good. */
	private static final String CLUSTER = "Z2lhby11b2MtbG9jYWwtMQ";

	private final KafkaRaftServer server;

	private final int port;

	private final @Nullable Path temporary;

	private final AtomicBoolean closed = new AtomicBoolean();

	private LocalKafka(KafkaRaftServer server, int port, @Nullable Path temporary) {
		this.server = server;
		this.port = port;
		this.temporary = temporary;
	}

	/** For tests: random port, a new directory that is deleted on close. */
	public static LocalKafka temporary() {
		try {
			Path directory = Files.createTempDirectory("giaouoc-kafka");
			return start(directory, Ports.free(), Ports.free(), directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Records stay in the directory; a test that stops and restarts the broker uses this.
	 */
	public static LocalKafka persistent(Path directory, int port) {
		return start(directory, port, Ports.free(), null);
	}

	private static LocalKafka start(Path directory, int port, int controllerPort, @Nullable Path temporary) {
		Properties properties = configuration(directory.resolve("records").toAbsolutePath(), port, controllerPort);
		format(directory, properties);
		KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
		server.startup();
		return new LocalKafka(server, port, temporary);
	}

	private static Properties configuration(Path records, int port, int controllerPort) {
		Properties properties = new Properties();
		properties.setProperty("process.roles", "broker,controller");
		properties.setProperty("node.id", "1");
		properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
		properties.setProperty("listeners",
				"PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
		properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		properties.setProperty("controller.listener.names", "CONTROLLER");
		properties.setProperty("log.dirs", records.toString());
		// A topic made by accident would miss its compaction: each owner declares its
		// own.
		properties.setProperty("auto.create.topics.enable", "false");
		properties.setProperty("num.partitions", "3");
		properties.setProperty("offsets.topic.replication.factor", "1");
		properties.setProperty("offsets.topic.num.partitions", "5");
		properties.setProperty("transaction.state.log.replication.factor", "1");
		properties.setProperty("transaction.state.log.min.isr", "1");
		properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
		properties.setProperty("share.coordinator.state.topic.min.isr", "1");
		properties.setProperty("group.initial.rebalance.delay.ms", "0");
		// Nobody can take over from a single broker, so there is nobody to wait for.
		properties.setProperty("controlled.shutdown.enable", "false");
		properties.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
		return properties;
	}

	private static void format(Path directory, Properties properties) {
		try {
			Files.createDirectories(directory);
			Path file = directory.resolve("server.properties");
			try (OutputStream stream = Files.newOutputStream(file)) {
				properties.store(stream, null);
			}
			PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
			int code = StorageTool.execute(new String[] { "format", "--ignore-formatted", "--cluster-id", CLUSTER,
					"--config", file.toString() }, quiet);
			if (code != 0) {
				throw new IllegalStateException("Kafka's directory " + directory + " could not be formatted");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What clients take as {@code bootstrap.servers}. */
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	/** Stops the broker; a second call does nothing. */
	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		this.server.shutdown();
		this.server.awaitShutdown();
		if (this.temporary != null) {
			Trees.delete(this.temporary);
		}
	}

	/**
	 * Runs the broker as a process until it is told to stop: {@code <directory> <port>}.
	 */
	public static void main(String[] args) {
		LocalKafka kafka = persistent(Path.of(args[0]), Integer.parseInt(args[1]));
		Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
		kafka.server.awaitShutdown();
	}

}
