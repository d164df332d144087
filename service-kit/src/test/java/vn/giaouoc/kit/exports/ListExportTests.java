package vn.giaouoc.kit.exports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import static org.assertj.core.api.Assertions.assertThat;

class ListExportTests {

	private static final ListExport<String> NAMES = new ListExport<>("Tên", List.of("Tên"), List::of);

	private static final PageQuery FIRST = new PageQuery(0, PageQuery.MOST, null, null);

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "100, 100", "101, 101", "5000, 5000", "5001, 5000" })
	void holdsEachRowOfTheListUpToFiveThousand(int listed, int exported) throws IOException {
		List<String> names = IntStream.range(0, listed).mapToObj((n) -> "Hộ " + n).toList();
		byte[] workbook = NAMES.workbook(FIRST, (query) -> Page.of(
				names.subList(Math.min(query.offset(), listed), Math.min(query.offset() + query.size(), listed)),
				listed, query));
		assertThat(cells(workbook)).hasSize(exported + 1);
		assertThat(cells(workbook).stream().skip(1).map((row) -> row.getCellText(0)))
			.isEqualTo(names.subList(0, exported));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@SUM(A1)", "\t=1" })
	void whatBeginsAsAFormulaDoesStaysText(String typed) throws IOException {
		byte[] workbook = NAMES.workbook(FIRST, (query) -> Page.of(List.of(typed), 1, query));
		assertThat(cells(workbook).getLast().getCell(0)).satisfies((cell) -> {
			assertThat(cell.getType()).isEqualTo(CellType.STRING);
			assertThat(cell.getFormula()).isNull();
			assertThat(cell.getText().strip()).isEqualTo(typed.strip());
		});
	}

	@Test
	void daysAndMomentsAreThoseOfVietNam() {
		assertThat(ListExport.text(LocalDate.of(2022, 2, 8))).isEqualTo("08/02/2022");
		assertThat(ListExport.text(OffsetDateTime.parse("2022-02-08T17:30:00Z"))).isEqualTo("09/02/2022 00:30:00");
		assertThat(ListExport.text(null)).isEmpty();
	}

	private static List<Row> cells(byte[] workbook) throws IOException {
		try (ReadableWorkbook opened = new ReadableWorkbook(new ByteArrayInputStream(workbook));
				Stream<Row> rows = opened.getFirstSheet().openStream()) {
			return rows.toList();
		}
	}

}
