package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.plan.directory.domain.Refusal.EndBeforeStart;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.plan.directory.domain.Directory.refusalOf;
import static vn.giaouoc.plan.directory.domain.Directory.unit;

class UnitTests {

	private final Unit traBui = unit(UnitKind.COMMUNE);

	@Test
	void aSplitNamesSeveralSuccessorsOnce() {
		UUID caDam = UUID.randomUUID();
		UUID tayTraBong = UUID.randomUUID();
		LocalDate lastDay = LocalDate.of(2025, 6, 30);
		Unit ended = this.traBui.succeededBy(List.of(caDam, tayTraBong), lastDay)
			.succeededBy(List.of(tayTraBong), lastDay);
		assertThat(ended.successors()).containsExactly(caDam, tayTraBong);
		assertThat(ended.validity().to()).isEqualTo(lastDay);
	}

	@Test
	void aMergerHasSeveralPredecessors() {
		UUID one = UUID.randomUUID();
		UUID two = UUID.randomUUID();
		assertThat(this.traBui.following(one).following(two).following(one).predecessors()).containsExactly(one, two);
	}

	@Test
	void endsOnItsFirstDayAtTheEarliest() {
		assertThat(this.traBui.succeededBy(List.of(), Directory.START).validity().to()).isEqualTo(Directory.START);
		assertThat(refusalOf(() -> this.traBui.succeededBy(List.of(), Directory.START.minusDays(1))))
			.isInstanceOf(EndBeforeStart.class);
	}

}
