package vn.giaouoc.plan.planning.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.Report;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.source.SourceText;
import vn.giaouoc.plan.directory.domain.UnitKind;
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

	private static List<String> text(PlanContent content) {
		return new ArrayList<>(PlanText.of(HEADING, COMMUNE, content, CATALOGUE, Map.of()).lines());
	}

	private static Reading read(List<String> lines) {
		SourceText source = SourceText.of(lines);
		return PlanReading.of(CHECKER.check(source, Settings.draft()), source);
	}

}
