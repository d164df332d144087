package vn.giaouoc.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has come in and passed the checks, on the machine's disk until it is kept;
 * closing it removes it there.
 *
 * @param name cleaned, ending as its type demands
 * @param sha256 in hexadecimal
 */
public record ReceivedFile(Path path, String name, FileType type, int size, String sha256) implements AutoCloseable {

	/** The content, to be looked at before or instead of keeping it. */
	public InputStream open() {
		try {
			return Files.newInputStream(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
