package vn.giaouoc.documents;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.giaouoc.documents.Block.Heading;
import vn.giaouoc.documents.Block.NumberedItem;
import vn.giaouoc.documents.Block.Paragraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** What the law says of numbers, dates and the signs that end a line. */
class LayoutTests {

	@ParameterizedTest
	@CsvSource({ "9, Số: 09/KH-UBND", "10, Số: 10/KH-UBND", "1204, Số: 1204/KH-UBND" })
	void aNumberBelowTenHasALeadingZero(int number, String line) {
		assertThat("Số: " + new Reference(number, "KH-UBND").text()).isEqualTo(line);
	}

	@ParameterizedTest
	@CsvSource({ "2022-02-09, ngày 09 tháng 02 năm 2022", "2022-03-10, ngày 10 tháng 3 năm 2022",
			"2022-12-01, ngày 01 tháng 12 năm 2022" })
	void daysBelowTenAndTheFirstTwoMonthsHaveALeadingZero(LocalDate date, String line) {
		assertThat(Dateline.dated("Trà Phong", date).day()).isEqualTo(line);
	}

	@Test
	void numberAndDateStayOpenUntilTheClerkRegisters() {
		assertThat(Written.cells(PlanExample.open(), 0)).contains("Số:       /KH-UBND",
				"Trà Phong, ngày    tháng    năm 2022");
	}

	@Test
	void everyBasisEndsWithASemicolonAndTheLastWithAFullStop() {
		List<String> bases = Written.lines(OtherExamples.submission())
			.stream()
			.filter((line) -> line.startsWith("Căn cứ"))
			.toList();

		assertThat(bases).first().asString().isEqualTo("Căn cứ Luật Thi đua, khen thưởng;");
		assertThat(bases).last().asString().endsWith("xã Trà Phong.");
	}

	@Test
	void theBodyEndsWithTheSignOfItsEnd() {
		assertThat(Written.lines(OtherExamples.with(new Paragraph("Một."), new Paragraph("Hai;")))).contains("Một.",
				"Hai./.");
		assertThat(Written.lines(OtherExamples.with(new Paragraph("Đã có./.")))).contains("Đã có./.");
	}

	@Test
	void partsAreCountedWithinTheirParent() {
		assertThat(Written
			.lines(OtherExamples.with(new Heading(Level.SECTION, "Một"), item(Level.CLAUSE), item(Level.SUBCLAUSE),
					item(Level.SUBCLAUSE), item(Level.POINT), item(Level.CLAUSE), item(Level.SUBCLAUSE),
					item(Level.POINT), item(Level.DASH), new Heading(Level.SECTION, "hai"), item(Level.CLAUSE))))
			.contains("I. MỘT", "1. x", "1.1. x", "1.2. x", "a) x", "2. x", "2.1. x", "a) x", "- x", "II. HAI",
					"1. x./.");
	}

	@Test
	void articlesGoOnThroughChapters() {
		assertThat(Written.lines(OtherExamples.with(new Heading(Level.CHAPTER, "Quy định chung"), item(Level.ARTICLE),
				new Heading(Level.CHAPTER, "Thi hành"), item(Level.ARTICLE), item(Level.CLAUSE))))
			.contains("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. x", "Chương II", "Điều 2. x", "1. x./.");
	}

	@Test
	void pointsFollowTheVietnameseAlphabetToItsEnd() {
		Numbering numbering = new Numbering();
		StringBuilder letters = new StringBuilder();
		for (int at = 0; at < 23; at++) {
			letters.append(numbering.next(Level.POINT).charAt(0));
		}

		assertThat(letters).hasToString("abcdđeghiklmnopqrstuvxy");
		assertThatIllegalArgumentException().isThrownBy(() -> numbering.next(Level.POINT));
	}

	@Test
	void oneAddresseeStandsOnTheSameLineSeveralEachOnTheirOwn() {
		assertThat(Written.lines(OtherExamples.submission()))
			.contains("Kính gửi: Chủ tịch Ủy ban nhân dân huyện Trà Bồng");
		assertThat(Written.lines(OtherExamples.letter())).contains("Kính gửi:", "- Ủy ban nhân dân huyện Trà Bồng;",
				"- Phòng Nội vụ huyện Trà Bồng.");
	}

	@Test
	void aLetterHasNoTypeAndSaysBelowItsNumberWhatItIsAbout() {
		assertThat(Written.cells(OtherExamples.letter(), 0)).containsSubsequence("Số: 07/UBND-VP",
				"V/v đăng ký giao ước", "thi đua năm 2022");
	}

