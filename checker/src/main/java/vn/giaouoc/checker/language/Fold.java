package vn.giaouoc.checker.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of a text for comparison. */
public final class Fold {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final char[] PLAIN = plainLetters();

	private Fold() {
	}

	private static char[] plainLetters() {
		char[] plain = new char[0x1f00];
		for (char letter = 0; letter < plain.length; letter++) {
			char lower = Character.toLowerCase(letter);
			String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
			plain[letter] = (lower == 'đ') ? 'd' : parts.charAt(0);
		}
		return plain;
	}

	/** Lower case without diacritics; every character keeps its index. */
	public static String plain(CharSequence text) {
		char[] plain = new char[text.length()];
		for (int at = 0; at < plain.length; at++) {
			char letter = text.charAt(at);
			plain[at] = (letter < PLAIN.length) ? PLAIN[letter] : switch (letter) {
				case '–', '—', '‐', '‑', '−' -> '-';
				case '“', '”', '„', '«', '»' -> '"';
				case '‘', '’' -> '\'';
				case '…' -> '.';
				default -> letter;
			};
		}
		return new String(plain);
	}

	/** Words with their ranges. */
	public static List<Word> words(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
		}
		return words;
	}

	/**
	 * Words in the one spelling that the rest compares: tone after the letters, i for y
	 * where both are usual.
	 */
	public static List<String> keys(String text) {
		return words(text).stream().map(Word::key).toList();
	}

	/**
	 * The label of a thing within a sentence; abbreviations and names keep their
	 * capitals.
	 */
	public static String lowerFirst(String text) {
		boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1)) || !text.startsWith("Các");
		return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	/** A word and where it stands. */
	public record Word(String text, int start, int end) {

		public String key() {
			return Syllable.key(this.text);
		}

		public static String keyOf(String word) {
			return Syllable.key(word);
		}

		public String plain() {
			return Fold.plain(this.text);
		}

		public boolean startsUpper() {
			return Character.isUpperCase(this.text.charAt(0));
		}

		public boolean allUpper() {
			return this.text.chars().allMatch((letter) -> !Character.isLetter(letter) || Character.isUpperCase(letter));
		}

	}

}
