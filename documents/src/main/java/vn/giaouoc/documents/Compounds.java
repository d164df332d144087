package vn.giaouoc.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Syllables that make one word or one name: a centred line does not end between them.
 */
final class Compounds {

	private static final Locale VIETNAMESE = Locale.of("vi", "VN");

	private static final int LONGEST = 4;

	/** "năm 2022", "lần thứ XX". */
	private static final Pattern COUNTED = Pattern.compile("năm|tháng|ngày|số|lần|thứ|quý|khóa|đợt|cấp");

	private static final Pattern COUNT = Pattern.compile("\\d\\S*|[IVXLC]+\\p{Punct}?|thứ");

	/** "kinh tế - xã hội": what it joins stays together. */
	private static final Pattern DASH = Pattern.compile("[-–]");

	private static final Set<String> KNOWN = known();

	private Compounds() {
	}

	/** The pieces of a text that lines are made of. */
	static List<String> pieces(String text) {
		String[] syllables = text.split(" +");
		List<String> pieces = new ArrayList<>();
		int at = 0;
		while (at < syllables.length) {
			int end = at + length(syllables, at);
			while (end < syllables.length && belongs(syllables[end - 1], syllables[end])) {
				end++;
			}
			String piece = String.join(" ", List.of(syllables).subList(at, end));
			boolean joined = !pieces.isEmpty()
					&& (DASH.matcher(piece).matches() || DASH.matcher(syllables[at - 1]).matches());
			pieces.add(joined ? pieces.removeLast() + " " + piece : piece);
			at = end;
		}
		return pieces;
	}

	private static int length(String[] syllables, int at) {
		StringBuilder word = new StringBuilder(syllables[at]);
		int longest = 1;
		for (int more = 2; more <= LONGEST && at + more <= syllables.length; more++) {
			word.append(' ').append(syllables[at + more - 1]);
			if (KNOWN.contains(bare(word.toString()))) {
				longest = more;
			}
		}
		return longest;
	}

	private static boolean belongs(String before, String next) {
		boolean name = capitalised(before) && capitalised(next);
		return name || (COUNTED.matcher(before.toLowerCase(VIETNAMESE)).matches() && COUNT.matcher(next).matches());
	}

	/** A letter in upper case, then one in lower case, and nothing that ends a phrase. */
	private static boolean capitalised(String syllable) {
		return syllable.length() > 1 && Character.isUpperCase(syllable.charAt(0))
				&& Character.isLowerCase(syllable.charAt(syllable.length() - 1));
	}

	/** Signs around a word are no part of it. */
	private static String bare(String word) {
		return word.toLowerCase(VIETNAMESE).replaceAll("^[\\p{Punct}“”‘’]+|[\\p{Punct}“”‘’]+$", "");
	}

	private static Set<String> known() {
		try (InputStream in = Compounds.class.getResourceAsStream("compounds.txt")) {
			if (in == null) {
				throw new IllegalStateException("thiếu danh mục từ ghép");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