	@Test
	void annexesSayWhatTheyBelongToAndAreNumberedWhenThereAreSeveral() {
		assertThat(Written.lines(OtherExamples.letter())).contains("Phụ lục I", "Phụ lục II",
				"(Kèm theo Công văn số 07/UBND-VP ngày 09 tháng 02 năm 2022 của Ủy ban nhân dân xã Trà Phong)");
	}

	@Test
	void aSoleAnnexHasNoNumber() {
		OfficialDocument letter = OtherExamples.letter();
		OfficialDocument sole = new OfficialDocument(letter.letterhead(), letter.reference(), letter.dateline(),
				letter.subject(), letter.addressees(), letter.bases(), letter.body(), letter.signatures(),
				letter.recipients(), letter.annexes().subList(0, 1), letter.orientation());

		assertThat(Written.lines(sole)).contains("Phụ lục").doesNotContain("Phụ lục I");
	}

	@Test
	void theListOfRecipientsEndsWithTheCopyOnFile() {
		assertThat(Written.cells(OtherExamples.letter(), 1)).containsSubsequence("Nơi nhận:", "- Như trên;",
				"- CT, PCT UBND xã;", "- Lưu: VT, VP.");
	}

	@Test
	void authorityAndPostAreInCapitals() {
		assertThat(Written.cells(OtherExamples.letter(), 1)).containsSubsequence("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH",
				"PHÓ CHỦ TỊCH", "Hồ Văn Mẫu");
	}

	@Test
	void aNameThatNeedsTwoLinesLeavesNoWordAlone() {
		assertThat(Written.cells(PlanExample.issued(), 0)).containsSubsequence("UBND HUYỆN TRÀ BỒNG", "ỦY BAN NHÂN DÂN",
				"XÃ TRÀ PHONG");
	}

	@Test
	void noColumnIsNarrowerThanItsLongestWord() {
		Block.Table table = new Block.Table(List.of(new Block.Column("Ngày", 1, Block.Alignment.LEFT),
				new Block.Column("Nội dung", 99, Block.Alignment.LEFT)), List.of(List.of("08/02/2022", "x")));

		List<Double> widths = Widths.of(table, 165);

		assertThat(widths.getFirst()).isBetween(20.0, 25.0);
		assertThat(widths.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(165, within(0.01));
	}

	@Test
	void columnsWithoutNeedHaveTheirShares() {
		Block.Table table = new Block.Table(
				List.of(new Block.Column("A", 1, Block.Alignment.LEFT), new Block.Column("B", 3, Block.Alignment.LEFT)),
				List.of());

		assertThat(Widths.of(table, 160)).containsExactly(40.0, 120.0);
	}

	@Test
	void wordsTooLongForAnyPaperStillFillItExactly() {
		Block.Table table = new Block.Table(List.of(new Block.Column("x".repeat(90), 1, Block.Alignment.LEFT),
				new Block.Column("y".repeat(90), 1, Block.Alignment.LEFT)), List.of());

		assertThat(Widths.of(table, 160)).containsExactly(80.0, 80.0);
	}

	private static Block item(Level level) {
		return new NumberedItem(level, "x");
	}

	@Test
	void whoeverJoinsInADocumentSignsAboveTheRecipientsTwoToARow() {
		OfficialDocument minutes = OtherExamples.minutes();
		List<Signature> three = List.of(new Signature(List.of("Đại diện", "Xã Trà Phong"), "Trương Ngọc Thanh"),
				new Signature(List.of("Đại diện", "Xã Trà Xinh"), null),
				new Signature(List.of("Đại diện", "Xã Trà Tây"), "Hồ Thị Ví Dụ"));
		OfficialDocument joint = new OfficialDocument(minutes.letterhead(), minutes.reference(), minutes.dateline(),
				minutes.subject(), minutes.addressees(), minutes.bases(), minutes.body(), three, minutes.recipients(),
				minutes.annexes(), minutes.orientation());
		assertThat(Written.cells(joint, 1)).containsSubsequence("XÃ TRÀ PHONG", "Trương Ngọc Thanh", "XÃ TRÀ XINH",
				"XÃ TRÀ TÂY", "Hồ Thị Ví Dụ");
		assertThat(Written.cells(joint, 2)).contains("Nơi nhận:");
	}

}
