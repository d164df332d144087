package vn.giaouoc.documents;

import java.util.List;

/** One part of a document's or an annex's body; numbers are the layout's. */
public sealed interface Block {

	/** A numbered title. */
	record Heading(Level level, String text) implements Block {

		public Heading {
			text = Text.required(text);
			if (level.compareTo(Level.SUBCLAUSE) > 0) {
				throw new IllegalArgumentException(level + " không có tiêu đề");
			}
		}

	}

	/** A numbered passage. */
	record NumberedItem(Level level, String text) implements Block {

		public NumberedItem {
			text = Text.required(text);
			if (level.compareTo(Level.ARTICLE) < 0) {
				throw new IllegalArgumentException(level + " chỉ có tiêu đề");
			}
		}

	}

	/** A passage without number. */
	record Paragraph(String text) implements Block {

		public Paragraph {
			text = Text.required(text);
		}

	}

	/** Rows under a header that every page repeats; a cell may be empty. */
	record Table(List<Column> columns, List<List<String>> rows) implements Block {

		public Table {
			columns = List.copyOf(columns);
			int width = columns.size();
			if (width == 0 || rows.stream().anyMatch((row) -> row.size() != width)) {
				throw new IllegalArgumentException("mỗi hàng phải có đủ " + width + " ô như tiêu đề");
			}
			rows = rows.stream().map((row) -> row.stream().map(Text::optional).toList()).toList();
		}

	}

	/** The share is its part of the table's width, against the other columns' shares. */
	record Column(String title, int share, Alignment alignment) {

		public Column {
			title = Text.required(title);
			if (share < 1) {
				throw new IllegalArgumentException("cột '" + title + "' phải có bề rộng");
			}
		}

	}

	/** How the words of a column stand. */
	enum Alignment {

		LEFT, CENTRE, RIGHT

	}

}
