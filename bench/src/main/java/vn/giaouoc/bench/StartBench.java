package vn.giaouoc.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import vn.giaouoc.local.Trees;

/**
 * How long {@code giaouoc up} takes until everything is ready, first and later, and what
 * it holds in memory: an installation of its own, with the caches of the usual one.
 */
final class StartBench {

	private static final List<String> PORTS = List.of("GATEWAY", "PLAN", "PLEDGE", "AWARD", "NOTIFICATION", "KEYCLOAK",
			"POSTGRES", "KAFKA", "SMTP", "MAIL");

	/** Health stands this far from a service's port. */
	private static final int MANAGEMENT = 1000;

	private static final Duration LONGEST = Duration.ofMinutes(6);

	private final Path project;

	private final Path home;

	private final Map<String, String> environment = new TreeMap<>();

	private StartBench(Path project, Path home) {
		this.project = project;
		this.home = home;
		this.environment.put("GIAOUOC_HOME", home.toString());
		PORTS.forEach((part) -> this.environment.put("GIAOUOC_" + part + "_PORT", Integer.toString(freePair())));
	}

	/** {@code [runs]}, five by default. */
	static void run(Path project, List<String> arguments) throws IOException, InterruptedException {
		int runs = arguments.isEmpty() ? 5 : Integer.parseInt(arguments.getFirst());
		Path home = Files.createTempDirectory("giaouoc-start");
		try {
			Files.createSymbolicLink(home.resolve("cache"), project.resolve(".giaouoc").resolve("cache"));
			new StartBench(project, home).measure(runs);
		}
		finally {
			Files.deleteIfExists(home.resolve("cache"));
			Trees.delete(home);
		}
	}

	private void measure(int runs) throws IOException, InterruptedException {
		List<Double> first = new ArrayList<>();
		List<Double> later = new ArrayList<>();
		Map<String, Long> memory = Map.of();
		for (int run = 0; run < runs; run++) {
			Trees.delete(this.home.resolve("data"));
			first.add(up());
			command("down");
			later.add(up());
			if (run == runs - 1) {
				TimeUnit.SECONDS.sleep(20); // At rest: the start's garbage is behind it.
				memory = memory();
			}
			command("down");
		}
		System.out.printf("%n%-28s %8s  %s%n", "", "trung vị", "từng lần (giây)");
		System.out.printf("%-28s %8.1f  %s%n", "lần đầu, dữ liệu trống", median(first), first);
		System.out.printf("%-28s %8.1f  %s%n", "lần sau", median(later), later);
		long total = memory.values().stream().mapToLong(Long::longValue).sum();
		memory.forEach((part, kilobytes) -> System.out.printf("  %-26s %8d MB%n", part, kilobytes / 1024));
		System.out.printf("%-28s %8d MB (PSS, không tải)%n", "bộ nhớ", total / 1024);
		System.out.printf(Locale.ROOT,
				"{\"bench\":\"start\",\"runs\":%d,\"first_s\":%.1f,\"later_s\":%.1f,\"pss_mb\":%d}%n", runs,
				median(first), median(later), total / 1024);
	}

	private double up() throws IOException, InterruptedException {
		Instant began = Instant.now();
		command("up", "--detach");
		double seconds = Math.round(Duration.between(began, Instant.now()).toMillis() / 100.0) / 10.0;
		System.out.println("  " + seconds + " s");
		return seconds;
	}

	private void command(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(this.project.resolve("giaouoc").toString()));
		command.addAll(Arrays.asList(arguments));
		Path log = this.home.resolve("bench.log");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
			process.destroy();
			throw new IllegalStateException(String.join(" ", command) + ":\n" + Files.readString(log));
		}
	}

	/** Proportional set size of every part with its children, in kB. */
	private Map<String, Long> memory() throws IOException {
		Map<String, Long> sizes = new TreeMap<>();
		try (DirectoryStream<Path> parts = Files.newDirectoryStream(this.home.resolve("run"), "*.pid")) {
			for (Path part : parts) {
				ProcessHandle process = ProcessHandle.of(Long.parseLong(Files.readString(part).split(" ")[0]))
					.orElseThrow();
				boolean supervisor = part.getFileName().toString().startsWith("supervisor");
				Stream<ProcessHandle> own = supervisor ? Stream.of(process)
						: Stream.concat(Stream.of(process), process.descendants());
				sizes.put(part.getFileName().toString().replace(".pid", ""),
						own.mapToLong((each) -> proportionalSize(each.pid())).sum());
			}
		}
		return sizes;
	}

	private static long proportionalSize(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
			return lines.filter((line) -> line.startsWith("Pss:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		catch (IOException ex) {
			return 0; // A child of PostgreSQL that has just ended.
		}
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

	/** A port that is free together with the one that its health needs. */
	private static int freePair() {
		for (int port = 20_000 + (int) (Math.random() * 20_000);; port++) {
			if (free(port) && free(port + MANAGEMENT)) {
				return port;
			}
		}
	}

	private static boolean free(int port) {
		try (ServerSocket socket = new ServerSocket(port)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
