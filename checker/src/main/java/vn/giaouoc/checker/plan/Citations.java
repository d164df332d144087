package vn.giaouoc.checker.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.law.Catalogue;

/** Finds documents that the plan names. */
final class Citations {

	/**
	 * "Nghị quyết số 15-NQ/TU", "Luật số 15/2003/QH11": the number, and up to three words
	 * before it.
	 */
	private static final Pattern NUMBERED = Pattern
		.compile("(?<number>\\d{1,5}[a-z]?(?:/\\d{4})?[/-]\\p{Lu}[\\p{L}\\d]*(?:[-/]\\p{Lu}[\\p{L}\\d]*)*)");

	private Citations() {
	}

	static List<Citation> of(List<Passage> passages, Catalogue catalogue) {
		List<Citation> citations = new ArrayList<>();
		for (Passage passage : passages) {
			boolean basis = passage.clause() == null
					&& passage.plain().matches("(?s)\\W*(?:can cu|thuc hien|theo)\\b.*");
			Matcher matcher = NUMBERED.matcher(passage.text());
			while (matcher.find()) {
				String number = matcher.group("number");
				String before = passage.plain().substring(Math.max(0, matcher.start() - 32), matcher.start());
				Type type = type(before, catalogue);
				int start = matcher.start() - ((type != null) ? type.back() : 0);
				citations.add(new Citation(passage.text().substring(start, matcher.end()),
						(type != null) ? type.name() : null, number, basis, passage.place(start, matcher.end())));
			}
			if (basis
					&& citations.stream().noneMatch((citation) -> citation.place().line() == passage.place().line())) {
				citations.add(new Citation(passage.text(), null, null, true, passage.place()));
			}
		}
		return List.copyOf(citations);
	}

	private record Type(String name, int back) {
	}

	private static @org.jspecify.annotations.Nullable Type type(String before, Catalogue catalogue) {
		Type longest = null;
		for (Catalogue.DocumentType type : catalogue.documentTypes()) {
			String name = vn.giaouoc.checker.language.Fold.plain(type.name());
			Matcher matcher = Pattern.compile("\\b" + Pattern.quote(name) + "\\s+(?:lien tich\\s+)?(?:so\\s*:?\\s*)?$")
				.matcher(before);
			if (matcher.find() && (longest == null || name.length() > longest.name().length())) {
				longest = new Type(type.name(), before.length() - matcher.start());
			}
		}
		return longest;
	}

}
