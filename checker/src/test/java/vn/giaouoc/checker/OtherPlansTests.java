package vn.giaouoc.checker;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.giaouoc.checker.plan.Section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Plans of other communes, sectors, years, numberings: structure, and no alarm without
 * cause.
 */
class OtherPlansTests {

	private static final List<String> PLANS = Plans.ALL;

	@ParameterizedTest
	@ValueSource(strings = { "xa-dat-chuan-2022", "truong-hoc-2025-2026", "tram-y-te-2023", "quan-su-2024",
			"khoi-truong-nfd-2022", "xa-bien-2025" })
	void aSoundPlanRaisesNoAlarm(String name) {
		assertThat(Plans.serious(Plans.check(Plans.text(name)))).isEmpty();
	}

	@ParameterizedTest
	@FieldSource("PLANS")
	void composedAndDecomposedLettersReadAlike(String name) {
		String composed = Normalizer.normalize(Plans.text(name), Normalizer.Form.NFC);
		String decomposed = Normalizer.normalize(Plans.text(name), Normalizer.Form.NFD);

		assertThat(decomposed).isNotEqualTo(composed);
		assertThat(Plans.check(decomposed)).isEqualTo(Plans.check(composed));
	}

	@ParameterizedTest
	@FieldSource("PLANS")
	void everyPlaceLiesInTheText(String name) {
		String text = Normalizer.normalize(Plans.text(name), Normalizer.Form.NFC);
		List<String> lines = text.lines().toList();
		Plans.check(text).findings().forEach((finding) -> {
			assertThat(finding.place().line()).isBetween(1, lines.size());
			assertThat(finding.place().end()).isBetween(finding.place().start(),
					lines.get(finding.place().line() - 1).length());
			assertThat(finding.mend()).isNotBlank();
		});
	}

	@Test
	void aSchoolsPartsAreNumberedInWordsAndItsYearIsASchoolYear() {
		Report report = Plans.check(Plans.text("truong-hoc-2025-2026"));

		assertThat(report.year()).isEqualTo(2025);
		assertThat(report.schoolYear()).isTrue();
		assertThat(report.superiorBody()).isEqualTo("UBND XÃ SƠN HẠ");
		assertThat(report.issuingBody()).isEqualTo("TRƯỜNG TIỂU HỌC SƠN HẠ");
		assertThat(report.documentNumber()).isEqualTo("41");
		assertThat(report.symbol()).isEqualTo("KH-THSH");
		assertThat(report.sections()).extracting("number", "title")
			.containsExactly(tuple("Phần thứ nhất", "MỤC ĐÍCH, YÊU CẦU"), tuple("Phần thứ hai", "NỘI DUNG VÀ CHỈ TIÊU"),
					tuple("Phần thứ ba", "ĐĂNG KÝ THI ĐUA"), tuple("Phần thứ tư", "TỔ CHỨC THỰC HIỆN"));
		assertThat(report.themes()).hasSize(3);
		assertThat(report.sections().get(1).clauses().getFirst().clauses()).extracting(Section::clause)
			.containsExactly("Phần thứ hai.1.a", "Phần thứ hai.1.b", "Phần thứ hai.1.c");
		assertThat(report.windows()).singleElement().satisfies((window) -> {
			assertThat(window.opens()).hasToString("2025-09-16T00:00+07:00");
			assertThat(window.closes()).hasToString("2025-10-01T00:00+07:00");
		});
		assertThat(report.titles()).extracting("code").containsExactly("LDTT", "CSTDCS", "TTLDTT", "TTLDXS");
		assertThat(report.signer()).isEqualTo("Nguyễn Thị Hoa");
		assertThat(report.reviews()).extracting("due")
			.containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 5, 30));
	}

	@Test
	void aHealthPostNumbersInDecimalsAndWritesItsDeadlineInWords() {
		Report report = Plans.check(Plans.text("tram-y-te-2023"));

		assertThat(report.documentNumber()).isNull();
		assertThat(report.symbol()).isEqualTo("KH-TYT");
		assertThat(report.sections()).extracting("number").containsExactly("1", "2", "3", "4", "5");
		assertThat(report.sections().get(1).clauses().getFirst().clauses()).extracting(Section::clause)
			.containsExactly("2.1.1", "2.1.2");
		assertThat(report.windows()).singleElement().satisfies((window) -> {
			assertThat(window.opens()).hasToString("2023-01-30T00:00+07:00");
			assertThat(window.closes()).hasToString("2023-02-22T00:00+07:00");
			assertThat(window.doubtful()).isFalse();
		});
		assertThat(report.authority()).isEqualTo("TRƯỞNG TRẠM");
	}

	@Test
	void aCommandsPlanRunsInRoundsAndClosesAtAnHour() {
		Report report = Plans.check(Plans.text("quan-su-2024"));

		assertThat(report.sections()).extracting("number").containsExactly("A", "B", "C", "D", "Đ");
		assertThat(report.rounds()).extracting("name").containsExactly("Đợt 1", "Đợt 2");
		assertThat(report.rounds().getFirst().closes()).hasToString("2024-05-08T00:00+07:00");
		assertThat(report.windows()).singleElement()
			.satisfies((window) -> assertThat(window.closes()).hasToString("2024-03-20T17:00+07:00"));
		assertThat(report.titles()).extracting("code").containsExactly("CSTT", "CSTDCS", "DVTT", "DVQT");
	}

	@Test
	void aSchoolBlockCountsWorkingDaysFromTheIssue() {
		Report report = Plans.check(Plans.text("khoi-truong-nfd-2022"));

		assertThat(report.windows()).singleElement()
			.satisfies((window) -> assertThat(window.closes()).hasToString("2022-10-13T00:00+07:00"));
		assertThat(report.authority()).isEqualTo("TRƯỞNG KHỐI");
	}

	@Test
	void aWardsPlanOf2026HasTheDefectsThatWerePutIn() {
		Report report = Plans.check(Plans.text("phuong-2026"));

		assertThat(Plans.serious(report)).extracting("rule", "place.clause")
			.containsExactlyInAnyOrder(tuple("type-symbol-mismatch", null), tuple("expired-text", null),
					tuple("doubled-word", "I.1"), tuple("wrong-ordinal", "I.2"), tuple("misquoted-name", "II.2"),
					tuple("unknown-title", "III.1"), tuple("deadline-on-holiday", "III.2"),
					tuple("ended-level", "IV.1"), tuple("impossible-date", "IV.1"), tuple("weekday-mismatch", "IV.2"),
					tuple("numbering", "IV.4"));
		assertThat(report.windows()).singleElement()
			.satisfies((window) -> assertThat(window.closes()).hasToString("2026-02-21T00:00+07:00"));
	}

	@Test
	void aScanIsReadAsFarAsItCanBeAndTheRestIsSaid() {
		Report report = Plans.check(Plans.text("ban-quet-2021"));

		assertThat(report.issueDate()).isNull();
		assertThat(report.documentNumber()).isEqualTo("l8");
		assertThat(report.sections()).hasSize(4);
		assertThat(report.sections().getFirst().text()).endsWith("900 triệu đồng.");
		assertThat(report.doubts()).extracting("part")
			.containsExactlyInAnyOrder("documentType", "documentNumber", "issueDate", "sections", "sections");
		assertThat(Plans.serious(report)).extracting("rule")
			.containsExactly("missing-bases", "not-vietnamese", "not-vietnamese");
		assertThat(report.windows()).singleElement()
			.satisfies((window) -> assertThat(window.closes()).hasToString("2021-03-16T00:00+07:00"));
		assertThat(report.recipients()).hasSize(3);
	}

}
