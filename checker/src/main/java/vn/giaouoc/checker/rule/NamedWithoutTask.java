package vn.giaouoc.checker.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
			Set<UnitKind> named = opens(passage, section) ? UnitKind.in(passage.plain()) : Set.of();
			if (named.size() > 1) {
				Set<UnitKind> tasked = tasked(section);
				named.stream()
					.filter((kind) -> !tasked.contains(kind) && named.stream().anyMatch(tasked::contains))
					.forEach((kind) -> report(inspection, passage, kind));
			}
		}
		section.clauses().forEach((clause) -> check(inspection, clause, openings));
	}

	/** A long document may have several parts of one number. */
	private static boolean opens(Passage passage, Section section) {
		int line = passage.place().line();
		return !section.clauses().isEmpty() && line >= section.place().line()
				&& line < section.clauses().getFirst().place().line();
	}

	private static Set<UnitKind> tasked(Section section) {
		StringBuilder gathered = new StringBuilder();
		section.clauses().forEach((clause) -> gather(clause, gathered));
		String tasks = gathered.toString();
		Set<UnitKind> tasked = UnitKind.in(tasks);
		Stream.of(UnitKind.values()).filter((kind) -> kind.receivedBy(tasks)).forEach(tasked::add);
		return tasked;
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
