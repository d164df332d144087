package vn.giaouoc.checker.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.plan.Section;

/** A short clause whose words a clause beside it says again, with more. */
final class RepeatedClauses implements Rule {

	private static final int SHORTEST = 8;

	private static final int MOST = 60;

	private static final int LONGEST = 30;

	@Override
	public void check(Inspection inspection) {
		siblings(inspection, inspection.plan().sections());
	}

	private static void siblings(Inspection inspection, List<Section> sections) {
		List<List<String>> keys = sections.stream().map((section) -> Fold.keys(section.text())).toList();
		for (int at = 0; at < sections.size(); at++) {
			Section section = sections.get(at);
			List<String> words = keys.get(at);
			if (section.clauses().isEmpty() && words.size() >= SHORTEST && words.size() <= LONGEST) {
				for (int next = 0; next < Math.min(MOST, sections.size()); next++) {
					Section other = sections.get(next);
					List<String> more = keys.get(next);
					if (other != section && more.size() > words.size() && new HashSet<>(more).containsAll(words)
							&& shared(words, more) >= 0.75) {
						inspection.advise("repeated-clause", Severity.INFO, section.place(),
								"Khoản " + section.clause() + " nhắc lại điều đã có ở khoản " + other.clause() + ".",
								"Gộp hai khoản, hoặc nêu rõ việc riêng của từng khoản.");
						break;
					}
				}
			}
			siblings(inspection, section.clauses());
		}
	}

	private static double shared(List<String> words, List<String> more) {
		Set<String> pairs = pairs(more);
		return pairs(words).stream().filter(pairs::contains).count() / (double) Math.max(1, words.size() - 1);
	}

	private static Set<String> pairs(List<String> words) {
		Set<String> pairs = new HashSet<>();
		for (int at = 1; at < words.size(); at++) {
			pairs.add(words.get(at - 1) + " " + words.get(at));
		}
		return pairs;
	}

}
