package vn.giaouoc.pledge.inspection.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giaouoc.pledge.inspection.domain.Inspection.Mending;
import vn.giaouoc.pledge.inspection.domain.InspectionRefusal.DayOutside;
import vn.giaouoc.pledge.inspection.domain.InspectionRefusal.NothingToMend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InspectionTests {

	private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000401");

	private static final LocalDate TODAY = LocalDate.of(2022, 6, 15);

	@Test
	void anInspectionOfTodayIsNotedAndOneOfTomorrowIsNot() {
		assertThat(noted(TODAY, "Bổ sung sổ theo dõi", TODAY).day()).isEqualTo(TODAY);
		refused(() -> noted(TODAY.plusDays(1), null, null), DayOutside.class);
	}

	@Test
	void itIsToBeMendedOnTheSameDayAtTheEarliestAndOnlyIfSomethingIs() {
		refused(() -> noted(TODAY, "Bổ sung sổ theo dõi", TODAY.minusDays(1)), DayOutside.class);
		refused(() -> noted(TODAY, null, TODAY), NothingToMend.class);
	}

	@Test
	void itIsMendedOnceBetweenTheInspectionAndToday() {
		Inspection noted = noted(TODAY.minusDays(10), "Bổ sung sổ theo dõi", TODAY);
		refused(() -> mend(noted, TODAY.minusDays(11)), DayOutside.class);
		refused(() -> mend(noted, TODAY.plusDays(1)), DayOutside.class);
		assertThat(mend(noted, TODAY.minusDays(10)).mended(ID).day()).isEqualTo(TODAY.minusDays(10));
		Inspection mended = mend(noted, TODAY);
		refused(() -> mend(mended, TODAY), NothingToMend.class);
		refused(() -> mend(noted(TODAY, null, null), TODAY), NothingToMend.class);
	}

	private static Inspection noted(LocalDate day, @Nullable String toMend, @Nullable LocalDate mendBy) {
		return Inspection.noted(ID, ID, ID, InspectionKind.INSPECTION, day, "Sổ theo dõi chưa đủ", toMend, mendBy,
				TODAY);
	}

	private static Inspection mend(Inspection inspection, LocalDate day) {
		return inspection.mend(new Mending(day, null, "Trưởng thôn"), TODAY);
	}

	private static void refused(ThrowingCallable act, Class<? extends InspectionRefusal> why) {
		assertThatExceptionOfType(InspectionRefused.class).isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.refusal()).isInstanceOf(why));
	}

}
