package vn.giaouoc.checker.language;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbers in words, read from text without diacritics: "hai muoi lam", "hai nghin khong
 * tram hai muoi hai".
 */
final class Numeral {

	private static final Map<String, Integer> DIGITS = Map.ofEntries(Map.entry("khong", 0), Map.entry("mot", 1),
			Map.entry("hai", 2), Map.entry("ba", 3), Map.entry("bon", 4), Map.entry("tu", 4), Map.entry("nam", 5),
			Map.entry("lam", 5), Map.entry("sau", 6), Map.entry("bay", 7), Map.entry("tam", 8), Map.entry("chin", 9));

	/** A word that may stand in a number, as a pattern. */
	static final String WORD = "(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|tram|nghin|ngan|linh|le)";

	private Numeral() {
	}

	static OptionalInt read(String words) {
		int total = 0;
		int group = 0;
		int digit = -1;
		for (String word : words.strip().split("\\s+")) {
			Integer value = DIGITS.get(word);
			if (value != null) {
				digit = value;
				continue;
			}
			switch (word) {
				case "muoi" -> group += 10 * ((digit < 0) ? 1 : digit);
				case "tram" -> group += 100 * Math.max(0, digit);
				case "nghin", "ngan" -> {
					total += 1000 * (group + Math.max(0, digit));
					group = 0;
				}
				case "linh", "le" -> {
				}
				default -> {
					return OptionalInt.empty();
				}
			}
			digit = -1;
		}
		return OptionalInt.of(total + group + Math.max(0, digit));
	}

}
