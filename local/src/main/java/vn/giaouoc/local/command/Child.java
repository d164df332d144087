package vn.giaouoc.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process of ours, noted in the run directory by pid and start time, so that a later
 * command finds it again and never takes a stranger's for it.
 *
 * @param part whose it is
 * @param handle the process
 */
record Child(String part, ProcessHandle handle) {

	/** Starts a program with its output in the part's log. */
	static Child start(Home home, String part, List<String> command, Map<String, String> environment) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
			.redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(part).toFile()));
		builder.environment().putAll(environment);
		// Flags of the person's shell are not ours, and each would be greeted by a line.
		builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
		try {
			Files.writeString(home.log(part), "--- " + Instant.now() + System.lineSeparator(),
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			return new Child(part, builder.start().toHandle()).note(home);
		}
		catch (IOException ex) {
			throw new Failure(Failure.PART, part + " không khởi động được: " + ex.getMessage());
		}
	}

	/** Notes the process under its part's name. */
	Child note(Home home) throws IOException {
		Files.writeString(file(home, this.part), this.handle.pid() + " " + startOf(this.handle));
		return this;
	}

	/** The noted process of a part, if it is still the same one and alive. */
	static Optional<Child> noted(Home home, String part) {
		try {
			Path file = file(home, part);
			if (!Files.exists(file)) {
				return Optional.empty();
			}
			String[] fields = Files.readString(file).trim().split(" ");
			return ProcessHandle.of(Long.parseLong(fields[0]))
				.filter(ProcessHandle::isAlive)
				.filter((handle) -> startOf(handle) == Long.parseLong(fields[1]))
				.map((handle) -> new Child(part, handle));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	static void forget(Home home, String part) {
		try {
			Files.deleteIfExists(file(home, part));
		}
		catch (IOException ex) {
			// The next command sees by the start time that the process is gone.
		}
	}

	private static Path file(Home home, String part) {
		return home.run().resolve(part + ".pid");
	}

	private static long startOf(ProcessHandle handle) {
		return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

}
