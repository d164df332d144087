package vn.giaouoc.documents;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What the parts of a document share about their words. */
final class Text {

	private static final Locale VIETNAMESE = Locale.of("vi", "VN");

	private Text() {
	}

	/** In NFC, not blank, and without a character that a reader could not see. */
	static String required(String text) {
		String clean = optional(text);
		if (clean.isEmpty()) {
			throw new IllegalArgumentException("thiếu nội dung của một phần văn bản");
		}
		return clean;
	}

	/** As {@link #required}, but may be empty. */
	static String optional(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		composed.codePoints().filter((codePoint) -> !printable(codePoint)).findFirst().ifPresent((codePoint) -> {
			throw new UnprintableText(codePoint, composed.indexOf(codePoint));
		});
		return composed.strip();
	}

	static List<String> required(List<String> texts) {
		return texts.stream().map(Text::required).toList();
	}

	/**
	 * Signs that turn the direction of writing or have no width make a page show other
	 * words than the file holds.
	 */
	private static boolean printable(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	static String upper(String text) {
		return text.toUpperCase(VIETNAMESE);
	}

	/** Without the signs that end it, so that the layout can set its own. */
	static String open(String text) {
		return text.replaceFirst("[\\s.;,/]+$", "");
	}

}
