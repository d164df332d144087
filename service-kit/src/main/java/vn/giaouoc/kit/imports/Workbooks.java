package vn.giaouoc.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * Workbooks that are imported (ECMA-376): read row by row, so that a million rows cost
 * neither memory nor patience, and offered empty for download.
 */
public final class Workbooks {

	/** Rows with something in them. */
	public static final int MOST_ROWS = 20_000;

	/** Empty ones included: some programs write every row that was ever touched. */
	private static final int MOST_LINES = 100_000;

	/** What the reader holds in memory: everything but the sheets themselves. */
	private static final long MOST_HELD = 24L * 1024 * 1024;

	private static final int BUFFER = 64 * 1024;

	private static final int LONGEST_CELL = 1000;

	/** What office programs show of a number; what they keep beyond is noise. */
	private static final MathContext SHOWN = new MathContext(15);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private Workbooks() {
	}

	/** Makes a row of the service's own. */
	@FunctionalInterface
	public interface RowMaker<S, C, R> {

		/**
		 * Takes one row.
		 * @param line as the office program counts
		 * @param cells composed letters, single spaces, days as dd/MM/yyyy; without the
		 * empty ones
		 * @param faults of cells that could not be read
		 */
		R row(S sheet, int line, Map<C, String> cells, Map<C, String> faults);

	}

	/**
	 * Reads the sheets of ours; others are the clerk's own.
	 * @throws Problem 422 {@code import-no-sheet}, {@code import-headers},
	 * {@code import-too-long}, {@code import-empty}, {@code file-damaged},
	 * {@code file-bomb}
	 */
	public static <C extends Enum<C> & Column, S extends SheetShape<C>, R> List<R> read(InputStream content,
			Class<C> columns, S[] shapes, RowMaker<S, C, R> maker) {
		return copied(content, (copy) -> new Reading<>(columns, maker).read(copy, shapes));
	}

	/**
	 * Whether a workbook has a sheet, seen or hidden.
	 * @throws Problem 422 {@code file-damaged}, {@code file-bomb}
	 */
	public static boolean has(InputStream content, SheetShape<?> shape) {
		return copied(content, (copy) -> {
			try (ReadableWorkbook workbook = new ReadableWorkbook(copy.toFile())) {
				return find(workbook.getSheets(), shape).isPresent();
			}
			catch (ExcelReaderException ex) {
				throw refused("file-damaged", Map.of());
			}
		});
	}

	private static Optional<Sheet> find(Stream<Sheet> sheets, SheetShape<?> shape) {
		return sheets.filter((sheet) -> SearchKey.fold(sheet.getName()).equals(SearchKey.fold(shape.title())))
			.findFirst();
	}

	@FunctionalInterface
	private interface Look<T> {

		T at(Path copy) throws IOException;

	}

