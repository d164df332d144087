package vn.giaouoc.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;

import vn.giaouoc.local.Trees;
import vn.giaouoc.local.keycloak.KeycloakHome;

/** Programs unpacked and built once for each build of ours. */
final class Programs {

	private final Home home;

	Programs(Home home) {
		this.home = home;
	}

	/** Whether this is not the first build. */
	static boolean prepared(Home home) {
		return KeycloakHome.isBuilt(home.cache(), home.keycloakZip());
	}

	/** Keycloak unpacked and built with our theme; later calls only look. */
	static KeycloakHome keycloak(Home home) {
		try {
			return KeycloakHome.prepare(home.cache(), home.keycloakZip(), Home.java(), home.log("keycloak"));
		}
		catch (IOException ex) {
			throw new Failure(Failure.PART, "Keycloak không chuẩn bị được: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failure(Failure.PART, "bị dừng giữa chừng");
		}
	}

	/**
	 * The runnable jar of a module, beside its unpacked libraries; an older build's is
	 * deleted.
	 */
	Path unpacked(String module) {
		Path jar = this.home.jar(module);
		Path all = this.home.cache().resolve(module);
		Path directory = all.resolve(fingerprint(jar));
		Path program = directory.resolve(jar.getFileName());
		if (Files.exists(program)) {
			return program;
		}
		try {
			Trees.delete(all);
			Path half = all.resolve("half");
			Files.createDirectories(half);
			Path log = this.home.log(module + "-unpacking");
			Process process = new ProcessBuilder(Home.java().toString(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools",
					"-jar", jar.toString(), "extract", "--force", "--destination", half.toString())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			if (process.waitFor() != 0) {
				throw new Failure(Failure.BUILD, module + " không giải nén được, xem " + log);
			}
			Files.delete(log);
			Files.move(half, directory);
			return program;
		}
		catch (IOException ex) {
			throw new Failure(Failure.BUILD, module + " không giải nén được: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failure(Failure.PART, "bị dừng giữa chừng");
		}
	}

	/**
	 * Names and checksums of what is inside: the jar's own directory tells them without
	 * reading a hundred megabytes at each start.
	 */
	private static String fingerprint(Path jar) {
		try (ZipFile entries = new ZipFile(jar.toFile())) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			entries.stream()
				.forEach((entry) -> digest.update((entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + ' ')
					.getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (IOException ex) {
			throw new Failure(Failure.BUILD, jar + " không đọc được");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
