package vn.giaouoc.plan.planning.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.law.WorkingDays;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanMother;

import static org.assertj.core.api.Assertions.assertThat;

class LaterYearTests {

	private static final WorkingDays DAYS = Catalogue.load().workingDays();

	private static final LaterYear NEXT = new LaterYear(2022, 2023, DAYS);

	@Test
	void dueDaysOfALaterYearAreWorkedAndPeriodsMoveAsTheyAre() {
		PlanContent later = NEXT.of(PlanMother.content());
		assertThat(later.windows().getFirst().closes()).isEqualTo(OffsetDateTime.parse("2023-02-09T00:00+07:00"));
		assertThat(later.tasks().getFirst().due()).isEqualTo(LocalDate.of(2023, 2, 15));
		assertThat(later.movements().getFirst().to()).isEqualTo(LocalDate.of(2023, 12, 15));
		assertThat(later.targets().getFirst().due()).isEqualTo(LocalDate.of(2023, 12, 31));
	}

	@Test
	void aDayThatFallsOnAWeekendMovesToTheNextWorkedOne() {
		// 30/06/2024 is a Sunday.
		PlanContent later = new LaterYear(2022, 2024, DAYS).of(PlanMother.content());
		assertThat(later.reviews().getFirst().due()).isEqualTo(LocalDate.of(2024, 7, 1));
	}

	@Test
	void theLegalBasesAreThoseOfThePlan() {
		assertThat(NEXT.of(PlanMother.content()).legalBases()).isEqualTo(PlanMother.content().legalBases());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Hoàn thành chỉ tiêu năm 2022 | Hoàn thành chỉ tiêu năm 2023",
					"6 tháng đầu năm 2022, quý IV/2022 | 6 tháng đầu năm 2023, quý IV/2023",
					"trong tháng 6/2022 | trong tháng 6/2023", "Kế hoạch thi đua 2022 | Kế hoạch thi đua 2023",
					"năm học 2022-2023 | năm học 2023-2024", "Năm học 2021 - 2022 | Năm học 2022 - 2023",
					"từ ngày 01/02/2022 đến hết ngày 31/12/2022 | từ ngày 01/02/2023 đến hết ngày 31/12/2023",
					"trước ngày 5 tháng 6 năm 2022 | trước ngày 5 tháng 6 năm 2023" })
	void theYearIsReplacedWhereItIsThePlansOwn(String said, String later) {
		assertThat(NEXT.words(said)).isEqualTo(later);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kết quả năm 2021", "giai đoạn 2021-2025", "giai đoạn 2022 - 2025", "năm học 2019-2020",
			"Nghị quyết số 05-NQ/HU ngày 10/01/2022", "Quyết định số 15/2022/QĐ-UBND ngày 5 tháng 3 năm 2022",
			"Luật Thi đua, khen thưởng năm 2022", "Luật Thi đua, khen thưởng 2022", "đạt 2022 hộ", "ngày 31/02/2022" })
	void whatIsNotThePlansKeepsItsYear(String said) {
		assertThat(NEXT.words(said)).isEqualTo(said);
	}

	@Test
	void aClauseThatSaysUntilWhenNamesTheDayOfItsWindow() {
		// 30/04/2023 is a Sunday, and what was off until 03/05 is worked on 04/05.
		PlanContent content = NEXT.of(registeredUntil("29/04/2022"));
		assertThat(content.registration()).containsExactly("Gửi bảng đăng ký chậm nhất ngày 04/05/2023");
	}

	private static PlanContent registeredUntil(String day) {
		PlanContent some = PlanMother.content();
		return new PlanContent(some.legalBases(), some.purposes(), some.requirements(), some.themes(), some.solutions(),
				some.movements(), List.of("Gửi bảng đăng ký chậm nhất ngày " + day), some.windows(), some.targets(),
				some.scoring(), some.tasks(), some.reviews(), some.closing(), some.recipients(), some.signer());
	}

}
