package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.plan.directory.domain.Refusal.AssignmentOverlaps;
import vn.giaouoc.plan.directory.domain.Refusal.AssignmentUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.DelegationImpossible;
import vn.giaouoc.plan.directory.domain.Refusal.EndBeforeStart;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.plan.directory.domain.Directory.assignment;
import static vn.giaouoc.plan.directory.domain.Directory.days;
import static vn.giaouoc.plan.directory.domain.Directory.person;
import static vn.giaouoc.plan.directory.domain.Directory.refusalOf;

class PersonTests {

	private final UUID unit = UUID.randomUUID();

	private final Assignment held = assignment("official", this.unit, days("2021-01-01", "2021-12-31"));

	private final Person person = person(this.held);

	@Test
	void holdsARoleInAUnitOnceADay() {
		assertThat(this.person.assign(assignment("official", this.unit, days("2022-01-01", null))).assignments())
			.hasSize(2);
		assertThat(refusalOf(() -> this.person.assign(assignment("official", this.unit, days("2021-12-31", null)))))
			.isEqualTo(new AssignmentOverlaps(LocalDate.of(2021, 1, 1)));
	}

	@Test
	void holdsAnotherRoleOrTheSameElsewhereAtTheSameTime() {
		assertThat(this.person.assign(assignment("clerk", this.unit, days("2021-06-01", null))).assignments())
			.hasSize(2);
		assertThat(this.person.assign(assignment("official", UUID.randomUUID(), days("2021-06-01", null))).unitIds())
			.hasSize(2);
	}

	@Test
	void endsNothingBeforeItBegan() {
		assertThat(this.person.end(this.held.id(), LocalDate.of(2021, 1, 1)).assignment(this.held.id()).days().to())
			.isEqualTo(LocalDate.of(2021, 1, 1));
		assertThat(refusalOf(() -> this.person.end(this.held.id(), LocalDate.of(2020, 12, 31))))
			.isInstanceOf(EndBeforeStart.class);
	}

	@Test
	void endsOnlyWhatHeHolds() {
		assertThat(refusalOf(() -> this.person.end(UUID.randomUUID(), LocalDate.of(2021, 6, 1))))
			.isEqualTo(new AssignmentUnknown());
	}

	@Test
	void aDelegationIsCutWithItsAssignment() {
		UUID other = UUID.randomUUID();
		Delegation reaching = delegation(other, days("2021-05-01", "2021-07-31"));
		Delegation later = delegation(other, days("2021-09-01", "2021-09-30"));
		Person handedOn = this.person.delegate(reaching).delegate(later);
		assertThat(handedOn.end(this.held.id(), LocalDate.of(2021, 6, 30)).delegations())
			.containsExactly(new Delegation(reaching.id(), this.held.id(), other, days("2021-05-01", "2021-06-30")));
	}

	@Test
	void handsOnToSomebodyElseWithinTheAssignmentAndWithAnEnd() {
		UUID other = UUID.randomUUID();
		assertThat(this.person.delegate(delegation(other, days("2021-01-01", "2021-12-31"))).delegations()).hasSize(1);
		assertThat(List.of(delegation(this.person.id(), days("2021-01-01", "2021-01-31")),
				delegation(other, days("2021-01-01", null)), delegation(other, days("2021-12-01", "2022-01-01")),
				delegation(other, days("2020-12-31", "2021-01-31"))))
			.allSatisfy((impossible) -> assertThat(refusalOf(() -> this.person.delegate(impossible)))
				.isEqualTo(new DelegationImpossible()));
	}

	private Delegation delegation(UUID to, Days days) {
		return new Delegation(UUID.randomUUID(), this.held.id(), to, days);
	}

}