	private static <T> T copied(InputStream content, Look<T> look) {
		try {
			Path copy = Files.createTempFile("giaouoc-", ".xlsx");
			try {
				Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
				weigh(copy);
				return look.at(copy);
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

	/** One workbook on its way in. */
	private static final class Reading<C extends Enum<C> & Column, S extends SheetShape<C>, R> {

		private final Class<C> columns;

		private final RowMaker<S, C, R> maker;

		private final List<R> rows = new ArrayList<>();

		Reading(Class<C> columns, RowMaker<S, C, R> maker) {
			this.columns = columns;
			this.maker = maker;
		}

		List<R> read(Path file, S[] shapes) throws IOException {
			boolean any = false;
			try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
				List<Sheet> sheets = workbook.getSheets().toList();
				for (S wanted : shapes) {
					Optional<Sheet> found = find(sheets.stream(), wanted);
					if (found.isPresent()) {
						any = true;
						read(wanted, found.get());
					}
				}
			}
			catch (ExcelReaderException ex) {
				throw refused("file-damaged", Map.of());
			}
			if (!any) {
				throw refused("import-no-sheet", Map.of("sheets",
						Arrays.stream(shapes).map(SheetShape::title).collect(Collectors.joining("\", \""))));
			}
			if (this.rows.isEmpty()) {
				throw refused("import-empty", Map.of());
			}
			return this.rows;
		}

		private void read(S sheet, Sheet source) throws IOException {
			try (Stream<Row> lines = source.openStream()) {
				Iterator<Row> each = lines.iterator();
				Map<Integer, C> headed = each.hasNext() ? headed(sheet, each.next()) : Map.of();
				for (int line = 1; each.hasNext(); line++) {
					take(sheet, each.next(), headed);
					if (this.rows.size() > MOST_ROWS || line > MOST_LINES) {
						throw refused("import-too-long", Map.of("most",
								String.format(Locale.ROOT, "%d.%03d", MOST_ROWS / 1000, MOST_ROWS % 1000)));
					}
				}
			}
		}

		private Map<Integer, C> headed(S sheet, Row header) {
			Map<String, C> known = new HashMap<>();
			Stream.concat(sheet.required().stream(), sheet.optional().stream())
				.forEach((column) -> known.put(SearchKey.fold(column.header()), column));
			Map<Integer, C> headed = new HashMap<>();
			List<String> odd = new ArrayList<>();
			for (Cell cell : header) {
				String text = (cell != null) ? bare(cell.getText()) : "";
				if (text.isEmpty()) {
					continue;
				}
				C column = known.get(SearchKey.fold(text.replace("*", "")));
				if (column == null || headed.containsValue(column)) {
					odd.add(text);
				}
				else {
					headed.put(cell.getColumnIndex(), column);
				}
			}
			List<String> missing = sheet.required()
				.stream()
				.filter((column) -> !headed.containsValue(column))
				.map(Column::header)
				.toList();
			if (!missing.isEmpty() || !odd.isEmpty()) {
				throw refused("import-headers",
						Map.of("sheet", sheet.title(), "missing", listed(missing), "odd", listed(odd)));
			}
			return headed;
		}

		private void take(S sheet, Row row, Map<Integer, C> headed) {
			Map<C, String> cells = new EnumMap<>(this.columns);
			Map<C, String> faults = new EnumMap<>(this.columns);
			headed.forEach((index, column) -> {
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
			if (!cells.isEmpty() || !faults.isEmpty()) {
				this.rows.add(this.maker.row(sheet, row.getRowNum(), cells, faults));
			}
		}

	}

	private static String listed(List<String> headers) {
		return headers.isEmpty() ? "không" : String.join(", ", headers.subList(0, Math.min(headers.size(), 10)));
	}

	private static String text(Cell cell, Column column) {
		if (cell.getType() == CellType.NUMBER) {
			try {
				LocalDateTime moment = column.day() ? cell.asDate() : null;
				if (moment != null) {
					return DAY.format(moment);
				}
				return column.figure()
						? cell.asNumber().round(SHOWN).stripTrailingZeros().toPlainString().replace('.', ',')
						: cell.asNumber().stripTrailingZeros().toPlainString();
			}
			catch (RuntimeException ex) {
				return cell.getText(); // no day, and the check will say so
			}
		}
		return cell.getText();
	}

	/** What is written so that no program takes it for a formula; it is read as it is. */
	public static String inert(String text) {
		return (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	/** Composed, with single spaces, without what cannot be seen. */
	public static String bare(String text) {
		return SearchKey.compose(text).replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
	}

	/**
	 * The empty workbook, with what may be chosen offered in each cell.
	 * @param offered what may stand in a column, or nothing when anything may
	 * @param guide lines of the sheet that explains; the first and those that begin with
	 * {@code Ví dụ trang} are headings
	 */
	public static <C extends Enum<C> & Column, S extends SheetShape<C>> void writeTemplate(OutputStream out,
			Class<C> columns, S[] shapes, Function<C, List<String>> offered, List<String> guide) throws IOException {
		try (Workbook workbook = new Workbook(out, "GiaoUoc", "1.0")) {
			Map<C, String> choices = new EnumMap<>(columns);
			List<Worksheet> sheets = Arrays.stream(shapes)
				.map((shape) -> workbook.newWorksheet(shape.title()))
				.toList();
			guide(workbook.newWorksheet("Hướng dẫn"), guide);
			Worksheet lists = workbook.newWorksheet("Danh mục");
			int column = 0;
			for (C one : columns.getEnumConstants()) {
				List<String> some = offered.apply(one);
				if (!some.isEmpty()) {
					heading(lists, 0, column, one.header());
					for (int n = 0; n < some.size(); n++) {
						lists.value(n + 1, column, some.get(n));
					}
					char letter = (char) ('A' + column);
					choices.put(one, "'Danh mục'!$%1$c$2:$%1$c$%2$d".formatted(letter, some.size() + 1));
					column++;
				}
			}
			for (int n = 0; n < shapes.length; n++) {
				table(sheets.get(n), shapes[n], choices);
			}
		}
	}

	private static <C extends Column> void table(Worksheet sheet, SheetShape<C> shape, Map<C, String> choices) {
		List<C> columns = Stream.concat(shape.required().stream(), shape.optional().stream()).toList();
		sheet.freezePane(0, 1);
		for (int n = 0; n < columns.size(); n++) {
			C column = columns.get(n);
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

	private static void guide(Worksheet sheet, List<String> lines) {
		sheet.width(0, 110);
		for (int line = 0; line < lines.size(); line++) {
			sheet.value(line, 0, lines.get(line));
			if (line == 0 || lines.get(line).startsWith("Ví dụ trang")) {
				sheet.style(line, 0).bold().set();
			}
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
