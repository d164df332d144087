package vn.giaouoc.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The workbook holds what the listing says, as what it is. */
class XlsxTests {

	private record Entry(String words, BigDecimal figure, LocalDate day) {
	}

	private static final Listing<Entry> LISTING = new Listing<>("Bảng",
			List.of(new ListingColumn.Words<>("Chữ", 10, Entry::words),
					new ListingColumn.Figure<>("Số", 10, Entry::figure),
					new ListingColumn.Day<>("Ngày", 12, Entry::day)));

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+84 255", "-1", "@SUM(A1)", "=HYPERLINK(\"http://127.0.0.1\")", "a & <b> ]]>" })
	void textStaysText(String text) throws IOException {
		Cell cell = sheet(new Entry(text, null, null)).getRow(1).getCell(0);

		assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
		assertThat(cell.getStringCellValue()).isEqualTo(text);
	}

	@Test
	void figuresAndDaysAreWhatTheyAre() throws IOException {
		XSSFSheet sheet = sheet(new Entry("x", new BigDecimal("1234.5"), LocalDate.of(2022, 2, 8)));

		assertThat(sheet.getSheetName()).isEqualTo("Bảng");
		assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Ngày");
		assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1234.5);
		assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
			.isEqualTo(LocalDate.of(2022, 2, 8));
	}

	@Test
	void theTableOfADocumentSaysTheSameInVietnameseFigures() {
		assertThat(LISTING.table(List.of(new Entry("x", new BigDecimal("1234.5"), LocalDate.of(2022, 2, 8)))).rows())
			.containsExactly(List.of("x", "1.234,5", "08/02/2022"));
	}

	@Test
	void whatIsMissingIsAnEmptyCell() throws IOException {
		Entry nothing = new Entry(null, null, null);

		assertThat(sheet(nothing).getRow(1).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
		assertThat(LISTING.table(List.of(nothing)).rows()).containsExactly(List.of("", "", ""));
	}

	@Test
	void theSameListingGivesTheSameBytes() throws IOException {
		byte[] once = write(TableExample.listing(), TableExample.people(1_200));

		assertThat(write(TableExample.listing(), TableExample.people(1_200))).isEqualTo(once);
		assertThat(Written.entry(once, "docProps/core.xml")).contains("2022-01-25T03:00:00Z");
	}

	@Test
	void everyRowIsThere() throws IOException {
		byte[] file = write(TableExample.listing(), TableExample.people(1_201));
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1_201);
			assertThat(workbook.getSheetAt(0).getRow(1_201).getCell(1).getStringCellValue())
				.isEqualTo("Hồ Văn Thử 1201");
		}
	}

	@Test
	void controlCharactersAreRefused() {
		assertThatExceptionOfType(UnprintableText.class).isThrownBy(() -> sheet(new Entry("a\u0007", null, null)));
	}

	@Test
	void theNameIsOneThatAWorkbookTakes() {
		assertThat(new Listing<>("x".repeat(31), LISTING.columns()).name()).hasSize(31);
		for (String name : List.of("x".repeat(32), "a/b", "a[b]", "'a")) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Listing<>(name, LISTING.columns()));
		}
	}

	private static XSSFSheet sheet(Entry... rows) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(LISTING, List.of(rows))))) {
			return workbook.getSheetAt(0);
		}
	}

	private static <T> byte[] write(Listing<T> listing, List<T> rows) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Xlsx.write(listing, rows.iterator(), Written.CREATED, bytes);
		return bytes.toByteArray();
	}

}
