package vn.giaouoc.award.advice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.award.advice.domain.Expectation.Idea;
import vn.giaouoc.award.advice.domain.Expectation.Rating;
import vn.giaouoc.award.advice.domain.Facts.Held;
import vn.giaouoc.award.advice.domain.Facts.Members;
import vn.giaouoc.award.advice.domain.Outlook.Finding;
import vn.giaouoc.award.law.application.LawFiles;
import vn.giaouoc.award.law.domain.Check;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.law.domain.Registrant;
import vn.giaouoc.award.law.domain.Title;

import static org.assertj.core.api.Assertions.assertThat;

class AssessorTests {

	private static final Law LAW = LawFiles.law();

	private static final LocalDate SEED = LocalDate.of(2022, 1, 26);

	private static final LocalDate NOW = LocalDate.of(2025, 7, 1);

	@Test
	void anOfficialSeesTheTitlesHeMayRegisterForUnderTheLawOfTheDay() {
		assertThat(codes(official(2022), SEED)).containsExactly("LDTT", "CSTDCS", "CSTDT", "CSTDB", "CSTDTQ", "GK",
				"BK", "KNC", "HCH", "HCG");
	}

	@Test
	void aSoldierSeesHisOwnTitles() {
		Facts soldier = new Facts(2022, Set.of(Registrant.MILITARY), null, List.of(), null, Expectation.NONE);
		assertThat(codes(soldier, SEED)).contains("CSTT", "CSTDCS").doesNotContain("LDTT", "DVTT");
	}

	@Test
	void aCommuneHasATitleOfItsOwnOnlySinceTheLawOf2022() {
		Facts commune = new Facts(2022, Set.of(Registrant.COMMUNE), null, List.of(), null, Expectation.NONE);
		assertThat(collective(commune, SEED)).extracting((one) -> one.honour().code()).doesNotContain("XTB");
		assertThat(collective(commune, NOW)).extracting((one) -> one.honour().code()).contains("XTB");
	}

