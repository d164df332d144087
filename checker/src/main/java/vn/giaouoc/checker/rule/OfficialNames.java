package vn.giaouoc.checker.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Fold.Word;
import vn.giaouoc.checker.language.Vietnamese;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Passage;

/**
 * A movement, campaign or programme quoted under nearly, but not quite, its official
 * name.
 */
final class OfficialNames implements Rule {

	private static final Pattern ANNOUNCED = Pattern
		.compile("\\b(?:phong trao(?: thi dua)?|cuoc van dong|chu de|chuong trinh|viec)\\s*[:]?\\s*\"?");

	private static final Pattern QUOTED = Pattern.compile("[\"“”„]([^\"“”„]{10,160})[\"“”„]");

	private static final double NEAR = 0.8;

	private static final double NEAR_UNQUOTED = 0.86;

	@Override
	public void check(Inspection inspection) {
		LocalDate day = inspection.day().orElse(null);
		if (day == null) {
			return;
		}
		List<Wanted> names = inspection.catalogue().namesOn(day).stream().map(Wanted::of).toList();
		for (Passage passage : inspection.plan().passages()) {
			Matcher quoted = QUOTED.matcher(passage.text());
			while (quoted.find()) {
				compare(inspection, names, passage, quoted.start(1), quoted.end(1));
			}
			Matcher announced = ANNOUNCED.matcher(passage.plain());
			while (announced.find()) {
				if (!announced.group().endsWith("\"")) {
					unquoted(inspection, names, passage, announced.end());
				}
			}
		}
	}

	/** A name, and its words as they are compared. */
	private record Wanted(Catalogue.OfficialName name, List<String> keys) {

		static Wanted of(Catalogue.OfficialName name) {
			return new Wanted(name, Fold.keys(name.name()));
		}

		boolean begins(List<String> words) {
			return words.size() >= this.keys.size() && words.subList(0, this.keys.size()).equals(this.keys);
		}

	}

	private static void compare(Inspection inspection, List<Wanted> names, Passage passage, int start, int end) {
		List<String> read = Fold.keys(passage.text().substring(start, end));
		Wanted nearest = null;
		double most = 0;
		for (Wanted name : names) {
			double likeness = likeness(read, name.keys());
			if (likeness > most) {
				most = likeness;
				nearest = name;
			}
		}
		if (nearest != null && most >= NEAR && !sameWords(read, nearest)) {
			report(inspection, nearest.name(), passage, start, end);
		}
	}

	/**
	 * As many words as the name has, and a few less or more, from where the announcement
	 * ends.
	 */
	private static void unquoted(Inspection inspection, List<Wanted> names, Passage passage, int from) {
		List<Word> words = Fold.words(passage.text().substring(from, Math.min(passage.text().length(), from + 240)));
		List<String> keys = words.stream().map(Word::key).toList();
		boolean parted = !words.isEmpty()
				&& passage.text().substring(from, from + words.getFirst().start()).matches(".*[,.;].*");
		if (words.isEmpty() || parted || names.stream().anyMatch((name) -> name.begins(keys))) {
			return;
		}
		for (Wanted name : names) {
			// Without quotation marks the words may only be like a name by chance.
			int length = keys.getFirst().equals(name.keys().getFirst()) ? likest(keys, name.keys()) : 0;
			if (length > 0 && likeness(keys.subList(0, length), name.keys()) >= NEAR_UNQUOTED) {
				report(inspection, name.name(), passage, from + words.getFirst().start(),
						from + words.get(length - 1).end());
			}
		}
	}

	/** How many of the words are most like the name. */
	private static int likest(List<String> keys, List<String> wanted) {
		int best = 0;
		double most = 0;
		for (int length = Math.max(1, wanted.size() - 3); length <= Math.min(keys.size(),
				wanted.size() + 2); length++) {
			double likeness = likeness(keys.subList(0, length), wanted);
			if (likeness > most) {
				most = likeness;
				best = length;
			}
		}
		return best;
	}

	private static void report(Inspection inspection, Catalogue.OfficialName name, Passage passage, int start,
			int end) {
		if (onlyForeign(passage.text().substring(start, end), name)) {
			return;
		}
		String article = (name.article() != null) ? " (" + name.article() + ")" : "";
		inspection.replace("misquoted-name", Severity.WARNING, passage, start, end,
				"Tên gọi chính thức là '" + name.name() + "'" + article + ".", name.name());
	}

	/** A single wrong syllable is that rule's finding. */
	private static boolean onlyForeign(String text, Catalogue.OfficialName name) {
		List<Word> read = Fold.words(text);
		List<Word> wanted = Fold.words(name.name());
		if (read.size() != wanted.size()) {
			return false;
		}
		for (int at = 0; at < read.size(); at++) {
			if (!read.get(at).key().equals(wanted.get(at).key()) && Vietnamese.syllable(read.get(at).text())) {
				return false;
			}
		}
		return true;
	}

	private static boolean sameWords(List<String> read, Wanted name) {
		List<String> wanted = name.keys();
		// A period behind the name ("giai đoạn 2021 - 2025") does not change it.
		return read.equals(wanted) || (read.size() > wanted.size() && read.subList(0, wanted.size()).equals(wanted)
				&& read.subList(wanted.size(), read.size()).toString().matches("\\[(?:giai|nam3?|tren|o|\\d).*"));
	}

	/**
	 * Dice's measure over the words, and the least of it for names whose words stand in
	 * another order.
	 */
	private static double likeness(List<String> read, List<String> wanted) {
		Map<String, Integer> left = new HashMap<>();
		wanted.forEach((word) -> left.merge(word, 1, Integer::sum));
		int common = 0;
		for (String word : read) {
			if (left.getOrDefault(word, 0) > 0) {
				left.merge(word, -1, Integer::sum);
				common++;
			}
		}
		return 2.0 * common / (read.size() + wanted.size());
	}

}
