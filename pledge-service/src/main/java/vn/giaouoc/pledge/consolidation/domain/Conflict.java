package vn.giaouoc.pledge.consolidation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.giaouoc.pledge.registration.domain.SubjectKind;

/**
 * What somebody has to look at before it goes up; a likeness is a question, never a
 * merge.
 *
 * @param rows those that are alike
 */
public record Conflict(Kind kind, List<ConsolidatedRow> rows) {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** What is wrong with them. */
	public enum Kind {

		/** The same person in several rows. */
		SAME_PERSON,
		/** People of the same name, who may be the same. */
		SAME_NAME,
		/** An initiative that several claim. */
		SAME_INITIATIVE

	}

	/**
	 * Finds them.
	 * @param fold makes words comparable
	 */
	public static List<Conflict> in(List<ConsolidatedRow> rows, Function<String, String> fold) {
		List<ConsolidatedRow> people = rows.stream()
			.filter((row) -> row.subject().kind() == SubjectKind.OFFICIAL
					|| row.subject().kind() == SubjectKind.VILLAGER)
			.toList();
		List<Conflict> same = alike(Kind.SAME_PERSON, people, (row) -> Optional.of(row.subject().id().toString()));
		List<Conflict> named = alike(Kind.SAME_NAME, people, (row) -> Optional.of(fold.apply(row.subject().name())))
			.stream()
			.filter((one) -> one.rows().stream().map((row) -> row.subject().id()).distinct().count() > 1)
			.toList();
		List<Conflict> claimed = alike(Kind.SAME_INITIATIVE, rows, (row) -> Optional.ofNullable(row.initiative())
			.map((initiative) -> words(fold.apply(initiative.topic()))));
		return Stream.of(same, named, claimed).flatMap(List::stream).toList();
	}

	/** The same words make the same topic, in whatever order and with whatever signs. */
	private static String words(String topic) {
		return NO_WORD.splitAsStream(topic)
			.filter((word) -> !word.isEmpty())
			.distinct()
			.sorted()
			.collect(Collectors.joining(" "));
	}

	private static List<Conflict> alike(Kind kind, List<ConsolidatedRow> rows,
			Function<ConsolidatedRow, Optional<String>> key) {
		Map<String, List<ConsolidatedRow>> groups = new LinkedHashMap<>();
		rows.forEach((row) -> key.apply(row)
			.ifPresent((value) -> groups.computeIfAbsent(value, (_) -> new ArrayList<>()).add(row)));
		return groups.values()
			.stream()
			.filter((group) -> group.size() > 1)
			.map((group) -> new Conflict(kind, group))
			.toList();
	}

}
