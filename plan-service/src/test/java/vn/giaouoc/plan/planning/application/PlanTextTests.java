package vn.giaouoc.plan.planning.application;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.Report;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.source.SourceText;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.application.PaperLine.Kind;
import vn.giaouoc.plan.planning.application.PlanReading.Reading;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanMother;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTextTests {

	private static final Catalogue CATALOGUE = Catalogue.load();

	private static final Checker CHECKER = new Checker(CATALOGUE);

	private static final Heading HEADING = new Heading(15, "KH-UBND", "Trà Phong", PlanMother.DAY,
			"Phát động phong trào thi đua năm 2022");

	private static final Issuer COMMUNE = new Issuer("Xã Trà Phong", UnitKind.COMMUNE, "Huyện Trà Bồng");

	@Test
	void whatIsWrittenAsTextIsReadBackAsTheSameContent() {
		PlanContent content = PlanMother.content();
		Reading read = read(text(content));
		assertThat(read.content()).usingRecursiveComparison()
			.ignoringFieldsMatchingRegexes(".*\\.id", ".*ownerId", ".*\\.baseline", ".*\\.weight", "targets.*\\.due",
					"legalBases.*\\.(body|date)", "scoring.*", ".*publicity")
			.isEqualTo(content);
	}

	@Test
	void theHeadIsReadBackAsItWas() {
		Report report = CHECKER.check(SourceText.of(text(PlanMother.content())), Settings.asIssued());
		assertThat(report.documentNumber()).isEqualTo("15");
		assertThat(report.symbol()).isEqualTo("KH-UBND");
		assertThat(report.place()).isEqualTo("Trà Phong");
		assertThat(report.issueDate()).isEqualTo(PlanMother.DAY);
		assertThat(report.about()).isEqualTo(HEADING.about());
		assertThat(report.issuingBody()).isEqualTo("ỦY BAN NHÂN DÂN XÃ TRÀ PHONG");
		assertThat(report.doubts()).isEmpty();
	}

	@Test
	void aPlanOfADepartmentNamesTheOneAboveIt() {
		assertThat(new Issuer("Văn phòng", UnitKind.DEPARTMENT, "Xã Trà Phong").lines())
			.containsExactly("UBND XÃ TRÀ PHONG", "VĂN PHÒNG");
	}

	@Test
	void secondReadingsOfTheSameTextAddNothing() {
		List<String> first = text(PlanMother.content());
		List<String> second = text(read(first).content());
		assertThat(second).isEqualTo(first);
	}

	@Test
	void aClosingThatBeginsLikeAClauseIsStillTheClosing() {
		PlanContent content = closing("1. Yêu cầu các bộ phận, các thôn triển khai thực hiện.");
		PlanText text = PlanText.of(HEADING, COMMUNE, content, CATALOGUE, Map.of());
		SourceText source = text.source();
		Report report = CHECKER.check(source, Settings.draft());
		assertThat(PlanReading.of(report, source).content().closing()).isEqualTo(content.closing());
		assertThat(text.lines()).filteredOn((line) -> line.kind() == Kind.CLOSING)
			.extracting(PaperLine::text)
			.containsExactly("1. Yêu cầu các bộ phận, các thôn triển khai thực hiện./.");
	}

	@Test
	void eachLineSaysWhatItIs() {
		List<PaperLine> lines = PlanText.of(HEADING, COMMUNE, PlanMother.content(), CATALOGUE, Map.of()).lines();
		assertThat(lines).contains(new PaperLine(Kind.SECTION, "I. ", "MỤC ĐÍCH, YÊU CẦU"),
				new PaperLine(Kind.TITLE, "1. ", "Mục đích"),
				new PaperLine(Kind.DASH, "- ", "Phát huy tinh thần thi đua yêu nước."),
				new PaperLine(Kind.RECIPIENT, "- ", "Lưu: VT."));
	}

	private static PlanContent closing(String words) {
		PlanContent some = PlanMother.content();
		return new PlanContent(some.legalBases(), some.purposes(), some.requirements(), some.themes(), some.solutions(),
				some.movements(), some.registration(), some.windows(), some.targets(), some.scoring(), some.tasks(),
				some.reviews(), words, some.recipients(), some.signer());
	}

	private static List<String> text(PlanContent content) {
		return PlanText.of(HEADING, COMMUNE, content, CATALOGUE, Map.of())
			.lines()
			.stream()
			.map(PaperLine::text)
			.toList();
	}

	private static Reading read(List<String> lines) {
		SourceText source = SourceText.of(lines);
		return PlanReading.of(CHECKER.check(source, Settings.draft()), source);
	}

}
