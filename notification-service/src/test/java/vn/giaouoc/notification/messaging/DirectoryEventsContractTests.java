package vn.giaouoc.notification.messaging;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class DirectoryEventsContractTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private final EventSample unit = EventSample.of("vn.giaouoc.UnitState.v1").about(UUID.randomUUID());

	private final EventSample person = EventSample.of("vn.giaouoc.PersonState.v1").about(UUID.randomUUID());

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aLaterStateOfTheSamplesPersonMakesANotice() {
		this.person.send(this.outbox, this.transactions);
		this.person.with((later) -> {
			later.put("version", 6).put("future", "ignored");
			((ObjectNode) later.path("assignments").path(0)).put("to", "2025-06-30");
		}).send(this.outbox, this.transactions);
		Awaitility.await().atMost(SOON).until(() -> notices(this.person.key()), List.of("ASSIGNMENT_CHANGED")::equals);
	}

	@Test
	void anotherNameOfTheSamplesUnitIsToldToItsMembers() {
		this.unit.send(this.outbox, this.transactions);
		this.person.with((member) -> {
			ObjectNode assignment = (ObjectNode) member.path("assignments").path(0);
			assignment.put("unitId", this.unit.key().toString()).putNull("to");
		}).send(this.outbox, this.transactions);
		Awaitility.await().atMost(SOON).until(() -> copies(this.person.key()) == 1 && copies(this.unit.key()) == 1);
		this.unit.with((later) -> later.put("version", 4).put("name", "Xã Trà Phong Mới"))
			.send(this.outbox, this.transactions);
		Awaitility.await().atMost(SOON).until(() -> notices(this.person.key()), List.of("UNIT_CHANGED")::equals);
	}

	@Test
	void anUnknownMajorVersionGoesToTheDeadLetters() {
		this.unit.typed("vn.giaouoc.UnitState.v2").send(this.outbox, this.transactions);
		this.person.typed("vn.giaouoc.PersonState.v2").send(this.outbox, this.transactions);
		Awaitility.await()
			.atMost(SOON)
			.untilAsserted(() -> Assertions
				.assertThat(this.jdbc.sql("select reason from dead_letter where key in (:keys)")
					.param("keys", List.of(this.unit.key().toString(), this.person.key().toString()))
					.query(String.class)
					.list())
				.hasSize(2)
				.allMatch((reason) -> reason.startsWith("UnknownEvent: ")));
	}

	private List<String> notices(UUID person) {
		return Scope.system("jobs",
				() -> this.transactions
					.execute((_) -> this.jdbc.sql("select kind from notice where person_id = :person")
						.param("person", person)
						.query(String.class)
						.list()));
	}

	private long copies(UUID id) {
		return this.jdbc.sql(
				"select count(*) from (select id from directory_unit union select id from directory_person) where id = :id")
			.param("id", id)
			.query(Long.class)
			.single();
	}

}
