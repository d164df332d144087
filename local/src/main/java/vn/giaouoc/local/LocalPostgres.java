package vn.giaouoc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 18 on 127.0.0.1, with fsync on and passwords asked for, as production
 * has them.
 */
public final class LocalPostgres implements DatabaseServer, AutoCloseable {

	private static final String SUPERUSER = "postgres";

	private static final Duration STARTUP = Duration.ofSeconds(60);

	/**
	 * zonky's defaults trade durability for speed; the invariants are about the real
	 * thing.
	 */
	private static final Map<String, String> SERVER = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on", "listen_addresses", "127.0.0.1", "max_connections", "160", "shared_buffers",
			"128MB", "password_encryption", "scram-sha-256", "log_line_prefix", "%t[%p]%u@%d:", "timezone", "UTC",
			"log_timezone", "Asia/Ho_Chi_Minh");

	private final EmbeddedPostgres server;

	private final Path data;

	private final String password;

	private final @Nullable Path temporary;

	private LocalPostgres(EmbeddedPostgres server, Path data, String password, @Nullable Path temporary) {
		this.server = server;
		this.data = data;
		this.password = password;
		this.temporary = temporary;
	}

	/** For tests: random port, a new directory that is deleted on close. */
	public static LocalPostgres temporary() {
		try {
			Path directory = Files.createTempDirectory("giaouoc-postgres");
			return start(directory, Ports.free(), Secrets.random(), Redirect.DISCARD, directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Data stays in the directory between runs. A server that an earlier run left behind
	 * in it is stopped first; the superuser's password must be the one of the first
	 * start.
	 */
	public static LocalPostgres persistent(Path directory, int port, String password, Path log) {
		stopLeftover(directory);
		return start(directory, port, password, Redirect.appendTo(log.toFile()), null);
	}

	/**
	 * Stops the server that runs on this directory, whoever started it; false if none
	 * runs.
	 */
	public static boolean stopLeftover(Path directory) {
		Optional<ProcessHandle> postmaster = postmaster(directory.resolve("data"));
		postmaster.ifPresent((process) -> Processes.interrupt(process, Duration.ofSeconds(20)));
		return postmaster.isPresent();
	}

	private static LocalPostgres start(Path directory, int port, String password, Redirect log,
			@Nullable Path temporary) {
		Path data = directory.resolve("data").toAbsolutePath();
		try {
			Files.createDirectories(directory);
			discardHalfMade(data);
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
				.setPort(port)
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(temporary != null)
				.setPGStartupWait(STARTUP)
				.setConnectConfig("password", password)
				.setOutputRedirector(log)
				.setErrorRedirector(log);
			if (temporary == null) {
				builder.setOverrideWorkingDirectory(directory.resolve("binaries").toFile());
			}
			SERVER.forEach(builder::setServerConfig);
			LocalPostgres postgres = new LocalPostgres(builder.start(), data, password, temporary);
			postgres.demandPasswords();
			return postgres;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL did not start on port " + port, ex);
		}
	}

	/**
	 * initdb writes PG_VERSION first and global/pg_control late: a kill in between leaves
	 * no cluster.
	 */
	private static void discardHalfMade(Path data) throws IOException {
		if (Files.exists(data) && !Files.exists(data.resolve("giaouoc.ready"))) {
			Trees.delete(data);
		}
	}

	/**
	 * initdb trusts everybody on this machine; from the first start on nobody is trusted.
	 */
	private void demandPasswords() throws IOException {
		Path ready = this.data.resolve("giaouoc.ready");
		if (Files.exists(ready)) {
			return;
		}
		try (Connection connection = superuser(SUPERUSER); Statement statement = connection.createStatement()) {
			statement.execute("alter role postgres password " + Sql.literal(this.password));
			Files.write(this.data.resolve("pg_hba.conf"),
					List.of("local all all scram-sha-256", "host all all 127.0.0.1/32 scram-sha-256"),
					StandardOpenOption.TRUNCATE_EXISTING);
			statement.execute("select pg_reload_conf()");
		}
		catch (SQLException ex) {
			throw new IOException("PostgreSQL refused its superuser", ex);
		}
		Files.createFile(ready);
	}

	/** The port on 127.0.0.1. */
	public int port() {
		return this.server.getPort();
	}

	@Override
	public String jdbcUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
	}

	@Override
	public Connection superuser(String database) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", SUPERUSER);
		properties.setProperty("password", this.password);
		return DriverManager.getConnection(jdbcUrl(database), properties);
	}

	/** The server's own process, to watch it or, in a test, to kill it. */
	public Optional<ProcessHandle> process() {
		return postmaster(this.data);
	}

	private static Optional<ProcessHandle> postmaster(Path data) {
		try {
			Path file = data.resolve("postmaster.pid");
			if (!Files.exists(file)) {
				return Optional.empty();
			}
			return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().trim()))
				.filter((process) -> process.info().command().orElse("").endsWith("/postgres"));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	/** Fast shutdown: sessions are ended, everything committed is kept. */
	@Override
	public void close() {
		try {
			this.server.close();
			postmaster(this.data).ifPresent((process) -> Processes.interrupt(process, Duration.ofSeconds(20)));
			if (this.temporary != null) {
				Trees.delete(this.temporary);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
