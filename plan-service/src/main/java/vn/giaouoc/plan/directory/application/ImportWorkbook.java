package vn.giaouoc.plan.directory.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;

/**
 * The workbook of the import (ECMA-376): read row by row, so that a million rows cost
 * neither memory nor patience, and offered empty for download.
 */
final class ImportWorkbook {

	/** Rows with something in them. */
	static final int MOST_ROWS = 20_000;

	/** Empty ones included: some programs write every row that was ever touched. */
	private static final int MOST_LINES = 100_000;

	/** What the reader holds in memory: everything but the sheets themselves. */
	private static final long MOST_HELD = 24L * 1024 * 1024;

	private static final int BUFFER = 64 * 1024;

	private static final int LONGEST_CELL = 1000;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private ImportWorkbook() {
	}

	/**
	 * Reads the sheets of ours; others are the clerk's own.
	 * @throws Problem 422 {@code import-no-sheet}, {@code import-headers},
	 * {@code import-too-long}, {@code import-empty}, {@code file-damaged},
	 * {@code file-bomb}
	 */
	static List<ImportRow> read(InputStream content) {
		try {
			Path copy = Files.createTempFile("giaouoc-", ".xlsx");
			try {
				Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
				weigh(copy);
				return read(copy);
			}
			finally {
				Files.delete(copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void weigh(Path file) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long held = 0;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				if (entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/worksheets/")) {
					continue;
				}
				try (InputStream part = zip.getInputStream(entry)) {
					for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
						held += read;
						if (held > MOST_HELD) {
							throw refused("file-bomb", Map.of());
						}
					}
				}
			}
		}
	}

