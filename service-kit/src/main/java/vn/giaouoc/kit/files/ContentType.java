package vn.giaouoc.kit.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is from its first bytes and, for packages, from what they declare. A
 * general detector knows thousands of types; these six are all that is let in.
 */
final class ContentType {

	private static final int LONGEST_SIGNATURE = 8;

	private ContentType() {
	}

	/** The type of the content, or null when it is none of ours. */
	static @Nullable FileType of(Path path, long size) throws IOException {
		byte[] head = head(path);
		if (starts(head, '%', 'P', 'D', 'F', '-')) {
			return FileType.PDF;
		}
		if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
			return FileType.PNG;
		}
		if (starts(head, 0xFF, 0xD8, 0xFF)) {
			return FileType.JPEG;
		}
		if (starts(head, 'P', 'K', 3, 4)) {
			return OfficeArchive.inspect(path, size);
		}
		return isText(path) ? FileType.TEXT : null;
	}

	private static byte[] head(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(LONGEST_SIGNATURE);
		}
	}

	private static boolean starts(byte[] head, int... signature) {
		byte[] wanted = new byte[signature.length];
		for (int i = 0; i < signature.length; i++) {
			wanted[i] = (byte) signature[i];
		}
		return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
	}

	private static boolean isText(Path path) throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path),
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)))) {
			for (int c = reader.read(); c >= 0; c = reader.read()) {
				if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
					return false;
				}
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
