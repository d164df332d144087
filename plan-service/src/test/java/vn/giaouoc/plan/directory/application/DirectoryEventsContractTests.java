package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.admin.NewTopic;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Cluster;
import vn.giaouoc.plan.directory.domain.Cluster.Lead;
import vn.giaouoc.plan.directory.domain.Cluster.Member;
import vn.giaouoc.plan.directory.domain.ClusterKind;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Delegation;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class DirectoryEventsContractTests {

	private static final UUID COMMUNE = id(1);

	private static final Days TERM = new Days(LocalDate.of(2021, 7, 1), LocalDate.of(2026, 6, 30));

	@Autowired
	DirectoryEvents events;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	List<NewTopic> topics;

	@Test
	void aUnitIsToldAsItsSampleTells() {
		Unit unit = new Unit(COMMUNE, 3, UnitKind.COMMUNE, "TRA-PHONG", "Xã Trà Phong", id(2), ManagedBy.COMMUNE,
				Cycle.CALENDAR_YEAR, new Days(LocalDate.of(2003, 8, 13), LocalDate.of(2025, 6, 30)), List.of(id(3)),
				List.of(id(4)));
		sample(COMMUNE, () -> this.events.changed(unit)).isTheCommittedOne();
	}

	@Test
	void aPersonIsToldAsTheSampleTells() {
		Assignment assignment = new Assignment(id(11), "unit-head", COMMUNE, TERM);
		Delegation delegation = new Delegation(id(12), assignment.id(), id(13),
				new Days(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 2, 15)));
		Person person = new Person(id(10), 5, "Hồ Thị Mẫu", "ho.thi.mau@example.test", "0900000000", "ho.thi.mau", true,
				List.of(assignment), List.of(delegation));
		sample(person.id(), () -> this.events.changed(person)).isTheCommittedOne();
	}

	@Test
	void aClusterIsToldAsItsSampleTells() {
		Cluster cluster = new Cluster(id(20), 4, ClusterKind.CLUSTER, "Cụm thi đua số 1", id(2), TERM,
				List.of(new Member(COMMUNE, TERM), new Member(id(21), TERM)), List.of(new Lead(2022, COMMUNE, id(21))));
		sample(cluster.id(), () -> this.events.changed(cluster)).isTheCommittedOne();
	}

	@Test
	void aHouseholdIsToldAsItsSampleTells() {
		Household household = new Household(id(30), 2, "H001", id(31), "Hồ Văn Mẫu", id(10), TERM);
		sample(household.id(), () -> this.events.changed(household)).isTheCommittedOne();
	}

	@Test
	void everyTopicOfOursHasASample() {
		Assertions.assertThat(EventSample.topics()).containsAll(this.topics.stream().map(NewTopic::name).toList());
	}

	private EventSample sample(UUID key, Runnable change) {
		return Scope.system("jobs", () -> EventSample.appended(key, change, this.transactions, this.jdbc));
	}

	private static UUID id(int number) {
		return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
	}

}
