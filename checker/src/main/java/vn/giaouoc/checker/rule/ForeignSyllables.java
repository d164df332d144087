package vn.giaouoc.checker.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Fold.Word;
import vn.giaouoc.checker.language.Vietnamese;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.source.Place;

/**
 * Letters that make no Vietnamese syllable: a slip of the keyboard, another language, a
 * scan read wrongly.
 */
final class ForeignSyllables implements Rule {

	static final String NAME = "not-vietnamese";

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

	@Override
	public void check(Inspection inspection) {
		Set<String> vocabulary = vocabulary(inspection);
		for (Passage passage : inspection.plan().passages()) {
			List<Word> words = Fold.words(passage.text());
			for (int at = 0; at < words.size(); at++) {
				Word word = words.get(at);
				if (vocabulary.contains(word.text()) || !wrong(passage.text(), word)) {
					continue;
				}
				Optional<String> mend = fromNames(inspection.catalogue(), words, at)
					.or(() -> Vietnamese.nearest(word.text(), vocabulary));
				String reason = "'" + word.text() + "' không phải là âm tiết tiếng Việt.";
				if (mend.isPresent()) {
					inspection.replace(NAME, Severity.WARNING, passage, word.start(), word.end(),
							reason + " Có lẽ là '" + mend.get() + "'.", mend.get());
				}
				else {
					inspection.advise(NAME, Severity.WARNING, passage.place(word.start(), word.end()), reason,
							"Ghi lại từ này cho đúng, hoặc để trong ngoặc kép nếu là từ nước ngoài.");
				}
			}
		}
	}

	/** Only words in small letters: a capital may begin a name of any language. */
	private static boolean wrong(String text, Word word) {
		boolean small = word.text().chars().allMatch(Character::isLowerCase);
		boolean joined = word.end() < text.length() && "@_".indexOf(text.charAt(word.end())) >= 0
				|| word.start() > 0 && "@_/&".indexOf(text.charAt(word.start() - 1)) >= 0
				|| word.end() + 1 < text.length() && text.charAt(word.end()) == '.'
						&& Character.isLetter(text.charAt(word.end() + 1));
		boolean domain = word.start() > 1 && text.charAt(word.start() - 1) == '.'
				&& Character.isLetter(text.charAt(word.start() - 2));
		return small && !joined && !domain && word.text().length() > 1 && !Vietnamese.syllable(word.text())
				&& !Vietnamese.borrowed(word.text());
	}

	/**
	 * The word that an official name has in this place, when the words beside it are
	 * those of the name.
	 */
	static Optional<String> fromNames(Catalogue catalogue, List<Word> words, int at) {
		for (Catalogue.OfficialName name : catalogue.names()) {
			List<Word> wanted = Fold.words(name.name());
			for (int place = 0; place < wanted.size(); place++) {
				int agreeing = 0;
				for (int step = -4; step <= 4; step++) {
					int here = at + step;
					int there = place + step;
					if (step != 0 && here >= 0 && here < words.size() && there >= 0 && there < wanted.size()
							&& words.get(here).key().equals(wanted.get(there).key())) {
						agreeing++;
					}
				}
				if (agreeing >= 4) {
					return Optional.of(wanted.get(place).text().toLowerCase(Locale.ROOT));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * Syllables of this plan and of the catalogue: what this plan is likely to have
	 * meant.
	 */
	private static Set<String> vocabulary(Inspection inspection) {
		Set<String> vocabulary = new HashSet<>();
		inspection.catalogue().names().forEach((name) -> add(vocabulary, name.name()));
		inspection.catalogue().themes().forEach((theme) -> theme.words().forEach((word) -> add(vocabulary, word)));
		inspection.plan().passages().forEach((passage) -> add(vocabulary, passage.text()));
		return vocabulary;
	}

	private static void add(Set<String> vocabulary, String text) {
		BETWEEN_WORDS.splitAsStream(text)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.filter((word) -> word.length() > 1 && !vocabulary.contains(word) && Vietnamese.syllable(word))
			.forEach(vocabulary::add);
	}

	static boolean within(Inspection inspection, Place place) {
		return inspection.found(NAME, place);
	}

}
