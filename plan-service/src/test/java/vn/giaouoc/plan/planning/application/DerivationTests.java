package vn.giaouoc.plan.planning.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanMother;
import vn.giaouoc.plan.planning.domain.PlanState;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationTests {

	@Test
	void dueDaysOfALaterYearAreWorkedAndPeriodsMoveAsTheyAre() {
		PlanContent later = Derivation.years(PlanMother.content(), 1, Catalogue.load().workingDays());
		assertThat(later.windows().getFirst().closes()).isEqualTo(OffsetDateTime.parse("2023-02-09T00:00+07:00"));
		assertThat(later.tasks().getFirst().due()).isEqualTo(LocalDate.of(2023, 2, 15));
		assertThat(later.movements().getFirst().to()).isEqualTo(LocalDate.of(2023, 12, 15));
		assertThat(later.targets().getFirst().due()).isEqualTo(LocalDate.of(2023, 12, 31));
	}

	@Test
	void aDayThatFallsOnAWeekendMovesToTheNextWorkedOne() {
		// 30/06/2024 is a Sunday.
		PlanContent later = Derivation.years(PlanMother.content(), 2, Catalogue.load().workingDays());
		assertThat(later.reviews().getFirst().due()).isEqualTo(LocalDate.of(2024, 7, 1));
	}

	@Test
	void aUnitTakesItsOwnTargetInFullAndOfACommonOneAnOpenShare() {
		Plan above = PlanMother.in(PlanState.ISSUED);
		Target target = above.content().targets().getFirst();
		PlanContent own = Derivation.subPlan(above, "Ủy ban nhân dân xã Trà Phong", PlanMother.COMMUNE,
				UnitKind.DEPARTMENT);
		assertThat(own.targets()).singleElement().satisfies((share) -> {
			assertThat(share.parentId()).isEqualTo(target.id());
			assertThat(share.figure()).isEqualByComparingTo(BigDecimal.TEN);
		});
		PlanContent other = Derivation.subPlan(above, "Ủy ban nhân dân xã Trà Phong", UUID.randomUUID(),
				UnitKind.VILLAGE);
		assertThat(other.targets()).isEmpty();
		assertThat(other.windows()).isEqualTo(List.of());
		assertThat(other.tasks()).hasSize(1);
	}

}
