package vn.giaouoc.plan.directory.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.imports.Workbooks;
import vn.giaouoc.kit.web.Problem;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportWorkbookTests {

	private static final String[] HOUSEHOLDS = { "Mã thôn *", "Mã hộ *", "Chủ hộ *", "Từ ngày *", "Đến ngày" };

	@Test
	void readsRowsWithTheirLinesAndDaysOfEitherKind() {
		List<ImportRow> rows = read("Hộ gia đình", HOUSEHOLDS, (sheet) -> {
			sheet.value(1, 0, "21154-T1");
			sheet.value(1, 1, 7);
			sheet.value(1, 2, "  Hồ   Văn An ");
			sheet.value(1, 3, LocalDate.of(2022, 2, 1));
			sheet.style(1, 3).format("dd/mm/yyyy").set();
			sheet.value(3, 0, "21154-T2");
			sheet.value(3, 3, "01/02/2022");
		});
		assertThat(rows).extracting(ImportRow::line).containsExactly(2, 4);
		assertThat(rows.getFirst().cells()).containsEntry(ImportColumn.HOUSEHOLD, "7")
			.containsEntry(ImportColumn.HEAD, "Hồ Văn An")
			.containsEntry(ImportColumn.FROM, "01/02/2022");
		assertThat(rows.get(1).cells()).containsOnlyKeys(ImportColumn.VILLAGE, ImportColumn.FROM);
	}

	@Test
	void lettersAreComposedInHeadersSheetsAndCells() {
		String[] headers = { nfd("Mã thôn"), nfd("Mã hộ"), nfd("Chủ hộ"), nfd("Từ ngày") };
		List<ImportRow> rows = read(nfd("Hộ gia đình"), headers, (sheet) -> sheet.value(1, 2, nfd("Hồ Thị Phượng")));
		assertThat(rows.getFirst().cells()).containsEntry(ImportColumn.HEAD, "Hồ Thị Phượng");
	}

	@Test
	void aFormulaIsAFaultOfItsCell() {
		List<ImportRow> rows = read("Hộ gia đình", HOUSEHOLDS, (sheet) -> {
			sheet.value(1, 0, "21154-T1");
			sheet.formula(1, 2, "HYPERLINK(\"http://example.test\")");
		});
		assertThat(rows.getFirst().faults()).containsEntry(ImportColumn.HEAD, "formula");
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
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		ByteArrayOutputStream template = new ByteArrayOutputStream();
		ImportWorkbook.writeTemplate(template, new ImportWords(messages));
		assertThat(refusal(template.toByteArray()).code()).isEqualTo("import-empty");
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
			ImportWorkbook.read(new ByteArrayInputStream(workbook));
		}
		catch (Problem ex) {
			return ex;
		}
		throw new AssertionError("nothing was refused");
	}

	private static List<ImportRow> read(String title, String[] headers, Consumer<Worksheet> content) {
		return ImportWorkbook.read(new ByteArrayInputStream(write(title, headers, content)));
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

}
