package vn.giaouoc.checker.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import vn.giaouoc.checker.source.Unreadable.Reason;

/**
 * The lines of a file, whatever its kind; its content decides the kind, never its name.
 */
public record SourceText(List<Line> lines) {

	/** One file in the owner's database is as large at most. */
	static final int MOST_BYTES = 10 * 1024 * 1024;

	static final int MOST_CHARACTERS = 4_000_000;

	public static SourceText read(Path file) {
		try {
			if (!Files.isRegularFile(file)) {
				throw new Unreadable(Reason.MISSING);
			}
			if (Files.size(file) > MOST_BYTES) {
				throw new Unreadable(Reason.TOO_LARGE);
			}
			return read(Files.readAllBytes(file));
		}
		catch (IOException _) {
			throw new Unreadable(Reason.BROKEN);
		}
	}

	public static SourceText read(byte[] bytes) {
		if (bytes.length > MOST_BYTES) {
			throw new Unreadable(Reason.TOO_LARGE);
		}
		if (starts(bytes, 'P', 'K', 3, 4)) {
			return of(new Docx(bytes).paragraphs());
		}
		if (starts(bytes, '%', 'P', 'D', 'F')) {
			return of(Pdf.lines(bytes));
		}
		if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
			throw new Unreadable(PlainText.holds(bytes, "EncryptedPackage") ? Reason.ENCRYPTED : Reason.OLD_WORD);
		}
		if (starts(bytes, '{', '\\', 'r', 't', 'f')) {
			throw new Unreadable(Reason.NOT_TEXT);
		}
		return of(PlainText.lines(bytes));
	}

	/** For text that is already here. */
	public static SourceText of(List<String> texts) {
		return of(texts, (_) -> false);
	}

	/**
	 * For text whose parts are known, such as a plan in the editor.
	 * @param wordsOnly which of the texts, from 0, begin with no number or dash
	 */
	public static SourceText of(List<String> texts, IntPredicate wordsOnly) {
		List<Line> lines = new ArrayList<>(texts.size());
		long characters = 0;
		for (String text : texts) {
			characters += text.length();
			if (characters > MOST_CHARACTERS) {
				throw new Unreadable(Reason.TOO_LONG);
			}
			lines.add(new Line(lines.size() + 1, clean(text), wordsOnly.test(lines.size())));
		}
		if (lines.stream().allMatch(Line::blank)) {
			throw new Unreadable(Reason.EMPTY);
		}
		OldEncoding.refuse(lines);
		return new SourceText(List.copyOf(lines));
	}

	/**
	 * Composed letters and plain spaces; what has no width and means nothing is dropped.
	 */
	private static String clean(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		StringBuilder clean = new StringBuilder(composed.length());
		for (int at = 0; at < composed.length(); at++) {
			char letter = composed.charAt(at);
			switch (letter) {
				case '\u00a0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202f', '\f', '\u000b' -> clean.append(' ');
				case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f' -> {
				}
				default -> clean.append((letter < ' ' && letter != '\t') ? ' ' : letter);
			}
		}
		return clean.toString().stripTrailing().replaceAll(" +\t", "\t");
	}

	private static boolean starts(byte[] bytes, int... signature) {
		for (int at = 0; at < signature.length; at++) {
			if (at >= bytes.length || (bytes[at] & 0xff) != signature[at]) {
				return false;
			}
		}
		return true;
	}

}
