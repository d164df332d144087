package vn.giaouoc.kit.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text as search compares it: no diacritics, đ as d, lower case, single
 * spaces. The SQL function {@code fold} of the kit's migration does the same.
 */
public final class SearchKey {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private SearchKey() {
	}

	/** Composes letters (NFC): what is stored everywhere, whatever the keyboard sent. */
	public static String compose(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	public static String fold(String text) {
		String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return SPACES.matcher(bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT))
			.replaceAll(" ")
			.strip();
	}

	/** Makes typed text harmless inside a LIKE pattern whose escape is the backslash. */
	public static String escapeLike(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
