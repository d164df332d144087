package vn.giaouoc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalPostgres;

/**
 * How many submits a second the database alone takes, with the same statements and no
 * service before it: pgbench if the machine has it, else the same script in a JDBC loop.
 */
final class Yardstick {

	private static final int CLIENTS = 16;

	private static final Path PGBENCH = Path.of("/usr/bin/pgbench");

	private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

	private static final Pattern VARIABLE = Pattern.compile("(?<!:):([puk])\\b");

	private final LocalPostgres postgres;

	private final String script;

	Yardstick(LocalPostgres postgres) throws IOException {
		this.postgres = postgres;
		try (InputStream in = Objects.requireNonNull(Yardstick.class.getResourceAsStream("pledge-submit.sql"))) {
			this.script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** What it is measured with. */
	String name() {
		return hasPgbench() ? "pgbench" : "vòng lặp JDBC (máy không có pgbench)";
	}

	private static boolean hasPgbench() {
		return Files.isExecutable(PGBENCH);
	}

	double perSecond(Duration time) throws IOException, InterruptedException {
		return hasPgbench() ? pgbench(time) : jdbc(time);
	}

	private double pgbench(Duration time) throws IOException, InterruptedException {
		Path file = Files.createTempFile("pledge-submit", ".sql");
		try {
			Files.writeString(file, this.script);
			ProcessBuilder builder = new ProcessBuilder(PGBENCH.toString(), "--no-vacuum", "--protocol=prepared",
					"--client=" + CLIENTS, "--jobs=2", "--time=" + time.toSeconds(), "--file=" + file,
					"--host=127.0.0.1", "--port=" + this.postgres.port(), "--username=" + Databases.app("pledge"),
					Databases.database("pledge"))
				.redirectErrorStream(true);
			builder.environment().put("PGPASSWORD", Environments.PASSWORD);
			Process process = builder.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			Matcher rate = RATE.matcher(output);
			if (process.waitFor() != 0 || !rate.find()) {
				throw new IllegalStateException("pgbench failed:\n" + output);
			}
			return Double.parseDouble(rate.group(1));
		}
		finally {
			Files.delete(file);
		}
	}

	private double jdbc(Duration time) throws InterruptedException {
		List<String> statements = this.script.lines()
			.filter((line) -> !line.startsWith("\\") && !line.startsWith("--"))
			.reduce("", (all, line) -> all + line + "\n")
			.transform((sql) -> List.of(sql.split(";\n")))
			.stream()
			.filter((one) -> !one.equals("begin") && !one.equals("commit") && !one.isBlank())
			.toList();
		long end = System.nanoTime() + time.toNanos();
		long done = 0;
		try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
			List<Future<Long>> running = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				running.add(clients.submit(() -> keepBusy(statements, end)));
			}
			for (Future<Long> one : running) {
				done += one.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		return done / (time.toNanos() / 1e9);
	}

	private long keepBusy(List<String> statements, long end) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.postgres.jdbcUrl(Databases.database("pledge")),
				Databases.app("pledge"), Environments.PASSWORD)) {
			connection.setAutoCommit(false);
			List<Prepared> prepared = new ArrayList<>();
			for (String statement : statements) {
				prepared.add(Prepared.of(connection, statement));
			}
			long done = 0;
			for (; System.nanoTime() < end; done++) {
				int person = ThreadLocalRandom.current().nextInt(PledgeDistrict.PEOPLE);
				long key = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
				for (Prepared one : prepared) {
					one.execute(person, key);
				}
				connection.commit();
			}
			return done;
		}
	}

	/** A statement of the script, and which variable stands in which place. */
	private record Prepared(PreparedStatement statement, List<String> variables) {

		static Prepared of(Connection connection, String sql) throws SQLException {
			Matcher variable = VARIABLE.matcher(sql);
			List<String> variables = variable.results().map((MatchResult one) -> one.group(1)).toList();
			return new Prepared(connection.prepareStatement(variable.replaceAll("?")), variables);
		}

		void execute(int person, long key) throws SQLException {
			for (int i = 0; i < this.variables.size(); i++) {
				this.statement.setString(i + 1, switch (this.variables.get(i)) {
					case "p" -> Integer.toString(person);
					case "u" -> Integer.toString(person / (PledgeDistrict.PEOPLE / PledgeDistrict.UNITS));
					default -> Long.toString(key);
				});
			}
			this.statement.execute();
		}

	}

}
