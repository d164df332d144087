package vn.giaouoc.plan.directory.application;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.UnitKind;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a clerk writes for kinds, managers, cycles and roles: the words of the page, with
 * or without diacritics.
 */
@Component
class ImportWords {

	private static final List<String> ROLES = List.of("official", "unit-head", "commune-officer", "commune-leader",
			"council-member", "council-secretary", "cluster-lead", "district-officer", "district-leader", "publicist",
			"clerk", "auditor", "system-admin", "resident");

	private static final Locale VIETNAMESE = Locale.of("vi");

	private final Map<ImportColumn, Map<String, String>> words = new LinkedHashMap<>();

	ImportWords(MessageSource messages) {
		add(messages, ImportColumn.KIND, "kind.", names(UnitKind.values()));
		add(messages, ImportColumn.MANAGED_BY, "managedBy.", names(ManagedBy.values()));
		add(messages, ImportColumn.CYCLE, "cycle.", names(Cycle.values()));
		add(messages, ImportColumn.ROLE, "role.", ROLES);
	}

	private void add(MessageSource messages, ImportColumn column, String prefix, List<String> names) {
		Map<String, String> byWord = new LinkedHashMap<>();
		names.forEach((name) -> byWord.put(messages.getMessage(prefix + name, null, VIETNAMESE), name));
		this.words.put(column, byWord);
	}

	private static List<String> names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toList();
	}

	/** What may stand in a column, or nothing when anything may. */
	List<String> of(ImportColumn column) {
		return List.copyOf(this.words.getOrDefault(column, Map.of()).keySet());
	}

	/** The name that a word stands for, or null. */
	@Nullable String name(ImportColumn column, String word) {
		String wanted = SearchKey.fold(word);
		for (Map.Entry<String, String> known : this.words.getOrDefault(column, Map.of()).entrySet()) {
			if (SearchKey.fold(known.getKey()).equals(wanted)) {
				return known.getValue();
			}
		}
		return null;
	}

}
