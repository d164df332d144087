package vn.giaouoc.plan.planning.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitName;
import vn.giaouoc.plan.planning.application.SubPlanQueries.RollUp;
import vn.giaouoc.plan.planning.application.SubPlanQueries.TargetShare;
import vn.giaouoc.plan.planning.domain.PlanContent.Direction;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;

import static org.assertj.core.api.Assertions.assertThat;

class RollUpTests {

	@ParameterizedTest
	@CsvSource({ "hộ, SUM, 30", "%, MEAN, 15.00", "'% ', MEAN, 15.00", "Phần trăm, MEAN, 15.00" })
	void sharesAreAddedButRatesAreAveraged(String unitOfMeasure, RollUp how, BigDecimal planned) {
		Target target = new Target(UUID.randomUUID(), null, "Một chỉ tiêu", unitOfMeasure, null, null, null,
				Direction.AT_LEAST, null, null);
		UnitName unit = new UnitName(UUID.randomUUID(), "T1", "Thôn 1", "VILLAGE");
		List<TargetShare> shares = Stream.of(BigDecimal.TEN, null, new BigDecimal("20"))
			.map((figure) -> new TargetShare(unit, figure))
			.toList();
		assertThat(RollUp.of(target)).isEqualTo(how);
		assertThat(how.of(shares)).isEqualTo(planned);
		assertThat(how.of(shares.subList(1, 2))).isNull();
	}

}
