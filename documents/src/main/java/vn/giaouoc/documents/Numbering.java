package vn.giaouoc.documents;

import java.util.EnumMap;
import java.util.Map;

/** Counts the parts of one body. */
final class Numbering {

	/** What NĐ 30/2020 calls the Vietnamese alphabet, for điểm. */
	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	private static final int[] ROMAN_VALUES = { 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] ROMAN_SIGNS = { "L", "XL", "X", "IX", "V", "IV", "I" };

	private final Map<Level, Integer> counts = new EnumMap<>(Level.class);

	/** "II.", "Điều 3.", "2.1.", "b)", "-". */
	String next(Level level) {
		int number = this.counts.merge(level, 1, Integer::sum);
		// Articles go on through parts and chapters.
		this.counts.keySet().removeIf((inner) -> inner.compareTo(level) > 0 && inner != Level.ARTICLE);
		return switch (level) {
			case PART -> "Phần " + roman(number);
			case CHAPTER -> "Chương " + roman(number);
			case SECTION -> roman(number) + ".";
			case ARTICLE -> "Điều " + number + ".";
			case CLAUSE -> number + ".";
			case SUBCLAUSE -> this.counts.getOrDefault(Level.CLAUSE, 0) + "." + number + ".";
			case POINT -> letter(number) + ")";
			case DASH -> "-";
		};
	}

	private static String letter(int number) {
		if (number > LETTERS.length()) {
			throw new IllegalArgumentException("một khoản có nhiều nhất " + LETTERS.length() + " điểm");
		}
		return LETTERS.substring(number - 1, number);
	}

	static String roman(int number) {
		StringBuilder roman = new StringBuilder();
		int rest = number;
		for (int at = 0; at < ROMAN_VALUES.length; at++) {
			while (rest >= ROMAN_VALUES[at]) {
				roman.append(ROMAN_SIGNS[at]);
				rest -= ROMAN_VALUES[at];
			}
		}
		return roman.toString();
	}

}
