package vn.giaouoc.documents;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A list described once, so that the workbook and the table of a document show the same
 * words and figures.
 */
public record Listing<T>(String name, List<ListingColumn<T>> columns) {

	private static final int LONGEST_NAME = 31;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	public Listing {
		name = Text.required(name);
		columns = List.copyOf(columns);
		if (name.length() > LONGEST_NAME || name.matches(".*[\\[\\]:*?/\\\\].*|'.*|.*'")) {
			throw new IllegalArgumentException("'" + name + "' không làm tên trang tính được: tối đa " + LONGEST_NAME
					+ " ký tự, không có [ ] : * ? / \\");
		}
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("bảng '" + name + "' chưa có cột nào");
		}
	}

	/** As a table of a document; for rows that fit on paper. */
	public Block.Table table(List<T> rows) {
		return new Block.Table(this.columns.stream().map(Listing::column).toList(),
				rows.stream().map((row) -> this.columns.stream().map((column) -> cell(column, row)).toList()).toList());
	}

	private static <T> Block.Column column(ListingColumn<T> column) {
		Block.Alignment alignment = switch (column) {
			case ListingColumn.Words<T> _ -> Block.Alignment.LEFT;
			case ListingColumn.Figure<T> _ -> Block.Alignment.RIGHT;
			case ListingColumn.Day<T> _ -> Block.Alignment.CENTRE;
		};
		return new Block.Column(column.title(), column.width(), alignment);
	}

	private static <T> String cell(ListingColumn<T> column, T row) {
		return switch (column) {
			case ListingColumn.Words<T> words -> {
				String text = words.value().apply(row);
				yield (text != null) ? text : "";
			}
			case ListingColumn.Figure<T> figure -> {
				BigDecimal number = figure.value().apply(row);
				yield (number != null) ? figures().format(number) : "";
			}
			case ListingColumn.Day<T> day -> {
				LocalDate date = day.value().apply(row);
				yield (date != null) ? DAY.format(date) : "";
			}
		};
	}

	/** 1.234,5 as written in Viet Nam. */
	private static DecimalFormat figures() {
		DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
		symbols.setGroupingSeparator('.');
		symbols.setDecimalSeparator(',');
		return new DecimalFormat("#,##0.##", symbols);
	}

}
