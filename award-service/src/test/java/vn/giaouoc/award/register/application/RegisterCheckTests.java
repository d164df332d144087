package vn.giaouoc.award.register.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.award.law.application.LawFiles;
import vn.giaouoc.award.register.application.RegisterCheck.Known;
import vn.giaouoc.award.register.application.RegisterCheck.Member;
import vn.giaouoc.award.register.application.RegisterCheck.Outcome;
import vn.giaouoc.award.register.application.RegisterCheck.Unit;
import vn.giaouoc.award.register.domain.Award;
import vn.giaouoc.kit.imports.CheckedRow;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.kit.imports.CheckedRow.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterCheckTests {

	private static final LocalDate TODAY = LocalDate.of(2022, 1, 26);

	private final Unit office = new Unit(UUID.randomUUID(), "21154-VP", "Văn phòng", LocalDate.of(2020, 2, 1), null);

	private final List<Member> members = new ArrayList<>(
			List.of(new Member(this.office.id(), UUID.randomUUID(), "Hồ Văn Ân", "an@example.test")));

	private final List<Award> awards = new ArrayList<>();

	@Test
	void aGoodRowBecomesAnAwardOfThePersonInHisUnit() {
		Outcome outcome = check(person(2, Map.of()));
		assertThat(codes(outcome)).isEmpty();
		assertThat(outcome.awards()).singleElement().satisfies((award) -> {
			assertThat(award.holder().id()).isEqualTo(this.members.getFirst().id());
			assertThat(award.unitId()).isEqualTo(this.office.id());
			assertThat(award.honour()).isEqualTo("CSTDCS");
			assertThat(award.year()).isEqualTo(2021);
			assertThat(award.decision().date()).isEqualTo("2022-01-15");
		});
	}

	@Test
	void theSameWorkbookAgainAddsNothing() {
		this.awards.addAll(check(person(2, Map.of())).awards());
		Outcome again = check(person(2, Map.of()));
		assertThat(again.rows()).extracting(CheckedRow::verdict).containsExactly(Verdict.SAME);
		assertThat(again.awards()).isEmpty();
	}

	@Test
	void whatTheRegisterHasWithAnotherDayIsAFault() {
		this.awards.addAll(check(person(2, Map.of())).awards());
		assertThat(codes(check(person(2, Map.of(RegisterColumn.DATE, "16/01/2022"))))).containsExactly("award-differs");
	}

	@Test
	void anotherDecisionOnTheSameTitleAndYearIsAQuestion() {
		this.awards.addAll(check(person(2, Map.of())).awards());
		assertThat(questions(check(person(2, Map.of(RegisterColumn.NUMBER, "13/QĐ-UBND")))))
			.containsExactly("held-already");
		assertThat(
				questions(check(person(2, Map.of(RegisterColumn.NUMBER, "13/QĐ-UBND", RegisterColumn.YEAR, "2020")))))
			.isEmpty();
	}

	@Test
	void oneAwardOnTwoRowsIsAFaultOfTheSecond() {
		Outcome outcome = check(person(2, Map.of()), person(3, Map.of(RegisterColumn.NUMBER, "12/qđ-ubnd")));
		assertThat(outcome.rows()).extracting(CheckedRow::verdict).containsExactly(Verdict.NEW, Verdict.FAULTY);
		assertThat(codes(outcome)).containsExactly("award-twice");
	}

	@ParameterizedTest
	@CsvSource({ "Chiến sĩ thi đua cơ sở, CSTDCS", "chien si thi dua co so, CSTDCS", "LDTT, LDTT",
			"Chiến sĩ thi đua tỉnh, CSTDT", "Giấy khen, GK" })
	void aTitleIsKnownByItsNamesWithAndWithoutDiacritics(String written, String code) {
		assertThat(check(person(2, Map.of(RegisterColumn.HONOUR, written))).awards()).singleElement()
			.extracting(Award::honour)
			.isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "HONOUR, Chiến sĩ thi đua xã, word-unknown",
			"HONOUR, Tập thể lao động tiên tiến, honour-of-other-kind",
			"HONOUR, Gia đình văn hóa, honour-of-other-kind", "YEAR, 1944, year", "YEAR, 2023, year", "YEAR, 21, year",
			"DATE, 29/02/2021, day", "DATE, 27/01/2022, decision-in-future", "DATE, 31/12/2020, decision-before-year",
			"UNIT, 21155, unit-unknown", "NUMBER, QĐ-UBND, shape-number", "HOLDER, Hồ Văn Xa, person-unknown",
			"EMAIL, khac@example.test, person-unknown" })
	void aWrongCellIsToldByName(RegisterColumn column, String text, String code) {
		Outcome outcome = check(person(2, Map.of(column, text)));
		assertThat(codes(outcome)).containsExactly(code);
		assertThat(outcome.awards()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "YEAR, 1945", "YEAR, 2022", "DATE, 26/01/2022", "DATE, 2022-01-15", "DATE, 1/1/2022" })
	void onTheRightSideOfTheLimitNothingIsWrong(RegisterColumn column, String text) {
		assertThat(codes(check(person(2, Map.of(column, text))))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2020, 0", "2019, 1" })
	void aDecisionYearsLaterIsAskedAbout(String year, int questions) {
		assertThat(questions(check(person(2, Map.of(RegisterColumn.YEAR, year))))).hasSize(questions);
	}

	@ParameterizedTest
	@CsvSource({ "01/01/2024, 0", "31/12/2023, 1" })
	void aTitleThatTheLawDidNotKnowThenIsAFault(String date, int faults) {
		RegisterRow row = row(RegisterSheet.UNITS, 2,
				Map.of(RegisterColumn.UNIT, "21154-VP", RegisterColumn.HONOUR, "Xã tiêu biểu", RegisterColumn.YEAR,
						"2023", RegisterColumn.NUMBER, "1/QĐ-UBND", RegisterColumn.DATE, date));
		Outcome outcome = RegisterCheck.of(List.of(row), known(LocalDate.of(2024, 6, 1)));
		assertThat(codes(outcome)).hasSize(faults);
	}

	@Test
	void twoOfOneNameAreToldApartByTheirMail() {
		this.members.add(new Member(this.office.id(), UUID.randomUUID(), "Hồ Văn Ân", "an2@example.test"));
		assertThat(codes(check(person(2, Map.of())))).containsExactly("person-ambiguous");
		assertThat(check(person(2, Map.of(RegisterColumn.EMAIL, "AN2@example.test"))).awards()).singleElement()
			.extracting((award) -> award.holder().id())
			.isEqualTo(this.members.get(1).id());
	}

	@Test
	void aNameWithoutItsDiacriticsIsAQuestion() {
		assertThat(questions(check(person(2, Map.of(RegisterColumn.HOLDER, "Ho Van An")))))
			.containsExactly("name-differs");
		this.members.add(new Member(this.office.id(), UUID.randomUUID(), "Hồ Văn An", null));
		assertThat(questions(check(person(2, Map.of())))).isEmpty();
	}

	@Test
	void whatIsMissingIsToldForEachCell() {
		Outcome outcome = check(row(RegisterSheet.PEOPLE, 2, Map.of(RegisterColumn.BODY, "UBND huyện")));
		assertThat(outcome.rows().getFirst().faults()).extracting(Fault::column)
			.containsExactlyInAnyOrderElementsOf(RegisterSheet.PEOPLE.required());
	}

	@Test
	void everyFaultAndQuestionHasItsWords() {
		ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.ROOT);
		assertThat(List.of("year", "decision-in-future", "decision-before-year", "decision-late", "unit-unknown",
				"person-unknown", "person-ambiguous", "name-differs", "honour-of-other-kind", "honour-not-then",
				"award-twice", "award-differs", "held-already"))
			.allSatisfy((code) -> assertThat(texts.getString("import." + code)).isNotBlank());
		assertThat(RegisterCheck.SHAPES.keySet()).allSatisfy(
				(column) -> assertThat(texts.getString("import.shape-" + column.name().toLowerCase(Locale.ROOT)))
					.isNotBlank());
	}

	private Outcome check(RegisterRow... rows) {
		return RegisterCheck.of(List.of(rows), known(TODAY));
	}

	private Known known(LocalDate today) {
		return new Known(LawFiles.law(), today, List.of(this.office), this.members, this.awards);
	}

	private static RegisterRow person(int line, Map<RegisterColumn, String> other) {
		Map<RegisterColumn, String> cells = new EnumMap<>(Map.of(RegisterColumn.HOLDER, "Hồ Văn Ân",
				RegisterColumn.UNIT, "21154-VP", RegisterColumn.HONOUR, "Chiến sĩ thi đua cơ sở", RegisterColumn.YEAR,
				"2021", RegisterColumn.NUMBER, "12/QĐ-UBND", RegisterColumn.DATE, "15/01/2022"));
		cells.putAll(other);
		return row(RegisterSheet.PEOPLE, line, cells);
	}

	private static RegisterRow row(RegisterSheet sheet, int line, Map<RegisterColumn, String> cells) {
		return new RegisterRow(sheet, line, new EnumMap<>(cells), Map.of());
	}

	private static List<String> codes(Outcome outcome) {
		return outcome.rows().stream().flatMap((row) -> row.faults().stream()).map(Fault::code).toList();
	}

	private static List<String> questions(Outcome outcome) {
		return outcome.rows().stream().flatMap((row) -> row.questions().stream()).map(Fault::code).toList();
	}

}
