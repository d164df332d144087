package vn.giaouoc.notification.messaging;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PlanEventsContractTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDirectory directory;

	UUID commune;

	UUID villageHead;

	UUID villager;

	UUID neighbour;

	@BeforeEach
	void aCommuneWithAVillage() {
		this.commune = this.directory.unit("COMMUNE", null);
		UUID village = this.directory.unit("VILLAGE", this.commune);
		this.villageHead = this.directory.person(TestDirectory.role("unit-head", village));
		this.villager = this.directory.person(TestDirectory.role("official", village));
		this.neighbour = this.directory.person(
				TestDirectory.role("unit-head", this.directory.unit("VILLAGE", this.directory.unit("COMMUNE", null))));
	}

	@Test
	void aPlanThatIsIssuedIsToldToTheHeadsOfTheUnitsBelowOnceAndToNobodyElse() {
		send("vn.giaouoc.PlanIssued.v1");
		told("PLAN_ISSUED");
		assertThat(notices(this.villager)).isEmpty();
		assertThat(notices(this.neighbour)).isEmpty();
	}

	@Test
	void anAmendmentIsToldAsSuch() {
		send("vn.giaouoc.PlanAmended.v1");
		told("PLAN_AMENDED");
	}

	@Test
	void aRevocationIsToldWithItsReason() {
		send("vn.giaouoc.PlanRevoked.v1");
		told("PLAN_REVOKED");
		assertThat(read(this.villageHead, "select parameters ->> 'reason' from notice where person_id = :person"))
			.containsExactly("Ban hành sai thẩm quyền");
	}

	@Test
	void aWindowThatOpensIsToldToTheHeadsOfTheUnitsThatItIsFor() {
		send("vn.giaouoc.WindowOpened.v1");
		Awaitility.await().atMost(SOON).until(() -> notices(this.villageHead), List.of("WINDOW_OPENED")::equals);
		assertThat(notices(this.villager)).isEmpty();
		assertThat(notices(this.neighbour)).isEmpty();
	}

	@Test
	void whatConcernsNobodyIsLetPass() {
		send("vn.giaouoc.PlanClosed.v1");
		send("vn.giaouoc.PlanIssued.v1");
		told("PLAN_ISSUED");
		assertThat(this.jdbc.sql("select count(*) from dead_letter where topic = 'plan.events'")
			.query(Long.class)
			.single()).isZero();
	}

	private void send(String type) {
		EventSample.of(type)
			.about(UUID.randomUUID())
			.with((plan) -> plan.put("unitId", this.commune.toString()))
			.send(this.outbox, this.transactions);
	}

	private void told(String kind) {
		Awaitility.await().atMost(SOON).until(() -> notices(this.villageHead), List.of(kind)::equals);
		assertThat(read(this.villageHead, "select link from notice where person_id = :person"))
			.allMatch((link) -> link.startsWith("/plans/"));
	}

	private List<String> notices(UUID person) {
		return read(person, "select kind from notice where person_id = :person");
	}

	private List<String> read(UUID person, String sql) {
		return Scope.system("jobs", () -> this.transactions
			.execute((_) -> this.jdbc.sql(sql).param("person", person).query(String.class).list()));
	}

}
