package vn.giaouoc.checker.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Fold.Word;
import vn.giaouoc.checker.language.Vietnamese;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Recipient;
import vn.giaouoc.checker.source.Place;

/**
 * An abbreviation that nobody knows and that differs from a known one by its diacritics
 * alone.
 */
final class Abbreviations implements Rule {

	private static final int SHORTEST = 3;

	@Override
	public void check(Inspection inspection) {
		for (Passage passage : inspection.plan().passages()) {
			each(passage.text(),
					(word, known) -> report(inspection, passage.place(word.start(), word.end()), word, known));
		}
		for (Recipient recipient : inspection.plan().footer().recipients()) {
			int line = recipient.place().line();
			// The recipient's place begins before its dash.
			int offset = recipient.place().end() - recipient.text().length();
			each(recipient.text(),
					(word, known) -> report(inspection,
							new Place(null, line, Math.max(0, offset + word.start()), Math.max(0, offset + word.end())),
							word, known));
		}
	}

	private static void report(Inspection inspection, Place place, Word word, String known) {
		inspection.replace("unknown-abbreviation", Severity.WARNING, place, "Không có chữ viết tắt '" + word.text()
				+ "'; có lẽ là '" + known + "' (" + Vietnamese.abbreviation(known).orElse("") + ").", known);
	}

	private static void each(String text, BiConsumer<Word, String> report) {
		List<Word> words = Fold.words(text);
		for (int at = 0; at < words.size(); at++) {
			Word word = words.get(at);
			boolean shouting = neighbour(words, at - 1) && neighbour(words, at + 1);
			if (word.text().length() >= SHORTEST && word.text().chars().allMatch(Character::isUpperCase) && !shouting
					&& Vietnamese.abbreviation(word.text()).isEmpty()) {
				known(word).ifPresent((known) -> report.accept(word, known));
			}
		}
	}

	/**
	 * A word in capitals that is no abbreviation makes its neighbour part of a heading.
	 */
	private static boolean neighbour(List<Word> words, int at) {
		return at >= 0 && at < words.size() && words.get(at).allUpper() && words.get(at).text().length() > 1
				&& Vietnamese.abbreviation(words.get(at).text()).isEmpty();
	}

	private static Optional<String> known(Word word) {
		return Vietnamese.abbreviationNames()
			.stream()
			.filter((name) -> Fold.plain(name).equals(word.plain()))
			.min(Comparator.naturalOrder());
	}

}
