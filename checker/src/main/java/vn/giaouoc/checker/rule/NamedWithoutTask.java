package vn.giaouoc.checker.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Section;

/**
 * Units that the opening of a part holds responsible and that none of its clauses names
 * again.
 */
final class NamedWithoutTask implements Rule {

	@Override
	public void check(Inspection inspection) {
		Map<String, List<Passage>> openings = inspection.plan()
			.body()
			.stream()
			.filter((passage) -> passage.text().strip().endsWith(":"))
			.collect(Collectors.groupingBy((passage) -> String.valueOf(passage.clause())));
		inspection.plan().sections().forEach((section) -> check(inspection, section, openings));
	}

	private static void check(Inspection inspection, Section section, Map<String, List<Passage>> openings) {
		for (Passage passage : openings.getOrDefault(section.clause(), List.of())) {
			Set<UnitKind> named = UnitKind.in(passage.plain());
			Set<UnitKind> tasked = EnumSet.noneOf(UnitKind.class);
			StringBuilder tasks = new StringBuilder();
			section.clauses().forEach((clause) -> gather(clause, tasks));
			for (UnitKind kind : UnitKind.values()) {
				if (kind.named().matcher(tasks).find() || kind.receivedBy(tasks.toString())) {
					tasked.add(kind);
				}
			}
			named.stream()
				.filter((kind) -> named.size() > 1 && !tasked.isEmpty() && !tasked.contains(kind)
						&& named.stream().anyMatch(tasked::contains))
				.forEach((kind) -> report(inspection, passage, kind));
		}
		section.clauses().forEach((clause) -> check(inspection, clause, openings));
	}

	private static void gather(Section section, StringBuilder tasks) {
		if (section.title() != null) {
			tasks.append(Fold.plain(section.title())).append('\n');
		}
		tasks.append(Fold.plain(section.text())).append('\n');
		section.clauses().forEach((clause) -> gather(clause, tasks));
	}

	private static void report(Inspection inspection, Passage passage, UnitKind kind) {
		Matcher word = kind.named().matcher(passage.plain());
		if (word.find()) {
			inspection.advise("named-without-task", Severity.WARNING, passage.place(word.start(), word.end()),
					kind.label() + " được nêu là có trách nhiệm, nhưng các khoản bên dưới không giao việc nào.",
					"Thêm nhiệm vụ cho " + Fold.lowerFirst(kind.label())
							+ " ở các khoản bên dưới, hoặc bỏ khỏi câu dẫn.");
		}
	}

}
