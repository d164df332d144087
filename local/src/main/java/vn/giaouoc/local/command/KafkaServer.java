package vn.giaouoc.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.local.LocalKafka;

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

	/** Starts it with the JVM watching; the cache is written when it stops. */
	Child startTraining() {
		return start("kafka-training", List.of("-XX:AOTCacheOutput=" + half()));
	}

	/** Takes the cache that a training has left. */
	void keepTraining() throws IOException {
		if (Files.exists(half())) {
			Files.move(half(), cache(), StandardCopyOption.REPLACE_EXISTING);
		}
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
