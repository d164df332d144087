package vn.giaouoc.pledge.intake.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.stereotype.Component;

/**
 * Titles and forms by the names that they are written with; none of their rules is read
 * here.
 */
@Component
class Honours {

	private static final Map<SubjectKind, Set<String>> FOR = Map.of(SubjectKind.OFFICIAL, Set.of("INDIVIDUAL"),
			SubjectKind.VILLAGER, Set.of("INDIVIDUAL"), SubjectKind.COLLECTIVE, Set.of("COLLECTIVE", "AREA"),
			SubjectKind.HOUSEHOLD, Set.of("HOUSEHOLD"));

	private final Map<String, Catalogue.Title> titles = new LinkedHashMap<>();

	private final Map<String, Catalogue.Form> forms = new LinkedHashMap<>();

	private final Map<String, String> titleNames = new HashMap<>();

	private final Map<String, String> formNames = new HashMap<>();

	Honours(Catalogue catalogue) {
		catalogue.titles().forEach((title) -> {
			this.titles.put(title.code(), title);
			Stream.concat(title.spellings(), Stream.of(title.code()))
				.forEach((spelling) -> this.titleNames.putIfAbsent(SearchKey.fold(spelling), title.code()));
		});
		catalogue.forms().forEach((form) -> {
			this.forms.put(form.code(), form);
			Stream.of(form.name(), form.code())
				.forEach((spelling) -> this.formNames.putIfAbsent(SearchKey.fold(spelling), form.code()));
		});
	}

	/** Whether a column of titles, or of forms, is meant. */
	enum Sort {

		TITLE, FORM

	}

	/** What may be pledged in a window; one that names nothing is open for all of it. */
	record Open(List<String> titles, List<String> forms) {

		List<String> of(Sort sort) {
			return switch (sort) {
				case TITLE -> this.titles;
				case FORM -> this.forms;
			};
		}

	}

	Open open(List<String> titles, List<String> forms) {
		return (titles.isEmpty() && forms.isEmpty())
				? new Open(List.copyOf(this.titles.keySet()), List.copyOf(this.forms.keySet()))
				: new Open(titles, forms);
	}

	/** The code of what somebody wrote. */
	@Nullable String code(Sort sort, String written) {
		return switch (sort) {
			case TITLE -> this.titleNames.get(SearchKey.fold(written));
			case FORM -> this.formNames.get(SearchKey.fold(written));
		};
	}

	/** A code newer than this catalogue is shown as it is. */
	String name(String code) {
		Catalogue.Title title = this.titles.get(code);
		if (title != null) {
			return title.name();
		}
		Catalogue.Form form = this.forms.get(code);
		return (form != null) ? form.name() : code;
	}

	/** Whether a title is one for such a subject; of forms the catalogue does not say. */
	boolean fits(String code, SubjectKind kind) {
		Catalogue.Title title = this.titles.get(code);
		return title == null || FOR.getOrDefault(kind, Set.of()).contains(title.kind());
	}

	/**
	 * Those that any of a unit's people, households or the unit itself may strive for.
	 */
	List<String> fitting(Collection<String> codes, Collection<SubjectKind> kinds) {
		return codes.stream().filter((code) -> kinds.stream().anyMatch((kind) -> fits(code, kind))).toList();
	}

}
