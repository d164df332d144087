package vn.giaouoc.pledge.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

	private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2022, 4, 10);

	/** A hundred days, so that a day is a hundredth of the way. */
	private static final Goal HUNDRED = new Goal(new BigDecimal("100"), Direction.AT_LEAST, null, FIRST, LAST);

	private static final Goal SPOKEN = new Goal(null, Direction.AT_LEAST, null, FIRST, LAST);

	@Test
	void asFarAsTimeHasGoneIsGreenAndAStepLessIsAmber() {
		assertThat(light(HUNDRED, 50, "50")).isEqualTo(Light.GREEN);
		assertThat(light(HUNDRED, 50, "49.9")).isEqualTo(Light.AMBER);
	}

	@Test
	void aFifthBehindIsAmberAndAStepMoreIsRed() {
		assertThat(light(HUNDRED, 50, "40")).isEqualTo(Light.AMBER);
		assertThat(light(HUNDRED, 50, "39.9")).isEqualTo(Light.RED);
	}

	@Test
	void onTheLastDayThereIsStillTimeAndTheDayAfterThereIsNone() {
		assertThat(light(HUNDRED, 100, "99")).isEqualTo(Light.AMBER);
		assertThat(light(HUNDRED, 101, "99")).isEqualTo(Light.RED);
		assertThat(light(HUNDRED, 101, "100")).isEqualTo(Light.GREEN);
	}

	@Test
	void silenceIsNothingInTheFirstHalfAmberAfterItAndRedWhenOverdue() {
		for (Goal goal : List.of(HUNDRED, SPOKEN)) {
			assertThat(Standing.of(goal, List.of(), day(50)).light()).isEqualTo(Light.NONE);
			assertThat(Standing.of(goal, List.of(), day(51)).light()).isEqualTo(Light.AMBER);
			assertThat(Standing.of(goal, List.of(), day(100)).light()).isEqualTo(Light.AMBER);
			assertThat(Standing.of(goal, List.of(), day(101)).light()).isEqualTo(Light.RED);
		}
	}

	@Test
	void beforeTheFirstDayNothingIsExpected() {
		Standing before = Standing.of(HUNDRED, List.of(report(1, "0")), FIRST.minusDays(1));
		assertThat(before.expected()).isEqualByComparingTo("0");
		assertThat(before.light()).isEqualTo(Light.GREEN);
	}

	@Test
	void theWayBeginsAtTheBaseline() {
		Goal falling = new Goal(new BigDecimal("10"), Direction.AT_MOST, new BigDecimal("12.5"), FIRST, LAST);
		assertThat(Standing.of(falling, List.of(report(50, "11.25")), day(50)).share()).isEqualByComparingTo("0.5");
		assertThat(light(falling, 50, "11.25")).isEqualTo(Light.GREEN);
		assertThat(light(falling, 50, "11.5")).isEqualTo(Light.AMBER);
		assertThat(light(falling, 50, "11.51")).isEqualTo(Light.RED);
		assertThat(light(falling, 50, "13")).isEqualTo(Light.RED);
		assertThat(light(falling, 50, "10")).isEqualTo(Light.GREEN);
	}

	@Test
	void whatIsToBeKeptLowIsReachedAtItsFigureAndOverdueAboveIt() {
		Goal ceiling = new Goal(new BigDecimal("2"), Direction.AT_MOST, null, FIRST, LAST);
		assertThat(light(ceiling, 101, "2")).isEqualTo(Light.GREEN);
		assertThat(light(ceiling, 101, "2.01")).isEqualTo(Light.RED);
		assertThat(light(ceiling, 50, "4")).isEqualTo(Light.GREEN);
		assertThat(light(ceiling, 50, "4.01")).isEqualTo(Light.AMBER);
		assertThat(light(ceiling, 50, "5.01")).isEqualTo(Light.RED);
	}

	@Test
	void aWordIsGoodForNinetyDays() {
		Goal year = new Goal(null, Direction.AT_LEAST, null, FIRST, LocalDate.of(2022, 12, 31));
		List<Report> said = List.of(new Report(FIRST, null, false));
		assertThat(Standing.of(year, said, FIRST.plusDays(90)).light()).isEqualTo(Light.GREEN);
		assertThat(Standing.of(year, said, FIRST.plusDays(91)).light()).isEqualTo(Light.AMBER);
	}

	@Test
	void whatIsDoneIsGreenForGoodAndWhatIsNotIsRedWhenOverdue() {
		assertThat(Standing.of(SPOKEN, List.of(new Report(day(90), null, true)), day(200)).light())
			.isEqualTo(Light.GREEN);
		assertThat(Standing.of(SPOKEN, List.of(new Report(day(90), null, false)), day(100)).light())
			.isEqualTo(Light.GREEN);
		assertThat(Standing.of(SPOKEN, List.of(new Report(day(90), null, false)), day(101)).light())
			.isEqualTo(Light.RED);
	}

	@Test
	void theTrendIsThatOfTheLastTwoReportsTowardsTheGoal() {
		assertThat(trend(HUNDRED, "10")).isEqualTo(Trend.UNKNOWN);
		assertThat(trend(HUNDRED, "10", "10")).isEqualTo(Trend.STEADY);
		assertThat(trend(HUNDRED, "10", "10.1")).isEqualTo(Trend.BETTER);
		assertThat(trend(HUNDRED, "20", "10", "9.9")).isEqualTo(Trend.WORSE);
		Goal falling = new Goal(new BigDecimal("10"), Direction.AT_MOST, null, FIRST, LAST);
		assertThat(trend(falling, "12", "11.9")).isEqualTo(Trend.BETTER);
		assertThat(trend(falling, "12", "12.1")).isEqualTo(Trend.WORSE);
	}

	@Test
	void reportsCountByTheirDayInWhateverOrderTheyCame() {
		Standing standing = Standing.of(HUNDRED, List.of(report(50, "50"), report(20, "10")), day(50));
		assertThat(standing.share()).isEqualByComparingTo("0.5");
		assertThat(standing.trend()).isEqualTo(Trend.BETTER);
	}

	@Test
	void aGoalThatIsWhereItBeganIsReachedOrNot() {
		Goal kept = new Goal(new BigDecimal("5"), Direction.AT_LEAST, new BigDecimal("5"), FIRST, LAST);
		assertThat(light(kept, 50, "5")).isEqualTo(Light.GREEN);
		assertThat(light(kept, 50, "4.9")).isEqualTo(Light.RED);
	}

	private static Light light(Goal goal, int day, String figure) {
		return Standing.of(goal, List.of(report(Math.min(day, 100), figure)), day(day)).light();
	}

	private static Trend trend(Goal goal, String... figures) {
		List<Report> reports = new ArrayList<>();
		for (String figure : figures) {
			reports.add(report(reports.size() + 1, figure));
		}
		return Standing.of(goal, reports, day(50)).trend();
	}

	private static Report report(int day, @Nullable String figure) {
		return new Report(day(day), (figure != null) ? new BigDecimal(figure) : null, false);
	}

	/** The n-th day of the way. */
	private static LocalDate day(int n) {
		return FIRST.plusDays(n - 1L);
	}

}
