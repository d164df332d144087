package vn.giaouoc.checker.rule;

import java.util.List;
import java.util.Locale;
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
		for (int at = 0; at < body.size(); at++) {
			Passage passage = body.get(at);
			String text = passage.text().strip();
			if (text.indexOf('\t') < 0 && !text.isEmpty()) {
				check(inspection, passage, text, at + 1 < body.size() ? body.get(at + 1) : null);
			}
		}
		inspection.plan().sections().forEach((section) -> empty(inspection, section));
	}

	private static void check(Inspection inspection, Passage passage, String text,
			@org.jspecify.annotations.Nullable Passage next) {
		int end = passage.text().length();
		char last = text.charAt(text.length() - 1);
		String word = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
		boolean list = next != null && next.text().matches("^[-–+*•].*");
		if (last == ',' && !list || WANTING.contains(word) || last == '(') {
			inspection.replace("unfinished-clause", Severity.WARNING, passage, end - 1, end,
					"Câu dừng ở '" + tail(text) + "', chưa hết ý.", (last == ',') ? "." : String.valueOf(last));
		}
		else if (Character.isLetterOrDigit(last) && !heading(inspection.plan().sections(), passage)) {
			inspection.replace("missing-end-punctuation", Severity.INFO, passage, end - 1, end,
					"Câu không có dấu chấm cuối: '… " + tail(text) + "'.", last + ".");
		}
	}

	private static String tail(String text) {
		int from = Math.max(0, text.length() - 28);
		int space = text.indexOf(' ', from);
		return (from == 0 || space < 0) ? text : text.substring(space + 1);
	}

	private static boolean heading(List<Section> sections, Passage passage) {
		return sections.stream()
			.anyMatch((section) -> (section.title() != null && passage.text().strip().endsWith(section.title())
					&& section.clause().equals(passage.clause())) || heading(section.clauses(), passage));
	}

	private static void empty(Inspection inspection, Section section) {
		if (section.title() != null && section.text().isBlank() && section.clauses().isEmpty()) {
			inspection.advise("empty-section", Severity.WARNING, section.place(),
					"Mục '" + section.title() + "' chỉ có tên, không có nội dung.", "Viết nội dung, hoặc bỏ mục này.");
		}
		section.clauses().forEach((clause) -> empty(inspection, clause));
	}

}
