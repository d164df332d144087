package vn.giaouoc.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where everything lies: the built project, and a state directory that {@code reset}
 * empties.
 *
 * @param project the root of the built project
 * @param state data, logs and what runs
 */
record Home(Path project, Path state) {

	Home {
		project = project.toAbsolutePath().normalize();
		state = state.toAbsolutePath().normalize();
	}

	/** Data that survives {@code down}. */
	Path data() {
		return made(this.state.resolve("data"));
	}

	/** The log of one part. */
	Path log(String part) {
		return made(this.state.resolve("logs")).resolve(part + ".log");
	}

	/** What runs now. */
	Path run() {
		return made(this.state.resolve("run"));
	}

	/** Unpacked programs and their caches: may be deleted at any time. */
	Path cache() {
		return made(this.state.resolve("cache"));
	}

	/** A service's jar as the build left it. */
	Path jar(String module) {
		Path jar = this.project.resolve(module).resolve("target").resolve(module + "-0.1.0-SNAPSHOT.jar");
		if (!Files.exists(jar)) {
			throw new Failure(Failure.BUILD, "chưa dựng " + module + ": chạy ./giaouoc up để dựng.");
		}
		return jar;
	}

	/** Keycloak's distribution as the build fetched it. */
	Path keycloakZip() {
		Path directory = this.project.resolve("local").resolve("target").resolve("keycloak");
		try (DirectoryStream<Path> zips = Files.newDirectoryStream(directory, "keycloak-quarkus-dist-*.zip")) {
			for (Path zip : zips) {
				return zip;
			}
		}
		catch (IOException ex) {
			// Said below.
		}
		throw new Failure(Failure.BUILD, "chưa có bản cài Keycloak ở " + directory + ": chạy ./giaouoc up để tải.");
	}

	/** The Java program of the JDK that this process runs on. */
	static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	/** The class path of this very process, for the broker's own one. */
	static List<String> ownClassPath() {
		return List.of("-cp", System.getProperty("java.class.path"));
	}

	private static Path made(Path directory) {
		try {
			return Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
