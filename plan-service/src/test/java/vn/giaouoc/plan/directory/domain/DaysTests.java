package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import vn.giaouoc.plan.directory.domain.Refusal.EndBeforeStart;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.plan.directory.domain.Directory.days;
import static vn.giaouoc.plan.directory.domain.Directory.refusalOf;

class DaysTests {

	private final Days june = days("2022-06-01", "2022-06-30");

	@Test
	void includeBothEnds() {
		assertThat(this.june.contains(LocalDate.of(2022, 6, 1))).isTrue();
		assertThat(this.june.contains(LocalDate.of(2022, 6, 30))).isTrue();
		assertThat(this.june.contains(LocalDate.of(2022, 5, 31))).isFalse();
		assertThat(this.june.contains(LocalDate.of(2022, 7, 1))).isFalse();
		assertThat(days("2022-06-01", null).contains(LocalDate.of(2099, 1, 1))).isTrue();
	}

	@Test
	void mayBeOneDayAndNotLess() {
		assertThat(days("2022-06-01", "2022-06-01").to()).isEqualTo(LocalDate.of(2022, 6, 1));
		assertThat(refusalOf(() -> days("2022-06-02", "2022-06-01"))).isInstanceOf(EndBeforeStart.class);
	}

	@Test
	void overlapWhenTheyShareADay() {
		assertThat(this.june.overlaps(days("2022-06-30", "2022-07-31"))).isTrue();
		assertThat(this.june.overlaps(days("2022-07-01", null))).isFalse();
		assertThat(this.june.overlaps(days("2022-01-01", null))).isTrue();
		assertThat(this.june.overlaps(days("2022-01-01", "2022-05-31"))).isFalse();
	}

	@Test
	void coverOnlyWhatEndsWithThem() {
		assertThat(this.june.covers(this.june)).isTrue();
		assertThat(this.june.covers(days("2022-06-01", null))).isFalse();
		assertThat(this.june.covers(days("2022-05-31", "2022-06-30"))).isFalse();
		assertThat(days("2022-06-01", null).covers(days("2022-06-01", null))).isTrue();
	}

}
