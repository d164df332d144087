package vn.giaouoc.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import vn.giaouoc.local.Trees;

/**
 * Keycloak unpacked and built once ({@code kc.sh build}), with our login theme in it;
 * later starts are {@code --optimized}.
 */
public final class KeycloakHome {

	/** What is fixed by the build; a change here builds again. */
	private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true",
			"--cache=local");

	private final Path home;

	private KeycloakHome(Path home) {
		this.home = home;
	}

	/** Whether {@link #prepare} would have nothing to do but to renew the theme. */
	public static boolean isBuilt(Path directory, Path zip) {
		return Files.exists(home(directory, zip).resolve("giaouoc.built"));
	}

	/**
	 * Unpacks, adds the theme and builds where that has not been done; an attempt that
	 * was broken off starts over.
	 */
	public static KeycloakHome prepare(Path directory, Path zip, Path java, Path log)
			throws IOException, InterruptedException {
		KeycloakHome keycloak = new KeycloakHome(home(directory, zip));
		Path built = keycloak.home.resolve("giaouoc.built");
		if (!Files.exists(built)) {
			Trees.delete(keycloak.home);
			unzip(zip, directory);
			keycloak.installTheme();
			keycloak.build(java, log);
			Files.createFile(built);
		}
		else {
			keycloak.installTheme();
		}
		return keycloak;
	}

	private static Path home(Path directory, Path zip) {
		return directory.resolve(zip.getFileName().toString().replace("-quarkus-dist", "").replaceFirst("\\.zip$", ""));
	}

	private static void unzip(Path zip, Path directory) throws IOException {
		try (InputStream file = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(file)) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				Path target = directory.resolve(entry.getName()).normalize();
				if (!target.startsWith(directory)) {
					throw new IOException("Strange entry " + entry.getName() + " in " + zip);
				}
				if (entry.isDirectory()) {
					Files.createDirectories(target);
				}
				else {
					Files.createDirectories(target.getParent());
					try (OutputStream out = Files.newOutputStream(target)) {
						entries.transferTo(out);
					}
				}
			}
		}
	}

	private void build(Path java, Path log) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(
				Stream.concat(command(java, List.of("-Xmx512m")).stream(), BUILD.stream()).toList())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		// Exit code 10 is kc.sh's "built, start me again".
		int code = process.waitFor();
		if (code != 0 && code != 10) {
			throw new IOException("Keycloak could not be built (exit code " + code + "), see " + log);
		}
	}

	private void installTheme() throws IOException {
		Path themes = this.home.resolve("themes");
		try {
			URI source = Objects.requireNonNull(KeycloakHome.class.getResource("/keycloak/themes/")).toURI();
			if ("jar".equals(source.getScheme())) {
				try (FileSystem jar = FileSystems.newFileSystem(source, Map.of())) {
					copy(jar.getPath("/keycloak/themes"), themes);
				}
			}
			else {
				copy(Path.of(source), themes);
			}
		}
		catch (URISyntaxException ex) {
			throw new IOException(ex);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		List<Path> files;
		try (Stream<Path> walk = Files.walk(from)) {
			files = walk.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			Path target = to.resolve(from.relativize(file).toString());
			Files.createDirectories(target.getParent());
			Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * The JVM's command line up to Keycloak's own arguments: kc.sh without its extra
	 * process.
	 */
	public List<String> command(Path java, List<String> jvm) {
		Stream<String> fixed = Stream.of("-XX:MaxMetaspaceSize=256m", "-Dfile.encoding=UTF-8",
				"-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError",
				"-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
				"--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
				"--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
				"--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US",
				"-Dkc.home.dir=" + this.home, "-Djboss.server.config.dir=" + this.home.resolve("conf"),
				"-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
				"-Dquarkus-log-max-startup-records=10000", "-cp",
				this.home.resolve("lib").resolve("quarkus-run.jar").toString(),
				"io.quarkus.bootstrap.runner.QuarkusEntryPoint");
		return Stream.of(Stream.of(java.toString()), jvm.stream(), fixed).flatMap((each) -> each).toList();
	}

	/** Where it lies. */
	public Path directory() {
		return this.home;
	}

}
