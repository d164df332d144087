package vn.giaouoc.checker.language;

import java.util.OptionalInt;

/** Roman figures up to 89, as sections and congresses have them. */
public final class Roman {

	private static final int MOST = 89;

	private static final int[] VALUES = { 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] LETTERS = { "L", "XL", "X", "IX", "V", "IV", "I" };

	private Roman() {
	}

	public static String write(int value) {
		StringBuilder written = new StringBuilder();
		int rest = Math.min(value, MOST);
		for (int at = 0; at < VALUES.length; at++) {
			for (; rest >= VALUES[at]; rest -= VALUES[at]) {
				written.append(LETTERS[at]);
			}
		}
		return written.toString();
	}

	/** Empty for what is not written the one right way. */
	public static OptionalInt read(String text) {
		int value = 0;
		int at = 0;
		for (int sign = 0; sign < VALUES.length; sign++) {
			while (text.startsWith(LETTERS[sign], at)) {
				value += VALUES[sign];
				at += LETTERS[sign].length();
			}
		}
		return (!text.isEmpty() && at == text.length() && write(value).equals(text)) ? OptionalInt.of(value)
				: OptionalInt.empty();
	}

}
