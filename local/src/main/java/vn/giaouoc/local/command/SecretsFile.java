package vn.giaouoc.local.command;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

import vn.giaouoc.local.Secrets;

/** Passwords of this installation, drawn once and readable by its owner only. */
final class SecretsFile {

	private static final int KEY_BYTES = 32;

	private final Path file;

	private final Properties values = new Properties();

	SecretsFile(Path directory) {
		this.file = directory.resolve("secrets.properties");
		try {
			if (Files.exists(this.file)) {
				try (Reader reader = Files.newBufferedReader(this.file)) {
					this.values.load(reader);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The password of that name; a new name gets one. */
	synchronized String of(String name) {
		String value = this.values.getProperty(name);
		if (value == null) {
			value = Secrets.random();
			this.values.setProperty(name, value);
			save();
		}
		return value;
	}

	/** 32 bytes for AES, in base64. */
	synchronized String key(String name) {
		byte[] bytes = HexFormat.of().parseHex(of(name) + of(name + ".more"));
		byte[] key = new byte[KEY_BYTES];
		System.arraycopy(bytes, 0, key, 0, KEY_BYTES);
		return Base64.getEncoder().encodeToString(key);
	}

	private void save() {
		try {
			if (!Files.exists(this.file)) {
				Files.createFile(this.file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			try (Writer writer = Files.newBufferedWriter(this.file)) {
				this.values.store(writer, null);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
