package vn.giaouoc.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.local.LocalKafka;
import vn.giaouoc.local.Ports;
import vn.giaouoc.local.Trees;

/**
 * The broker as a process of this machine.
 *
 * @param data where its records stay
 * @param port where it listens
 */
record KafkaServer(Home home, Path data, int port) {

	/** The same for training and running, or the cache would not hold. */
	private static final List<String> JVM = List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

	/** Starts it, from its cache when there is one. */
	Child start() {
		Path cache = cache();
		return start("kafka",
				Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of());
	}

	boolean trained() {
		return Files.exists(cache());
	}

	/**
	 * Makes the cache by starting a broker of its own, without records, on a free port.
	 */
	static void train(Home home) throws IOException, InterruptedException {
		Path records = Files.createTempDirectory("giaouoc-kafka");
		KafkaServer kafka = new KafkaServer(home, records, Ports.free());
		Child child = kafka.start("kafka-training", List.of("-XX:AOTCacheOutput=" + kafka.half()));
		Training.await(child, kafka::takesRecord);
		Training.end(home, child);
		kafka.keepTraining();
		Trees.delete(records);
	}

	/** Takes the cache that a training has left, in place of older builds'. */
	private void keepTraining() throws IOException {
		if (!Files.exists(half())) {
			return;
		}
		try (DirectoryStream<Path> older = Files.newDirectoryStream(directory(), "*.aot")) {
			for (Path file : older) {
				if (!file.equals(half())) {
					Files.delete(file);
				}
			}
		}
		Files.move(half(), cache(), StandardCopyOption.REPLACE_EXISTING);
	}

	boolean takesRecord() {
		return new KafkaProbe("127.0.0.1:" + this.port).takesRecord();
	}

	private Child start(String part, List<String> more) {
		List<String> command = new ArrayList<>();
		command.add(Home.java().toString());
		command.addAll(JVM);
		command.addAll(more);
		command.addAll(Home.ownClassPath());
		command.addAll(List.of(LocalKafka.class.getName(), this.data.toString(), Integer.toString(this.port)));
		return Child.start(this.home, part, command, Map.of());
	}

	/** A cache belongs to one class path, and to the very files on it. */
	private Path cache() {
		StringBuilder files = new StringBuilder();
		for (String entry : System.getProperty("java.class.path").split(":")) {
			files.append(entry).append(' ').append(Path.of(entry).toFile().lastModified()).append('\n');
		}
		return directory().resolve(UUID.nameUUIDFromBytes(files.toString().getBytes(StandardCharsets.UTF_8)) + ".aot");
	}

	private Path half() {
		return directory().resolve("half.aot");
	}

	private Path directory() {
		try {
			return Files.createDirectories(this.home.cache().resolve("kafka"));
		}
		catch (IOException ex) {
			throw new Failure(Failure.DISK, "không ghi được vào " + this.home.cache() + ": " + ex.getMessage());
		}
	}

}
