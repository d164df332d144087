package vn.giaouoc.kit.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.web.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class WorkbooksTests {

	private static final String[] HOUSEHOLDS = { "Mã thôn *", "Mã hộ *", "Chủ hộ *", "Từ ngày *", "Đến ngày" };

	@Test
	void readsRowsWithTheirLinesAndDaysOfEitherKind() {
		List<Line> rows = read("Hộ gia đình", HOUSEHOLDS, (sheet) -> {
			sheet.value(1, 0, "21154-T1");
			sheet.value(1, 1, 7);
			sheet.value(1, 2, "  Hồ   Văn An ");
			sheet.value(1, 3, LocalDate.of(2022, 2, 1));
			sheet.style(1, 3).format("dd/mm/yyyy").set();
			sheet.value(3, 0, "21154-T2");
			sheet.value(3, 3, "01/02/2022");
		});
		assertThat(rows).extracting(Line::line).containsExactly(2, 4);
		assertThat(rows.getFirst().cells()).containsEntry(Col.HOUSEHOLD, "7")
			.containsEntry(Col.HEAD, "Hồ Văn An")
			.containsEntry(Col.FROM, "01/02/2022");
		assertThat(rows.get(1).cells()).containsOnlyKeys(Col.VILLAGE, Col.FROM);
	}

	@Test
	void lettersAreComposedInHeadersSheetsAndCells() {
		String[] headers = { nfd("Mã thôn"), nfd("Mã hộ"), nfd("Chủ hộ"), nfd("Từ ngày") };
		List<Line> rows = read(nfd("Hộ gia đình"), headers, (sheet) -> sheet.value(1, 2, nfd("Hồ Thị Phượng")));
		assertThat(rows.getFirst().cells()).containsEntry(Col.HEAD, "Hồ Thị Phượng");
	}

	@Test
	void aFormulaIsAFaultOfItsCell() {
		List<Line> rows = read("Hộ gia đình", HOUSEHOLDS, (sheet) -> {
			sheet.value(1, 0, "21154-T1");
			sheet.formula(1, 2, "HYPERLINK(\"http://example.test\")");
		});
		assertThat(rows.getFirst().faults()).containsEntry(Col.HEAD, "formula");
	}

	@Test
	void aMissingAnOddOrARepeatedHeaderIsRefused() {
		assertThat(refusal("Hộ gia đình", "Mã thôn", "Mã hộ", "Chủ hộ").members()).containsEntry("missing", "Từ ngày");
		assertThat(refusal("Hộ gia đình", "Mã thôn", "Mã hộ", "Chủ hộ", "Từ ngày", "Ghi chú").members())
			.containsEntry("odd", "Ghi chú");
		assertThat(refusal("Hộ gia đình", "Mã thôn", "Mã hộ", "Chủ hộ", "Từ ngày", "Mã hộ").members())
			.containsEntry("odd", "Mã hộ");
		assertThat(refusal("Hộ gia đình").code()).isEqualTo("import-empty");
	}

	@Test
	void aWorkbookWithoutSheetsOfOursOrWithoutRowsIsRefused() {
		assertThat(refusal("Sheet1", HOUSEHOLDS).code()).isEqualTo("import-no-sheet");
		assertThat(refusal("Hộ gia đình", HOUSEHOLDS).code()).isEqualTo("import-empty");
	}

	@Test
	void twentyThousandRowsAreReadAndOneMoreIsNot() {
		assertThat(read("Hộ gia đình", HOUSEHOLDS, (sheet) -> fill(sheet, Workbooks.MOST_ROWS)))
			.hasSize(Workbooks.MOST_ROWS);
		assertThat(refusal("Hộ gia đình", HOUSEHOLDS, (sheet) -> fill(sheet, Workbooks.MOST_ROWS + 1)).code())
			.isEqualTo("import-too-long");
	}

	@Test
	void aMillionEmptyRowsAreNotWaitedFor() {
		assertThat(refusal("Hộ gia đình", HOUSEHOLDS, (sheet) -> {
			for (int line = 1; line < 1_000_000; line++) {
				sheet.value(line, 0, " ");
			}
		}).code()).isEqualTo("import-too-long");
	}

	@Test
	void whatWouldFillTheMemoryIsRefusedUnread() throws IOException {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			byte[] megabyte = new byte[1024 * 1024];
			for (int n = 0; n < 25; n++) {
				zip.write(megabyte);
			}
		}
		assertThat(refusal(bomb.toByteArray()).code()).isEqualTo("file-bomb");
	}

	@Test
	void theTemplateIsReadAsItIsAndIsOnlyEmpty() throws IOException {
		ByteArrayOutputStream template = new ByteArrayOutputStream();
		Workbooks.writeTemplate(template, Col.class, Tab.values(),
				(column) -> (column == Col.HEAD) ? List.of("Hồ Văn An", "Hồ Thị Lan") : List.of(),
				List.of("Cách điền"));
		assertThat(refusal(template.toByteArray()).code()).isEqualTo("import-empty");
	}

	@Test
	void sheetsAreReadInTheOrderOfTheirKindAndOthersAreLeftAlone() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
			workbook.newWorksheet("Ghi chú").value(0, 0, "của văn thư");
			Worksheet second = workbook.newWorksheet("Thôn");
			second.value(0, 0, "Mã thôn");
			second.value(1, 0, "T9");
			Worksheet first = workbook.newWorksheet("Hộ gia đình");
			for (int n = 0; n < HOUSEHOLDS.length; n++) {
				first.value(0, n, HOUSEHOLDS[n]);
			}
			first.value(1, 0, "T1");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat(read(out.toByteArray())).extracting(Line::tab).containsExactly(Tab.HOUSEHOLDS, Tab.VILLAGES);
	}

	private static void fill(Worksheet sheet, int rows) {
		for (int line = 1; line <= rows; line++) {
			sheet.value(line, 0, "T" + line);
		}
	}

	private static Problem refusal(String title, String... headers) {
		return refusal(title, headers, (_) -> {
		});
	}

	private static Problem refusal(String title, String[] headers, Consumer<Worksheet> content) {
		return refusal(write(title, headers, content));
	}

	private static Problem refusal(byte[] workbook) {
		try {
			read(workbook);
		}
		catch (Problem ex) {
			return ex;
		}
		throw new AssertionError("nothing was refused");
	}

	private static List<Line> read(byte[] workbook) {
		return Workbooks.read(new ByteArrayInputStream(workbook), Col.class, Tab.values(), Line::new);
	}

	private static List<Line> read(String title, String[] headers, Consumer<Worksheet> content) {
		return read(write(title, headers, content));
	}

	private static byte[] write(String title, String[] headers, Consumer<Worksheet> content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(title);
			for (int n = 0; n < headers.length; n++) {
				sheet.value(0, n, headers[n]);
			}
			content.accept(sheet);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static String nfd(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD);
	}

	enum Col implements Column {

		VILLAGE("Mã thôn"), HOUSEHOLD("Mã hộ"), HEAD("Chủ hộ"), FROM("Từ ngày"), TO("Đến ngày");

		private final String header;

		Col(String header) {
			this.header = header;
		}

		@Override
		public String header() {
			return this.header;
		}

		@Override
		public boolean day() {
			return this == FROM || this == TO;
		}

	}

	enum Tab implements SheetShape<Col> {

		HOUSEHOLDS("Hộ gia đình", List.of(Col.VILLAGE, Col.HOUSEHOLD, Col.HEAD, Col.FROM), List.of(Col.TO)),
		VILLAGES("Thôn", List.of(Col.VILLAGE), List.of());

		private final String title;

		private final List<Col> required;

		private final List<Col> optional;

		Tab(String title, List<Col> required, List<Col> optional) {
			this.title = title;
			this.required = required;
			this.optional = optional;
		}

		@Override
		public String title() {
			return this.title;
		}

		@Override
		public List<Col> required() {
			return this.required;
		}

		@Override
		public List<Col> optional() {
			return this.optional;
		}

	}

	record Line(Tab tab, int line, Map<Col, String> cells, Map<Col, String> faults) {
	}

}
