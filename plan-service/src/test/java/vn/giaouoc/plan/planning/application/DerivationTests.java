package vn.giaouoc.plan.planning.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanMother;
import vn.giaouoc.plan.planning.domain.PlanState;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationTests {

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