	private static List<ImportRow> read(Path file) throws IOException {
		List<ImportRow> rows = new ArrayList<>();
		boolean any = false;
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
			List<Sheet> sheets = workbook.getSheets().toList();
			for (ImportSheet wanted : ImportSheet.values()) {
				Optional<Sheet> found = sheets.stream()
					.filter((sheet) -> SearchKey.fold(sheet.getName()).equals(SearchKey.fold(wanted.title())))
					.findFirst();
				if (found.isPresent()) {
					any = true;
					read(wanted, found.get(), rows);
				}
			}
		}
		catch (ExcelReaderException ex) {
			throw refused("file-damaged", Map.of());
		}
		if (!any) {
			throw refused("import-no-sheet", Map.of());
		}
		if (rows.isEmpty()) {
			throw refused("import-empty", Map.of());
		}
		return rows;
	}

	private static void read(ImportSheet sheet, Sheet source, List<ImportRow> rows) throws IOException {
		try (Stream<Row> lines = source.openStream()) {
			Iterator<Row> each = lines.iterator();
			Map<Integer, ImportColumn> columns = each.hasNext() ? columns(sheet, each.next()) : Map.of();
			for (int line = 1; each.hasNext(); line++) {
				Row row = each.next();
				ImportRow read = row(sheet, row, columns);
				if (!read.cells().isEmpty() || !read.faults().isEmpty()) {
					rows.add(read);
				}
				if (rows.size() > MOST_ROWS || line > MOST_LINES) {
					throw refused("import-too-long",
							Map.of("most", String.format(Locale.ROOT, "%d.%03d", MOST_ROWS / 1000, MOST_ROWS % 1000)));
				}
			}
		}
	}

	private static Map<Integer, ImportColumn> columns(ImportSheet sheet, Row header) {
		Map<String, ImportColumn> known = new HashMap<>();
		Stream.concat(sheet.required().stream(), sheet.optional().stream())
			.forEach((column) -> known.put(SearchKey.fold(column.header()), column));
		Map<Integer, ImportColumn> columns = new HashMap<>();
		List<String> odd = new ArrayList<>();
		for (Cell cell : header) {
			String text = (cell != null) ? bare(cell.getText()) : "";
			if (text.isEmpty()) {
				continue;
			}
			ImportColumn column = known.get(SearchKey.fold(text.replace("*", "")));
			if (column == null || columns.containsValue(column)) {
				odd.add(text);
			}
			else {
				columns.put(cell.getColumnIndex(), column);
			}
		}
		List<String> missing = sheet.required()
			.stream()
			.filter((column) -> !columns.containsValue(column))
			.map(ImportColumn::header)
			.toList();
		if (!missing.isEmpty() || !odd.isEmpty()) {
			throw refused("import-headers",
					Map.of("sheet", sheet.title(), "missing", listed(missing), "odd", listed(odd)));
		}
		return columns;
	}

	private static String listed(List<String> headers) {
		return headers.isEmpty() ? "không" : String.join(", ", headers.subList(0, Math.min(headers.size(), 10)));
	}

	private static ImportRow row(ImportSheet sheet, Row row, Map<Integer, ImportColumn> columns) {
		Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
		Map<ImportColumn, String> faults = new EnumMap<>(ImportColumn.class);
		columns.forEach((index, column) -> {
			Cell cell = (index < row.getCellCount()) ? row.getCell(index) : null;
			if (cell == null || cell.getType() == CellType.EMPTY) {
				return;
			}
			if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
				faults.put(column, "formula");
				return;
			}
			if (cell.getType() == CellType.ERROR) {
				faults.put(column, "cell-error");
				return;
			}
			String text = bare(text(cell, column));
			if (text.length() > LONGEST_CELL) {
				faults.put(column, "too-long");
			}
			else if (!text.isEmpty()) {
				cells.put(column, text);
			}
		});
		return new ImportRow(sheet, row.getRowNum(), cells, faults);
	}

	private static String text(Cell cell, ImportColumn column) {
		if (cell.getType() == CellType.NUMBER) {
			boolean day = column == ImportColumn.FROM || column == ImportColumn.TO;
			try {
				LocalDateTime moment = day ? cell.asDate() : null;
				return (moment != null) ? DAY.format(moment) : cell.asNumber().stripTrailingZeros().toPlainString();
			}
			catch (RuntimeException ex) {
				return cell.getText(); // no day, and the check will say so
			}
		}
		return cell.getText();
	}

	/** Composed, with single spaces, without what cannot be seen. */
	private static String bare(String text) {
		return SearchKey.compose(text).replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
	}

	/** The empty workbook, with what may be chosen offered in each cell. */
	static void writeTemplate(OutputStream out, ImportWords words) throws IOException {
		try (Workbook workbook = new Workbook(out, "GiaoUoc", "1.0")) {
			Map<ImportColumn, String> choices = new EnumMap<>(ImportColumn.class);
			Worksheet[] sheets = new Worksheet[ImportSheet.values().length];
			for (ImportSheet sheet : ImportSheet.values()) {
				sheets[sheet.ordinal()] = workbook.newWorksheet(sheet.title());
			}
			guide(workbook.newWorksheet("Hướng dẫn"));
			Worksheet lists = workbook.newWorksheet("Danh mục");
			int column = 0;
			for (ImportColumn one : ImportColumn.values()) {
				List<String> offered = words.of(one);
				if (!offered.isEmpty()) {
					heading(lists, 0, column, one.header());
					for (int n = 0; n < offered.size(); n++) {
						lists.value(n + 1, column, offered.get(n));
					}
					char letter = (char) ('A' + column);
					choices.put(one, "'Danh mục'!$%1$c$2:$%1$c$%2$d".formatted(letter, offered.size() + 1));
					column++;
				}
			}
			for (ImportSheet sheet : ImportSheet.values()) {
				table(sheets[sheet.ordinal()], sheet, choices);
			}
		}
	}

	private static void table(Worksheet sheet, ImportSheet shape, Map<ImportColumn, String> choices) {
		List<ImportColumn> columns = Stream.concat(shape.required().stream(), shape.optional().stream()).toList();
		sheet.freezePane(0, 1);
		for (int n = 0; n < columns.size(); n++) {
			ImportColumn column = columns.get(n);
			heading(sheet, 0, n, column.header() + (shape.required().contains(column) ? " *" : ""));
			sheet.width(n, 24);
			// As text, so that codes keep their zeros and days are not turned around.
			sheet.style(n).format("@").set();
			String choice = choices.get(column);
			if (choice != null) {
				sheet.range(1, n, MOST_ROWS, n)
					.validateWithListByFormula(choice)
					.allowBlank(true)
					.showErrorMessage(true)
					.errorTitle(column.header())
					.error("Hãy chọn một giá trị trong danh sách.");
			}
		}
	}

	private static void guide(Worksheet sheet) {
		sheet.width(0, 110);
		int line = 0;
		for (String text : List.of("Cách điền",
				"Điền từ dòng 2 của các trang Đơn vị, Con người, Hộ gia đình; bỏ trống trang không dùng. Không đổi dòng tiêu đề.",
				"Cột có dấu * phải điền. Ngày ghi dd/mm/yyyy, ví dụ 01/02/2022; bỏ trống Đến ngày nếu chưa kết thúc.",
				"Mã người do đơn vị tự đặt và giữ nguyên qua các lần nhập; mỗi phân công của một người là một dòng cùng mã.",
				"Không dùng công thức, macro hay liên kết tới tệp khác. Mỗi tệp nhiều nhất 20.000 dòng.", "",
				"Ví dụ trang Đơn vị",
				"Mã đơn vị: 21154-T6; Tên: Thôn 6, xã Trà Phong; Loại: Thôn; Mã đơn vị cấp trên: 21154; Từ ngày: 01/02/2022",
				"Ví dụ trang Con người",
				"Mã người: TP-001; Họ và tên: Hồ Văn Ví Dụ; Vai trò: Cán bộ, công chức, viên chức; Mã đơn vị: 21154-VP; Từ ngày: 01/02/2022",
				"Ví dụ trang Hộ gia đình",
				"Mã thôn: 21154-T1; Mã hộ: H21; Chủ hộ: Hồ Thị Ví Dụ; Từ ngày: 01/02/2022")) {
			sheet.value(line, 0, text);
			if (text.startsWith("Ví dụ trang") || line == 0) {
				sheet.style(line, 0).bold().set();
			}
			line++;
		}
	}

	private static void heading(Worksheet sheet, int line, int column, String text) {
		sheet.value(line, column, text);
		sheet.style(line, column).bold().fillColor("E6E1D8").format("@").set();
	}

	private static Problem refused(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, members);
	}

}
