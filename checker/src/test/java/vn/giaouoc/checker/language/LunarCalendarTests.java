package vn.giaouoc.checker.language;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LunarCalendarTests {

	/** 1985 and 2007 are years in which Hanoi and Beijing begin on different days. */
	@ParameterizedTest
	@CsvSource({ "1985, 1985-01-21", "2007, 2007-02-17", "2020, 2020-01-25", "2021, 2021-02-12", "2022, 2022-02-01",
			"2023, 2023-01-22", "2024, 2024-02-10", "2025, 2025-01-29", "2026, 2026-02-17", "2027, 2027-02-06",
			"2030, 2030-02-02" })
	void theYearBeginsOnTheDayOfTheVietnameseTet(int year, LocalDate day) {
		assertThat(LunarCalendar.newYear(year)).isEqualTo(day);
	}

	/** Giỗ Tổ, in years with and without a leap month before it. */
	@ParameterizedTest
	@CsvSource({ "2021, 2021-04-21", "2022, 2022-04-10", "2023, 2023-04-29", "2024, 2024-04-18", "2025, 2025-04-07",
			"2026, 2026-04-26" })
	void theTenthOfTheThirdMonthIsFound(int year, LocalDate day) {
		assertThat(LunarCalendar.day(year, 3, 10)).isEqualTo(day);
	}

	@Test
	void theMidAutumnAndTheLastMonthAreFound() {
		assertThat(LunarCalendar.day(2025, 8, 15)).isEqualTo(LocalDate.of(2025, 10, 6));
		assertThat(LunarCalendar.day(2023, 12, 23)).isEqualTo(LocalDate.of(2024, 2, 2));
		assertThat(LunarCalendar.newYearsEve(2022)).isEqualTo(LocalDate.of(2022, 1, 31));
	}

}
