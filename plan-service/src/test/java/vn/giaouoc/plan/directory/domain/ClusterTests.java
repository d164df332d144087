package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaouoc.plan.directory.domain.Cluster.Lead;
import vn.giaouoc.plan.directory.domain.Cluster.Member;
import vn.giaouoc.plan.directory.domain.Refusal.LeadNotMember;
import vn.giaouoc.plan.directory.domain.Refusal.MemberOfOtherKind;
import vn.giaouoc.plan.directory.domain.Refusal.MemberOutlives;
import vn.giaouoc.plan.directory.domain.Refusal.MemberTwice;
import vn.giaouoc.plan.directory.domain.Refusal.MemberUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.plan.directory.domain.Directory.days;
import static vn.giaouoc.plan.directory.domain.Directory.refusalOf;
import static vn.giaouoc.plan.directory.domain.Directory.unit;

class ClusterTests {

	private static final Days CLUSTER = days("2021-01-01", "2025-06-30");

	private final Cluster cluster = cluster(ClusterKind.CLUSTER);

	private final Unit traPhong = unit(UnitKind.COMMUNE);

	private final Unit traSon = unit(UnitKind.COMMUNE);

	@ParameterizedTest
	@EnumSource(UnitKind.class)
	void everyKindOfUnitFitsEitherAClusterOrABlock(UnitKind kind) {
		assertThat(ClusterKind.CLUSTER.takes(kind)).isNotEqualTo(ClusterKind.BLOCK.takes(kind));
	}

	@Test
	void aSchoolJoinsABlockAndNoCluster() {
		Unit school = unit(UnitKind.SCHOOL);
		assertThat(cluster(ClusterKind.BLOCK).join(school, CLUSTER).members()).hasSize(1);
		assertThat(refusalOf(() -> this.cluster.join(school, CLUSTER))).isEqualTo(new MemberOfOtherKind(school.name()));
	}

	@Test
	void aUnitJoinsOnItsFirstDayAndNotTheDayBefore() {
		Unit young = unit(UnitKind.COMMUNE, days("2022-03-01", null));
		assertThat(this.cluster.join(young, days("2022-03-01", "2025-06-30")).members()).hasSize(1);
		assertThat(refusalOf(() -> this.cluster.join(young, days("2022-02-28", "2025-06-30"))))
			.isEqualTo(new UnitUnknown());
	}

	@Test
	void aMembershipLiesWithinTheClustersDays() {
		assertThat(this.cluster.join(this.traPhong, CLUSTER).members())
			.containsExactly(new Member(this.traPhong.id(), CLUSTER));
		assertThat(refusalOf(() -> this.cluster.join(this.traPhong, days("2020-12-31", "2025-06-30"))))
			.isEqualTo(new MemberOutlives());
		assertThat(refusalOf(() -> this.cluster.join(this.traPhong, days("2021-01-01", "2025-07-01"))))
			.isEqualTo(new MemberOutlives());
	}

	@Test
	void aUnitMayComeBackTheDayAfterItLeftAndNoSooner() {
		Cluster left = this.cluster.join(this.traPhong, days("2021-01-01", "2021-12-31"));
		assertThat(left.join(this.traPhong, days("2022-01-01", "2025-06-30")).members()).hasSize(2);
		assertThat(refusalOf(() -> left.join(this.traPhong, days("2021-12-31", "2025-06-30"))))
			.isEqualTo(new MemberTwice(this.traPhong.name()));
	}

	@Test
	void leavingOpensTheYearsThatItWouldHaveLed() {
		Cluster led = this.cluster.join(this.traPhong, CLUSTER)
			.join(this.traSon, CLUSTER)
			.elect(new Lead(2022, this.traPhong.id(), this.traSon.id()))
			.elect(new Lead(2023, this.traPhong.id(), null))
			.elect(new Lead(2024, this.traSon.id(), this.traPhong.id()));
		Cluster left = led.leave(this.traPhong.id(), LocalDate.of(2022, 6, 30));
		assertThat(left.leads()).containsExactly(new Lead(2022, this.traPhong.id(), this.traSon.id()),
				new Lead(2024, this.traSon.id(), null));
		assertThat(left.isMember(this.traPhong.id(), days("2022-07-01", null))).isFalse();
	}

	@Test
	void onlyAMemberLeaves() {
		assertThat(refusalOf(() -> this.cluster.leave(this.traPhong.id(), LocalDate.of(2022, 1, 1))))
			.isEqualTo(new MemberUnknown());
	}

	@Test
	void theLaterElectionOfAYearCounts() {
		Cluster both = this.cluster.join(this.traPhong, CLUSTER).join(this.traSon, CLUSTER);
		assertThat(both.elect(new Lead(2022, this.traPhong.id(), null))
			.elect(new Lead(2021, this.traSon.id(), null))
			.elect(new Lead(2022, this.traSon.id(), null))
			.leads()).containsExactly(new Lead(2021, this.traSon.id(), null), new Lead(2022, this.traSon.id(), null));
	}

	@Test
	void whoIsInTheClusterInAYearMayLeadItAndNobodyElse() {
		Cluster joined = this.cluster.join(this.traPhong, days("2021-12-31", "2022-01-01"));
		assertThat(joined.elect(new Lead(2021, this.traPhong.id(), null)).leads()).hasSize(1);
		assertThat(joined.elect(new Lead(2022, this.traPhong.id(), null)).leads()).hasSize(1);
		assertThat(refusalOf(() -> joined.elect(new Lead(2023, this.traPhong.id(), null))))
			.isEqualTo(new LeadNotMember(2023));
	}

	@Test
	void theDeputyIsAnotherMember() {
		Cluster joined = this.cluster.join(this.traPhong, CLUSTER);
		assertThat(refusalOf(() -> joined.elect(new Lead(2022, this.traPhong.id(), this.traPhong.id()))))
			.isEqualTo(new LeadNotMember(2022));
		assertThat(refusalOf(() -> joined.elect(new Lead(2022, this.traPhong.id(), this.traSon.id()))))
			.isEqualTo(new LeadNotMember(2022));
	}

	@Test
	void aClusterDoesNotEndBeforeItsMembers() {
		Cluster joined = this.cluster.join(this.traPhong, days("2021-01-01", "2022-12-31"));
		assertThat(joined.change("Cụm", days("2021-01-01", "2022-12-31")).validity().to())
			.isEqualTo(LocalDate.of(2022, 12, 31));
		assertThat(refusalOf(() -> joined.change("Cụm", days("2021-01-01", "2022-12-30"))))
			.isEqualTo(new MemberOutlives());
	}

	private static Cluster cluster(ClusterKind kind) {
		return new Cluster(UUID.randomUUID(), 0, kind, "Cụm số 1", UUID.randomUUID(), CLUSTER, List.of(), List.of());
	}

}