	@Test
	void notRegisteringStandsInTheWayUnderTheOldLawAlone() {
		Facts not = expecting(new Expectation(false, null, null));
		assertThat(finding(not, SEED, "LDTT", "R1").answer().status()).isEqualTo(Status.MISSING);
		assertThat(findings(not, NOW, "LDTT")).noneMatch((one) -> one.rule().equals("R1"));
		assertThat(finding(expecting(new Expectation(true, null, null)), SEED, "LDTT", "R1").answer().status())
			.isEqualTo(Status.MET);
		assertThat(finding(official(2022), SEED, "LDTT", "R1").answer().status()).isEqualTo(Status.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "2022-03-01, MET, 10", "2022-03-02, UNKNOWN, 9", "2000-01-01, MET, 276", "2023-02-01, UNKNOWN, 0" })
	void tenMonthsAreCountedToTheEndOfTheYear(LocalDate since, Status status, long months) {
		Facts facts = new Facts(2022, Set.of(Registrant.OFFICIAL), since, List.of(), null, Expectation.NONE);
		Answer answer = finding(facts, SEED, "LDTT", "R2").answer();
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.members()).containsEntry("months", months);
	}

	@Test
	void timeServedIsAskedOfWhoWasRecruited() {
		Facts farmer = new Facts(2022, Set.of(Registrant.FARMER, Registrant.WORKER), null, List.of(), null,
				Expectation.NONE);
		assertThat(finding(farmer, SEED, "LDTT", "R2").answer().code()).isEqualTo("months-served.not-recruited");
		assertThat(finding(official(2022), SEED, "LDTT", "R2").answer().code()).isEqualTo("months-served.no-day");
		assertThat(finding(farmer, SEED, "LDTT", "R4").answer().code()).isEqualTo("graded.resident");
	}

	@ParameterizedTest
	@CsvSource({ "LOWER, MISSING", "GOOD, MET", "EXCELLENT, MET" })
	void goodWorkIsTheLeast(Rating rating, Status status) {
		Facts facts = expecting(new Expectation(null, rating, null));
		assertThat(finding(facts, SEED, "LDTT", "R4").answer().status()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "NONE, MISSING", "BASE, MISSING", "PROVINCE, MET", "STATE, MET" })
	void anInitiativeMustReachAsFarAsTheTitle(Idea idea, Status status) {
		Facts facts = expecting(new Expectation(null, null, idea));
		assertThat(finding(facts, SEED, "CSTDT", "R5").answer().status()).isEqualTo(status);
	}

	@Test
	void excellentWorkStandsInForAnInitiativeOnlySinceTheLawOf2022() {
		Facts facts = expecting(new Expectation(null, Rating.EXCELLENT, Idea.NONE));
		assertThat(finding(facts, SEED, "CSTDCS", "R5").answer().status()).isEqualTo(Status.UNKNOWN);
		assertThat(finding(facts, NOW, "CSTDCS", "R5").answer().status()).isEqualTo(Status.MET);
	}

	@ParameterizedTest
	@CsvSource({ "'2019,2020,2021', met, MET", "'2020,2021', one-more, MISSING", "'2021', missing, MISSING",
			"'', none, MISSING", "'2018,2019,2021', missing, MISSING", "'2018,2019,2020', none, MISSING",
			"'2020,2021,2022', met, MET", "'2022', missing, MISSING", "'2021,2022', missing, MISSING",
			"'2015,2016,2017,2019,2020,2021', met, MET" })
	void aGapBreaksARowOfYears(String years, String code, Status status) {
		Facts facts = holding("CSTDCS", years);
		Answer answer = finding(facts, SEED, "CSTDT", "R6").answer();
		assertThat(answer.code()).isEqualTo("consecutive." + code);
		assertThat(answer.status()).isEqualTo(status);
	}

	@Test
	void aRowOfYearsNamesTheEntriesThatItRestsOn() {
		Facts facts = holding("CSTDCS", "2018,2020,2021");
		assertThat(finding(facts, SEED, "CSTDT", "R6").answer().evidence())
			.containsExactlyElementsOf(facts.held().stream().skip(1).map(Held::id).toList());
	}

	@ParameterizedTest
	@CsvSource({ "'2023,2024', MET", "'2024', UNKNOWN", "'', UNKNOWN" })
	void oneOfTwoWaysToABangKhenIsEnough(String years, Status status) {
		Facts facts = holding("CSTDCS", years, 2025, Expectation.NONE);
		assertThat(finding(facts, NOW, "BK", "R6").answer().status()).isEqualTo(status);
	}

	@Test
	void whereNoWayIsOpenItIsMissing() {
		Facts facts = holding("CSTDCS", "", 2025, new Expectation(null, Rating.GOOD, Idea.NONE));
		assertThat(finding(facts, NOW, "BK", "R6").answer().status()).isEqualTo(Status.MISSING);
	}

	@ParameterizedTest
	@CsvSource({ "2022-01-26, 5, 10, MISSING", "2022-01-26, 6, 10, MET", "2025-07-01, 4, 10, MISSING",
			"2025-07-01, 5, 10, MET" })
	void moreThanHalfBecameHalf(LocalDate day, int holders, int members, Status status) {
		assertThat(finding(unit(day.getYear(), new Members(members, Map.of("LDTT", holders))), day, "TTLDTT", "R8")
			.answer()
			.status()).isEqualTo(status);
	}

	@Test
	void anExcellentCollectiveNeedsAFighterAmongItsMembers() {
		Facts without = unit(2022, new Members(10, Map.of("LDTT", 10)));
		Facts with = unit(2022, new Members(10, Map.of("LDTT", 7, "CSTDCS", 1)));
		assertThat(collective(without, "TTLDXS")).containsExactly(Status.MET, Status.MISSING);
		assertThat(collective(with, "TTLDXS")).containsExactly(Status.MET, Status.MET);
		assertThat(collective(unit(2022, null), "TTLDXS")).containsExactly(Status.UNKNOWN, Status.UNKNOWN);
	}

	@Test
	void theSameTitleIsNotAwardedTwiceForAYear() {
		Facts held = holding("LDTT", "2025", 2025, Expectation.NONE);
		Answer answer = finding(held, NOW, "LDTT", "R12").answer();
		assertThat(answer.status()).isEqualTo(Status.MISSING);
		assertThat(answer.evidence()).containsExactly(held.held().getFirst().id());
		assertThat(finding(holding("LDTT", "2024", 2025, Expectation.NONE), NOW, "LDTT", "R12").answer().status())
			.isEqualTo(Status.MET);
	}

	@Test
	void whatNobodyCanKnowBeforehandIsSaidToBeUnknown() {
		assertThat(Stream.of("R3", "R7", "R13")
			.map((rule) -> finding(official(2022), SEED, "CSTDCS", rule))
			.map((one) -> one.answer().status())).containsOnly(Status.UNKNOWN);
		assertThat(finding(official(2022), SEED, "CSTDT", "R9").answer().code()).isEqualTo("vote.secret.ALL_MEMBERS");
		assertThat(finding(official(2025), NOW, "LDTT", "R11").answer().status()).isEqualTo(Status.UNKNOWN);
	}

	@Test
	void whoDecidesIsTheAuthorityOfTheDay() {
		assertThat(finding(official(2022), SEED, "CSTDCS", "R10").article())
			.isEqualTo("NĐ 91/2017, Điều 43 khoản 2 điểm a");
		assertThat(finding(official(2025), NOW, "CSTDCS", "R10").article()).isEqualTo("NĐ 129/2025");
	}

	@Test
	void aNoticeIsADayCountOfTheCultureFamily() {
		assertThat(new Assessor(LAW, NOW, official(2025)).answer(new Check.Notice(10), LAW.honour("GDVH").orElseThrow())
			.members()).containsEntry("days", 10);
	}

	@Test
	void anOutlookIsMissingAsSoonAsOneThingIs() {
		Facts none = expecting(new Expectation(false, Rating.GOOD, null));
		assertThat(outlook(none, SEED, "LDTT").status()).isEqualTo(Status.MISSING);
		assertThat(outlook(official(2022), SEED, "LDTT").status()).isEqualTo(Status.UNKNOWN);
	}

	private static Facts official(int year) {
		return new Facts(year, Set.of(Registrant.OFFICIAL), null, List.of(), null, Expectation.NONE);
	}

	private static Facts expecting(Expectation expected) {
		return new Facts(2022, Set.of(Registrant.OFFICIAL), null, List.of(), null, expected);
	}

	private static Facts unit(int year, @Nullable Members members) {
		return new Facts(year, Set.of(Registrant.UNIT), null, List.of(), members, Expectation.NONE);
	}

	private static Facts holding(String title, String years) {
		return holding(title, years, 2022, Expectation.NONE);
	}

	private static Facts holding(String title, String years, int year, Expectation expected) {
		List<Held> held = new ArrayList<>();
		for (String one : years.isEmpty() ? new String[0] : years.split(",")) {
			held.add(new Held(UUID.randomUUID(), title, Integer.parseInt(one), "12/QĐ-UBND"));
		}
		return new Facts(year, Set.of(Registrant.OFFICIAL), null, held, null, expected);
	}

	private static List<Outlook> persons(Facts facts, LocalDate day) {
		return new Assessor(LAW, day, facts).outlooks(Set.of(Title.Kind.INDIVIDUAL));
	}

	private static List<Outlook> collective(Facts facts, LocalDate day) {
		return new Assessor(LAW, day, facts).outlooks(Set.of(Title.Kind.COLLECTIVE, Title.Kind.AREA));
	}

	private static List<Status> collective(Facts facts, String title) {
		return collective(facts, SEED).stream()
			.filter((one) -> one.honour().code().equals(title))
			.flatMap((one) -> one.findings().stream())
			.filter((one) -> one.rule().equals("R8"))
			.map((one) -> one.answer().status())
			.toList();
	}

	private static List<String> codes(Facts facts, LocalDate day) {
		return persons(facts, day).stream().map((one) -> one.honour().code()).toList();
	}

	private static Outlook outlook(Facts facts, LocalDate day, String title) {
		return Stream.concat(persons(facts, day).stream(), collective(facts, day).stream())
			.filter((one) -> one.honour().code().equals(title))
			.findFirst()
			.orElseThrow();
	}

	private static List<Finding> findings(Facts facts, LocalDate day, String title) {
		return outlook(facts, day, title).findings();
	}

	private static Finding finding(Facts facts, LocalDate day, String title, String rule) {
		return findings(facts, day, title).stream().filter((one) -> one.rule().equals(rule)).findFirst().orElseThrow();
	}

}
