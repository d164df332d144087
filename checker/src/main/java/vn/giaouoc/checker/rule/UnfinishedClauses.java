package vn.giaouoc.checker.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Section;

/**
 * A clause that breaks off: at a comma, at a word that wants another, or after its
 * heading.
 */
final class UnfinishedClauses implements Rule {

	private static final Set<String> WANTING = Set.of("và", "của", "các", "những", "cho", "với", "về", "theo", "tại",
			"hoặc", "do", "để", "là", "bằng", "gồm", "như", "vì", "nhằm", "thuộc");

	@Override
	public void check(Inspection inspection) {
		List<Passage> body = inspection.plan().body();
		Map<Integer, String> titles = new HashMap<>();
		headings(inspection.plan().sections(), titles);
		for (int at = 0; at < body.size(); at++) {
			Passage passage = body.get(at);
			String text = passage.text().strip();
			if (text.indexOf('\t') < 0 && !text.isEmpty()) {
				check(inspection, passage, text, titles, at + 1 < body.size() ? body.get(at + 1) : null);
			}
		}
		inspection.plan().sections().forEach((section) -> empty(inspection, section));
	}

	private static void check(Inspection inspection, Passage passage, String text, Map<Integer, String> titles,
			@org.jspecify.annotations.Nullable Passage next) {
		int end = passage.text().length();
		char last = text.charAt(text.length() - 1);
		String word = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
		boolean list = next != null && next.text().matches("^[-–+*•].*");
		if (last == ',' && !list || WANTING.contains(word) || last == '(') {
			inspection.replace("unfinished-clause", Severity.WARNING, passage, end - 1, end,
					"Câu dừng ở '" + tail(text) + "', chưa hết ý.", (last == ',') ? "." : String.valueOf(last));
		}
		else if (Character.isLetterOrDigit(last) && !heading(titles, passage)) {
			inspection.replace("missing-end-punctuation", Severity.INFO, passage, end - 1, end,
					"Câu không có dấu chấm cuối: '… " + tail(text) + "'.", last + ".");
		}
	}

	private static String tail(String text) {
		int from = Math.max(0, text.length() - 28);
		int space = text.indexOf(' ', from);
		return (from == 0 || space < 0) ? text : text.substring(space + 1);
	}

	/** Last words of the parts that are headings, by the line they begin on. */
	private static void headings(List<Section> sections, Map<Integer, String> titles) {
		for (Section section : sections) {
			if (section.title() != null) {
				titles.put(section.place().line(), section.title());
			}
			headings(section.clauses(), titles);
		}
	}

	private static boolean heading(Map<Integer, String> titles, Passage passage) {
		String title = titles.get(passage.place().line());
		return title != null && passage.text().strip().endsWith(title);
	}

	private static void empty(Inspection inspection, Section section) {
		if (section.title() != null && section.text().isBlank() && section.clauses().isEmpty()) {
			inspection.advise("empty-section", Severity.WARNING, section.place(),
					"Mục '" + section.title() + "' chỉ có tên, không có nội dung.", "Viết nội dung, hoặc bỏ mục này.");
		}
		section.clauses().forEach((clause) -> empty(inspection, clause));
	}

}
