package vn.giaouoc.plan.planning.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.rule.Finding;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.rule.Severity;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.application.PlanTemplates.Template;
import vn.giaouoc.plan.planning.domain.Heading;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTemplatesTests {

	private static final Catalogue CATALOGUE = Catalogue.load();

	private static final Checker CHECKER = new Checker(CATALOGUE);

	@ParameterizedTest
	@EnumSource
	void eachKindOfUnitIsOfferedOneInWhichTheCheckFindsNoError(UnitKind kind) {
		for (int year : List.of(2022, 2023, 2025)) {
			LocalDate day = LocalDate.of(year, 1, 17);
			List<Template> offered = templates(kind, year, day);
			assertThat(offered).isNotEmpty();
			for (Template one : offered) {
				Heading heading = new Heading(null, "KH-UBND", "Trà Phong", day, one.about());
				PlanText text = PlanText.of(heading, new Issuer("Xã Trà Phong", kind, "Huyện Trà Bồng"), one.content(),
						CATALOGUE, Map.of());
				assertThat(CHECKER.check(text.source(), Settings.draft()).findings())
					.filteredOn((found) -> found.severity() == Severity.ERROR)
					.extracting(Finding::reason)
					.as("%s, %d", one.code(), year)
					.isEmpty();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsCitedIsInForceOnTheDay(UnitKind kind) {
		LocalDate day = LocalDate.of(2024, 1, 1);
		assertThat(templates(kind, 2024, day)).flatExtracting((one) -> one.content().legalBases())
			.allSatisfy((basis) -> assertThat(CATALOGUE.lawOn(basis.text(), day))
				.hasValueSatisfying((law) -> assertThat(law.number()).isEqualTo(basis.number())));
	}

	private static List<Template> templates(UnitKind kind, int year, LocalDate day) {
		return PlanTemplates.of(kind, year, day, CATALOGUE);
	}

}
