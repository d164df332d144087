package vn.giaouoc.checker.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.giaouoc.checker.source.Unreadable.Reason;

/**
 * Text files: Unicode only; older encodings are recognised and named, never guessed at.
 */
final class PlainText {

	private PlainText() {
	}

	static List<String> lines(byte[] bytes) {
		Charset charset = charset(bytes);
		try {
			String text = charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
			if (text.indexOf('\0') >= 0) {
				throw new Unreadable(Reason.NOT_TEXT);
			}
			return text.lines().toList();
		}
		catch (CharacterCodingException _) {
			throw new Unreadable(
					OldEncoding.of(new String(bytes, StandardCharsets.ISO_8859_1)).orElse(Reason.NOT_UTF8));
		}
	}

	private static Charset charset(byte[] bytes) {
		if (bytes.length >= 2) {
			int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
			if (mark == 0xFEFF || mark == 0xFFFE) {
				return StandardCharsets.UTF_16;
			}
		}
		return StandardCharsets.UTF_8;
	}

	/** Names inside an OLE file are UTF-16. */
	static boolean holds(byte[] bytes, String name) {
		return new String(bytes, StandardCharsets.ISO_8859_1)
			.contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
	}

}
