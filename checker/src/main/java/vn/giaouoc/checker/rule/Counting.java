package vn.giaouoc.checker.rule;

import java.util.List;
import java.util.OptionalInt;

import vn.giaouoc.checker.language.Roman;
import vn.giaouoc.checker.plan.Section;

/** Numbers of parts that skip or repeat. */
final class Counting implements Rule {

	private static final String VIETNAMESE = "abcdđeghiklmnopqrstuvxy";

	private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

	@Override
	public void check(Inspection inspection) {
		siblings(inspection, inspection.plan().sections());
	}

	private static void siblings(Inspection inspection, List<Section> sections) {
		String before = "";
		for (Section section : sections) {
			String number = section.number();
			if (!before.isEmpty() && kind(before) == kind(number) && !follows(before, number)) {
				inspection.advise("numbering", Severity.WARNING, section.place(),
						"Số thứ tự '" + number + "' không nối tiếp '" + before + "'.",
						"Đánh lại số, hoặc tìm phần bị thiếu.");
			}
			before = number;
			siblings(inspection, section.clauses());
		}
	}

	private enum Kind {

		ROMAN, FIGURE, LETTER, OTHER

	}

	private static Kind kind(String number) {
		if (number.matches("[\\d.]+")) {
			return Kind.FIGURE;
		}
		if (Roman.read(number).isPresent()) {
			return Kind.ROMAN;
		}
		return number.matches("[a-zđ]") ? Kind.LETTER : Kind.OTHER;
	}

	private static boolean follows(String before, String number) {
		return switch (kind(number)) {
			case ROMAN -> {
				OptionalInt one = Roman.read(before);
				OptionalInt other = Roman.read(number);
				yield one.orElse(0) + 1 == other.orElse(0);
			}
			case FIGURE -> last(before) + 1 == last(number);
			case LETTER -> next(VIETNAMESE, before, number) || next(LATIN, before, number);
			case OTHER -> true;
		};
	}

	private static int last(String number) {
		return Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
	}

	private static boolean next(String alphabet, String before, String number) {
		return alphabet.indexOf(before) >= 0 && alphabet.indexOf(before) + 1 == alphabet.indexOf(number);
	}

}
