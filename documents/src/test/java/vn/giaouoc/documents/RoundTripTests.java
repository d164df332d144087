package vn.giaouoc.documents;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.Report;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Section;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.rule.Severity;
import vn.giaouoc.checker.source.SourceText;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan that was written is read back as what it was. */
class RoundTripTests {

	private static final Checker CHECKER = new Checker(Catalogue.load());

	enum Kind {

		DOCX, PDF

	}

	@ParameterizedTest
	@EnumSource
	void anIssuedPlanIsReadBack(Kind kind) {
		Report report = read(PlanExample.issued(), kind);

		assertThat(report.documentType()).isEqualTo("KẾ HOẠCH");
		assertThat(report.documentNumber()).isEqualTo("15");
		assertThat(report.symbol()).isEqualTo("KH-UBND");
		assertThat(report.place()).isEqualTo("Trà Phong");
		assertThat(report.issueDate()).isEqualTo(LocalDate.of(2022, 1, 25));
		assertThat(report.superiorBody()).isEqualTo("UBND HUYỆN TRÀ BỒNG");
		assertThat(report.issuingBody()).isEqualTo("ỦY BAN NHÂN DÂN XÃ TRÀ PHONG");
		assertThat(report.about()).isEqualTo(PlanExample.issued().subject().about());
		assertThat(report.sections()).extracting(Section::number).containsExactly("I", "II", "III", "IV");
		assertThat(report.themes()).hasSize(9);
		assertThat(report.solutions()).hasSize(3);
		assertThat(report.registration()).hasSize(4);
		assertThat(report.windows()).singleElement().satisfies((window) -> {
			assertThat(window.opens()).isEqualTo(OffsetDateTime.parse("2022-01-26T00:00+07:00"));
			assertThat(window.closes()).isEqualTo(OffsetDateTime.parse("2022-02-09T00:00+07:00"));
		});
		assertThat(report.recipients()).hasSize(8)
			.last()
			.satisfies((last) -> assertThat(last.text()).isEqualTo("Lưu: VT, VP."));
		assertThat(report.authority()).isEqualTo("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
		assertThat(report.signer()).isEqualTo("Trương Ngọc Thanh");
		assertThat(report.closing()).isNotNull();
		assertThat(report.doubts()).isEmpty();
	}

	@Test
	void bothFilesAreReadAlikeDownToTheWords() {
		// In a pdf a full line that ends with ";" may end a basis or not; nothing tells.
		assertThat(read(PlanExample.issued(), Kind.PDF)).usingRecursiveComparison()
			.ignoringFieldsMatchingRegexes(".*place.*", ".*findings.*", "citations.*")
			.isEqualTo(read(PlanExample.issued(), Kind.DOCX));
	}

	@ParameterizedTest
	@EnumSource
	void thePlanAsIssuedHasNoError(Kind kind) {
		assertThat(read(PlanExample.issued(), kind).findings())
			.filteredOn((finding) -> finding.severity() == Severity.ERROR)
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void whatTheClerkHasNotFilledInIsReadAsOpen(Kind kind) {
		Report report = read(PlanExample.open(), kind);

		assertThat(report.documentNumber()).isNull();
		assertThat(report.symbol()).isEqualTo("KH-UBND");
		assertThat(report.place()).isEqualTo("Trà Phong");
		assertThat(report.issueDate()).isNull();
		assertThat(report.doubts()).isEmpty();
	}

	private static Report read(OfficialDocument document, Kind kind) {
		byte[] file = switch (kind) {
			case DOCX -> Written.docx(document);
			case PDF -> Written.pdf(document);
		};
		Settings settings = (document.reference().number() != null) ? Settings.asIssued() : Settings.draft();
		return CHECKER.check(SourceText.read(file), settings);
	}

}
