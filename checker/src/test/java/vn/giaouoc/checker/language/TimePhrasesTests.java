package vn.giaouoc.checker.language;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimePhrasesTests {

	private static final LocalDate ISSUED = LocalDate.of(2022, 1, 25);

	private final TimePhrases times = new TimePhrases(new TimeContext(ISSUED, 2022, false),
			(day, count) -> day.plusDays(count));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			từ nay cho đến hết ngày 03/02/2021                  | 2022-01-25T00:00 | 2021-02-04T00:00
			từ nay đến ngày 15 tháng 02 năm 2022                | 2022-01-25T00:00 | 2022-02-16T00:00
			trước ngày 15/02/2022                               |                  | 2022-02-15T00:00
			chậm nhất là ngày 15-02-2022                        |                  | 2022-02-16T00:00
			chậm nhất trước ngày 15.02.2022                     |                  | 2022-02-15T00:00
			đến 17 giờ 30 ngày 15/02/2022                       |                  | 2022-02-15T17:30
			trước 11h00 ngày 15/02/2022                         |                  | 2022-02-15T11:00
			từ ngày 01/02/2022 đến ngày 15/02/2022              | 2022-02-01T00:00 | 2022-02-16T00:00
			từ ngày 01/02 đến hết ngày 15/02/2022               | 2022-02-01T00:00 | 2022-02-16T00:00
			từ ngày 01 đến hết ngày 15/02/2022                  | 2022-02-01T00:00 | 2022-02-16T00:00
			từ ngày 15/12 đến ngày 15/01/2023                   | 2022-12-15T00:00 | 2023-01-16T00:00
			ngày 01/02/2022 - 15/02/2022                        | 2022-02-01T00:00 | 2022-02-16T00:00
			đến hết ngày mười lăm tháng hai                     |                  | 2022-02-16T00:00
			đến hết ngày hai mươi mốt tháng năm năm hai nghìn không trăm hai mươi ba |  | 2023-05-22T00:00
			đến hết tháng 3 năm 2022                            |                  | 2022-04-01T00:00
			đến hết quý I năm 2022                              |                  | 2022-04-01T00:00
			trước mùng 6 Tết                                    |                  | 2022-02-06T00:00
			đến hết rằm tháng Giêng                             |                  | 2022-02-16T00:00
			đến hết ngày 10 tháng 3 âm lịch                     |                  | 2022-04-11T00:00
			đến hết ngày 20 tháng Chạp năm 2022                 |                  | 2023-01-12T00:00
			trong thời hạn 10 ngày kể từ ngày ban hành          | 2022-01-25T00:00 | 2022-02-05T00:00
			trong vòng mười ngày kể từ ngày ký                  | 2022-01-25T00:00 | 2022-02-05T00:00
			""")
	void wordsBecomeHalfOpenPeriods(String words, String opens, String closes) {
		assertThat(this.times.ranges("Thời gian " + words + ".")).singleElement().satisfies((range) -> {
			assertThat(String.valueOf(range.opens())).isEqualTo(String.valueOf(opens));
			assertThat(range.closes()).hasToString(closes);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "30/02/2022", "ngày 31 tháng 4 năm 2022", "45/13/2022" })
	void aDayThatDoesNotExistIsRecognised(String day) {
		assertThat(this.times.moments("trước " + day)).singleElement()
			.satisfies((moment) -> assertThat(moment.from()).isNull());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "đạt 3/5 tiêu chí", "mục 1.2 của kế hoạch", "Nghị quyết 30a/2008/NQ-CP",
			"tăng 2,5% so với", "Kế hoạch 5 năm 2021-2025", "đội 12 người", "Quyết định 15/QĐ-UBND" })
	void figuresThatAreNoDaysAreLeft(String text) {
		assertThat(this.times.moments(text)).isEmpty();
	}

	@Test
	void aSchoolYearsSpringIsInItsSecondCalendarYear() {
		TimePhrases school = new TimePhrases(new TimeContext(ISSUED, 2022, true), (day, count) -> day);

		assertThat(school.moments("trước ngày 31/5")).singleElement()
			.satisfies((moment) -> assertThat(moment.from()).isEqualTo(LocalDate.of(2023, 5, 31)));
		assertThat(school.moments("trước ngày 30/9")).singleElement()
			.satisfies((moment) -> assertThat(moment.from()).isEqualTo(LocalDate.of(2022, 9, 30)));
	}

	@Test
	void everyDayOfAYearReadsBackFromFigures() {
		for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
			LocalDate expected = day;
			String slashes = "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
			String words = "ngày %d tháng %d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());

			assertThat(this.times.moments("đến hết ngày " + slashes)).singleElement()
				.satisfies((moment) -> assertThat(moment.from()).isEqualTo(expected));
			assertThat(this.times.moments("đến hết " + words)).singleElement()
				.satisfies((moment) -> assertThat(moment.from()).isEqualTo(expected));
		}
	}

}
