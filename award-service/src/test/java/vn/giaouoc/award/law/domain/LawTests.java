package vn.giaouoc.award.law.domain;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.award.law.application.LawFiles;
import vn.giaouoc.award.law.domain.Check.Base;
import vn.giaouoc.award.law.domain.Regime.Registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LawTests {

	private static final Law LAW = LawFiles.law();

	@ParameterizedTest
	@CsvSource({ "2004-07-01, L2003", "2022-01-25, L2003", "2023-12-31, L2003", "2024-01-01, L2022A",
			"2025-06-30, L2022A", "2025-07-01, L2022B", "2026-10-01, L2022B" })
	void theDayOfTheActChoosesTheRuleSet(LocalDate day, String regime) {
		assertThat(LAW.regimeOn(day).code()).isEqualTo(regime);
	}

	@Test
	void aDayBeforeTheFirstLawHasNoRule() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> LAW.regimeOn(LocalDate.of(2004, 6, 30)))
			.satisfies(
					(ex) -> assertThat(ex.refusal()).isEqualTo(new Refusal.NoRuleInForce(LocalDate.of(2004, 6, 30))));
	}

	@Test
	void theOpenRuleSetSaysWhatIsNotVerified() {
		assertThat(LAW.regimes()).filteredOn((regime) -> regime.to() == null).singleElement().satisfies((regime) -> {
			assertThat(regime.code()).isEqualTo("L2022B");
			assertThat(regime.remark()).isEqualTo("có thông tin luật sửa đổi từ 01/10/2026, chưa kiểm chứng");
		});
	}

	@Test
	void registeringIsABasisOfATitleUntilTheLawOf2022() {
		assertThat(regime("L2003").registration()).isEqualTo(Registration.REQUIRED);
		assertThat(regime("L2022A").registration()).isEqualTo(Registration.OPTIONAL);
		assertThat(rules("LDTT", "2023-12-31")).contains("R1");
		assertThat(rules("LDTT", "2024-01-01")).doesNotContain("R1");
	}

	@Test
	void aCultureFamilyFollowsAClockOfItsOwn() {
		assertThat(rules("GDVH", "2024-01-29")).contains("R1", "R9").doesNotContain("R14");
		assertThat(rules("GDVH", "2024-01-30")).contains("R14").doesNotContain("R1", "R9");
	}

	@Test
	void aTitleThatALawDoesNotKnowIsNotUnderIt() {
		Honour commune = LAW.honour("XTB").orElseThrow();
		assertThat(commune.existsUnder(regime("L2003"))).isFalse();
		assertThat(commune.existsUnder(regime("L2022A"))).isTrue();
	}

	@Test
	void theDistrictsTitlesWentToTheCommune() {
		Honour title = LAW.honour("CSTDCS").orElseThrow();
		assertThat(title.decidesUnder(regime("L2022A"))).extracting(Decides::authority)
			.containsExactly(Authority.DISTRICT_CHAIR);
		assertThat(title.decidesUnder(regime("L2022B"))).extracting(Decides::authority)
			.containsExactly(Authority.COMMUNE_CHAIR);
	}

	@Test
	void everyCriterionNamesItsArticleAndSource() {
		assertThat(LAW.criteria()).allSatisfy((criterion) -> {
			assertThat(criterion.article()).isNotBlank();
			assertThat(criterion.source()).isNotBlank();
		});
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "6, 0", "7, 1", "13, 1", "14, 2", "20, 3", "100, 15" })
	void aQuotaIsRoundedDown(int holders, int most) {
		assertThat(new Check.Quota(15, "LDTT").most(holders)).isEqualTo(most);
	}

	@ParameterizedTest
	@CsvSource({ "5, 10, true, false", "6, 10, true, true", "5, 10, false, true", "4, 10, false, false",
			"5, 9, true, true", "0, 0, false, false" })
	void halfIsEnoughOnlyWhereTheLawSaysAtLeast(int holders, int members, boolean more, boolean enough) {
		assertThat(new Check.MembersWith("LDTT", 50, more).enough(holders, members)).isEqualTo(enough);
	}

	@ParameterizedTest
	@CsvSource({ "6, 10, false", "7, 10, true", "69, 100, false", "70, 100, true", "2, 3, false", "3, 4, true" })
	void seventyInAHundredAreAFullSeventy(int holders, int members, boolean enough) {
		assertThat(new Check.MembersWith("LDTT", 70, false).enough(holders, members)).isEqualTo(enough);
	}

	@ParameterizedTest
	@CsvSource({ "8, 9, false", "9, 10, true", "9, 9, true", "0, 0, false", "17, 19, false", "18, 20, true" })
	void aVoteIsCarriedFromItsShareOn(int votes, int base, boolean carried) {
		assertThat(new Check.Vote(90, true, Base.ALL_MEMBERS).carried(votes, base)).isEqualTo(carried);
	}

	private static Regime regime(String code) {
		return LAW.regimes().stream().filter((one) -> one.code().equals(code)).findFirst().orElseThrow();
	}

	private static List<String> rules(String title, String on) {
		LocalDate day = LocalDate.parse(on);
		return LAW.criteria(LAW.honour(title).orElseThrow(), LAW.regimeOn(day), day)
			.stream()
			.map(Criterion::rule)
			.toList();
	}

}
