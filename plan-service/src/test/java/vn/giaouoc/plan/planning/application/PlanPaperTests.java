package vn.giaouoc.plan.planning.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.Report;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.source.SourceText;
import vn.giaouoc.documents.Annex;
import vn.giaouoc.documents.Block;
import vn.giaouoc.documents.Docx;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Pdf;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanMother;

import static org.assertj.core.api.Assertions.assertThat;

class PlanPaperTests {

	private static final Catalogue CATALOGUE = Catalogue.load();

	private static final Checker CHECKER = new Checker(CATALOGUE);

	private static final Issuer COMMUNE = new Issuer("Xã Trà Phong", UnitKind.COMMUNE, "Huyện Trà Bồng");

	private static final Heading NUMBERED = new Heading(15, "KH-UBND", "Trà Phong", PlanMother.DAY,
			"Phát động phong trào thi đua năm 2022");

	private static final Instant NOW = Instant.parse("2022-01-26T01:00:00Z");

	@ParameterizedTest
	@ValueSource(strings = { "docx", "pdf" })
	void aPlanThatWentOutIsReadBackWithItsHeadAndSections(String format) {
		PlanContent content = PlanMother.content();
		Report report = CHECKER.check(SourceText.read(written(paper(NUMBERED, content), format)), Settings.asIssued());

		assertThat(report.documentNumber()).isEqualTo("15");
		assertThat(report.symbol()).isEqualTo("KH-UBND");
		assertThat(report.place()).isEqualTo("Trà Phong");
		assertThat(report.issueDate()).isEqualTo(PlanMother.DAY);
		assertThat(report.issuingBody()).isEqualToIgnoringCase("Ủy ban nhân dân xã Trà Phong");
		assertThat(report.themes()).hasSameSizeAs(content.themes());
		assertThat(report.windows()).hasSameSizeAs(content.windows());
		assertThat(report.doubts()).isEmpty();
	}

	@Test
	void theContentOfTheWordFileIsTheContentOfThePlan() {
		PlanContent content = PlanMother.content();
		SourceText source = SourceText.read(written(paper(NUMBERED, content), "docx"));
		PlanContent read = PlanReading.of(CHECKER.check(source, Settings.draft()), source).content();

		assertThat(read.purposes()).isEqualTo(content.purposes());
		assertThat(read.requirements()).isEqualTo(content.requirements());
		assertThat(read.solutions()).isEqualTo(content.solutions());
		assertThat(read.registration()).isEqualTo(content.registration());
		assertThat(read.signer()).isEqualTo(content.signer());
	}

	@Test
	void aDraftOfNothingIsAPaperWithOpenPlaces() {
		OfficialDocument draft = paper(new Heading(null, "KH-UBND", null, null, ""), PlanContent.empty());

		assertThat(written(draft, "docx")).isNotEmpty();
		assertThat(written(draft, "pdf")).isNotEmpty();
	}

	@Test
	void theTargetsInFullAndTheScoringTableAreAnnexes() {
		PlanContent content = PlanMother.content();
		List<Annex> annexes = PlanPaper
			.of(NUMBERED, 2022, COMMUNE, content, PlanText.of(NUMBERED, COMMUNE, content, CATALOGUE, Map.of()),
					Map.of(PlanMother.COMMUNE, "Xã Trà Phong"))
			.annexes();

		assertThat(annexes).extracting(Annex::title).containsExactly("Chỉ tiêu thi đua", "Bảng chấm điểm thi đua");
		assertThat(rows(annexes.getFirst())).containsExactly(
				List.of("1", "Tỷ lệ hộ nghèo", "%", "12,5", "không quá 10", "1", "Xã Trà Phong", "31/12/2022"));
		assertThat(rows(annexes.getLast())).containsExactly(List.of("1", "Hoàn thành chỉ tiêu", "Điểm chuẩn", "60"),
				List.of("", "Tổng điểm chuẩn", "", "60"));
	}

	private static List<List<String>> rows(Annex annex) {
		return ((Block.Table) annex.body().getFirst()).rows();
	}

	@Test
	void theCopyOnFileIsNoRecipient() {
		PlanContent content = PlanMother.content();
		List<String> to = paper(NUMBERED, content).recipients().to();

		assertThat(to).isNotEmpty().noneMatch((one) -> one.startsWith("Lưu"));
	}

	@Test
	void aClosingThatBeginsLikeAClauseIsNoItem() {
		PlanContent some = PlanMother.content();
		PlanContent content = new PlanContent(some.legalBases(), some.purposes(), some.requirements(), some.themes(),
				some.solutions(), some.movements(), some.registration(), some.windows(), some.targets(), some.scoring(),
				some.tasks(), some.reviews(), "- Các thôn triển khai thực hiện.", some.recipients(), some.signer());

		assertThat(paper(NUMBERED, content).body().getLast())
			.isEqualTo(new Block.Paragraph("- Các thôn triển khai thực hiện./."));
	}

	private static byte[] written(OfficialDocument document, String format) {
		return format.equals("pdf") ? Pdf.of(document, NOW) : Docx.of(document, NOW);
	}

	private static OfficialDocument paper(Heading heading, PlanContent content) {
		PlanText text = PlanText.of(heading, COMMUNE, content, CATALOGUE, Map.of());
		return PlanPaper.of(heading, 2022, COMMUNE, content, text, Map.of());
	}

}
