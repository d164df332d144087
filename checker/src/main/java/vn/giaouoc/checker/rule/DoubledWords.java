package vn.giaouoc.checker.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Fold.Word;
import vn.giaouoc.checker.plan.Passage;

/** A small word typed twice; Vietnamese doubles many words on purpose, but not these. */
final class DoubledWords implements Rule {

	private static final Set<String> NEVER_DOUBLED = Set.of("và", "của", "các", "cho", "với", "trong", "về", "theo",
			"tại", "hoặc", "những", "để", "bằng", "trên", "do", "nhằm", "thuộc", "được");

	@Override
	public void check(Inspection inspection) {
		for (Passage passage : inspection.plan().passages()) {
			List<Word> words = Fold.words(passage.text());
			for (int at = 1; at < words.size(); at++) {
				Word before = words.get(at - 1);
				Word word = words.get(at);
				String text = word.text().toLowerCase(Locale.ROOT);
				boolean beside = passage.text().substring(before.end(), word.start()).isBlank();
				if (beside && NEVER_DOUBLED.contains(text) && before.text().toLowerCase(Locale.ROOT).equals(text)) {
					inspection.replace("doubled-word", Severity.WARNING, passage, before.start(), word.end(),
							"Từ '" + text + "' bị lặp.", before.text());
				}
			}
		}
	}

}
