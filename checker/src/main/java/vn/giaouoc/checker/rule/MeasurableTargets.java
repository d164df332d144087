package vn.giaouoc.checker.rule;

import java.util.List;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Section;
import vn.giaouoc.checker.source.Place;

/**
 * Targets that cannot be measured: none with a figure in the plan, or one of its list
 * without.
 */
final class MeasurableTargets implements Rule {

	@Override
	public void check(Inspection inspection) {
		List<Passage> body = inspection.plan().body();
		if (inspection.plan().targets().isEmpty() && !body.isEmpty()) {
			Passage first = body.stream()
				.filter((passage) -> passage.plain().contains("chi tieu"))
				.findFirst()
				.orElse(null);
			Place place = inspection.plan().top();
			if (first != null) {
				int at = first.plain().indexOf("chi tieu");
				place = first.place(at, at + "chi tieu".length());
			}
			inspection.advise("target-without-figure", Severity.WARNING, place,
					"Kế hoạch không có chỉ tiêu nào kèm số và đơn vị tính, nên cuối năm không đo được kết quả.",
					"Nêu chỉ tiêu có số, ví dụ: … % gia đình đạt danh hiệu Gia đình văn hóa; giảm … hộ nghèo.");
		}
		inspection.plan().sections().forEach((section) -> list(inspection, section));
	}

	private static void list(Inspection inspection, Section section) {
		if (section.title() != null && Fold.plain(section.title()).contains("chi tieu")) {
			section.clauses()
				.stream()
				.filter((clause) -> clause.clauses().isEmpty() && clause.text().chars().noneMatch(Character::isDigit))
				.filter((clause) -> !Fold.plain(clause.text())
					.matches("(?s).*\\b(?:khong|toan bo|tat ca|mot|hai|ba|bon|nam)\\b.*"))
				.forEach((clause) -> inspection.advise("target-without-figure", Severity.WARNING, clause.place(),
						"Chỉ tiêu này không có số.", "Ghi số và đơn vị tính."));
		}
		section.clauses().forEach((clause) -> list(inspection, clause));
	}

}
