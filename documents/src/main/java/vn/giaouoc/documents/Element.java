package vn.giaouoc.documents;

import java.util.List;

/**
 * What stands on the paper, from top to bottom: all that the two writers know of a
 * document.
 */
sealed interface Element {

	/** Words of one look; what leads may be bold where the rest is not. */
	record Line(Style style, String lead, String text) implements Element {

		static Line of(Style style, String text) {
			return new Line(style, "", text);
		}

	}

	/** A drawn line, centred under words, as wide as it says in points. */
	record Rule(double width) implements Element {
	}

	/** Two columns side by side without borders, widths in millimetres. */
	record Columns(double left, double right, List<Row> rows) implements Element {

		record Row(List<Element> left, List<Element> right) {
		}

	}

	/** A table with borders, widths of its columns in millimetres. */
	record Grid(Block.Table table, List<Double> widths) implements Element {
	}

	/** A run of pages with numbers of its own. */
	record Pages(List<Element> elements, Orientation orientation) {
	}

}
