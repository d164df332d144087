package vn.giaouoc.pledge.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook as an office program would open, change and save it: texts by sheet, line
 * and column.
 */
public final class Book {

	private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

	private Book() {
	}

	static Book of(byte[] content) {
		Book book = new Book();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
			for (Sheet sheet : workbook.getSheets().toList()) {
				try (Stream<Row> rows = sheet.openStream()) {
					List<List<String>> lines = new ArrayList<>();
					rows.forEach((row) -> {
						while (lines.size() < row.getRowNum()) {
							lines.add(new ArrayList<>());
						}
						lines.set(row.getRowNum() - 1, new ArrayList<>(
								IntStream.range(0, row.getCellCount()).mapToObj((at) -> row.getCellText(at)).toList()));
					});
					book.sheets.put(sheet.getName(), lines);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return book;
	}

	/** A plain table of pledges with its headings. */
	static Book list(String... headers) {
		Book book = new Book();
		List<List<String>> lines = new ArrayList<>();
		lines.add((headers.length > 0) ? Arrays.asList(headers)
				: List.of("Mã đơn vị", "Họ và tên, tên hộ, tên tập thể", "Đối tượng", "Danh hiệu thi đua"));
		book.sheets.put("Danh sách đăng ký", lines);
		return book;
	}

	/** A kit without names. */
	static Book kit(List<List<String>> sealed) {
		Book book = new Book();
		book.sheets.put("Đăng ký", new ArrayList<>());
		book.sheets.put("Chữ ký", sealed);
		return book;
	}

	List<List<String>> lines(String sheet) {
		List<List<String>> lines = this.sheets.get(sheet);
		if (lines == null) {
			throw new IllegalArgumentException(sheet);
		}
		return lines;
	}

	Book add(String... cells) {
		this.sheets.values().iterator().next().add(Arrays.asList(cells));
		return this;
	}

	Book without(String sheet) {
		this.sheets.remove(sheet);
		return this;
	}

	/** Fills in a cell of the first sheet by its heading. */
	Book put(int line, String header, String text) {
		List<List<String>> lines = this.sheets.values().iterator().next();
		int at = lines.getFirst().indexOf(header);
		if (at < 0) {
			throw new IllegalArgumentException(header);
		}
		while (lines.size() <= line) {
			lines.add(new ArrayList<>());
		}
		List<String> cells = lines.get(line);
		while (cells.size() <= at) {
			cells.add("");
		}
		cells.set(at, text);
		return this;
	}

	/** The line of somebody by what stands in one of its first cells. */
	int line(String text) {
		List<List<String>> lines = this.sheets.values().iterator().next();
		return IntStream.range(1, lines.size())
			.filter((line) -> lines.get(line).subList(0, Math.min(3, lines.get(line).size())).contains(text))
			.findFirst()
			.orElseThrow();
	}

	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
			this.sheets.forEach((name, lines) -> {
				Worksheet sheet = workbook.newWorksheet(name);
				for (int line = 0; line < lines.size(); line++) {
					for (int at = 0; at < lines.get(line).size(); at++) {
						String text = lines.get(line).get(at);
						if (text.startsWith("=")) {
							sheet.formula(line, at, text.substring(1));
						}
						else if (!text.isEmpty()) {
							sheet.value(line, at, text);
						}
					}
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
