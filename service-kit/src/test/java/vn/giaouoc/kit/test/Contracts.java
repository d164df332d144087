package vn.giaouoc.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;

/**
 * The committed files of {@code contracts/}: what one side promises and the other side
 * counts on.
 */
final class Contracts {

	private static final String WRITE = "contracts.write";

	private Contracts() {
	}

	static String read(String name) {
		try {
			return Files.readString(folder().resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The names of all committed files of a kind. */
	static List<String> names(String kind) {
		try (Stream<Path> files = Files.list(folder().resolve(kind))) {
			return files.map((file) -> kind + "/" + file.getFileName()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Fails on a difference; {@code -Dcontracts.write=true} writes instead. */
	static void compare(String name, String made) {
		Path file = folder().resolve(name);
		try {
			if (Boolean.getBoolean(WRITE)) {
				Files.createDirectories(file.getParent());
				Files.writeString(file, made);
			}
			Assertions.assertThat(Files.readString(file))
				.as("contracts/%s, rewritten with -D%s=true after a change that is meant", name, WRITE)
				.isEqualTo(made);
		}
		catch (NoSuchFileException ex) {
			Assertions.fail("contracts/" + name + " is missing; -D" + WRITE + "=true writes it");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve(".mvn"))) {
			folder = folder.getParent();
		}
		return folder.resolve("contracts");
	}

}
