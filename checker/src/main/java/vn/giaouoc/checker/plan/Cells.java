package vn.giaouoc.checker.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.source.Line;
import vn.giaouoc.checker.source.Place;

/**
 * What stands side by side on one line of a head or foot: two columns parted by a tab or
 * a wide gap.
 */
final class Cells {

	private static final Pattern CELL = Pattern.compile("\\S(?:(?!\\t| {3,}).)*\\S|\\S");

	private Cells() {
	}

	record Cell(String text, String plain, Line line, int start) {

		Place place() {
			return new Place(null, this.line.number(), this.start, this.start + this.text.length());
		}

		boolean heading() {
			return Marker.heading(this.text);
		}

		boolean rule() {
			return this.text.chars().noneMatch(Character::isLetterOrDigit);
		}

	}

	static List<Cell> of(Line line) {
		List<Cell> cells = new ArrayList<>();
		Matcher matcher = CELL.matcher(line.text());
		while (matcher.find()) {
			String text = matcher.group();
			Cell before = cells.isEmpty() ? null : cells.getLast();
			if (before != null && waits(before.plain(), Fold.plain(text))) {
				cells.removeLast();
				text = line.text().substring(before.start(), matcher.end());
				cells.add(new Cell(text, Fold.plain(text), line, before.start()));
				continue;
			}
			cells.add(new Cell(text, Fold.plain(text), line, matcher.start()));
		}
		return cells;
	}

	/**
	 * The gap that waits for the number, the day or the month is no gap between columns.
	 */
	private static boolean waits(String before, String text) {
		return text.startsWith("/") && before.matches("so\\s*:?.{0,6}")
				|| text.startsWith("thang") && before.matches(".*,\\s*ngay")
				|| text.startsWith("nam ") && before.matches(".*,\\s*ngay\\s+thang");
	}

}
