package vn.giaouoc.kit.directory;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class DirectoryCopyContractTests {

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
	void theCopyOfAUnitIsWhatItsSampleTells() {
		this.unit.send(this.outbox, this.transactions);
		Awaitility.await().atMost(SOON).until(() -> unitName(this.unit.key()), List.of("Xã Trà Phong")::equals);
		UnitState told = this.unit.as(UnitState.class);
		UnitState held = this.jdbc.sql("select * from directory_unit where id = :id")
			.param("id", told.id())
			.query((row, _) -> new UnitState(row.getObject("id", UUID.class), row.getLong("version"),
					row.getString("kind"), row.getString("code"), row.getString("name"),
					row.getObject("parent_id", UUID.class), row.getString("managed_by"), row.getString("cycle"),
					row.getDate("valid_from").toLocalDate(), row.getDate("valid_to").toLocalDate(),
					List.of((UUID[]) row.getArray("predecessors").getArray()),
					List.of((UUID[]) row.getArray("successors").getArray())))
			.single();
		Assertions.assertThat(held).isEqualTo(told);
	}

	@Test
	void theCopyOfAPersonHoldsTheAssignmentsAndDelegationsOfTheSample() {
		this.person.send(this.outbox, this.transactions);
		PersonState told = this.person.as(PersonState.class);
		Awaitility.await()
			.atMost(SOON)
			.untilAsserted(() -> Assertions.assertThat(this.jdbc.sql("""
					select p.full_name, p.email, p.phone, a.role, a.unit_id, d.delegate_id from directory_person p
						join directory_assignment a on a.person_id = p.id
						join directory_delegation d on d.assignment_id = a.id
					where p.id = :id and p.active and p.version = :version
					""").param("id", told.id()).param("version", told.version()).query().listOfRows())
				.singleElement()
				.extracting((row) -> List.copyOf(row.values()))
				.isEqualTo(List.of(told.fullName(), String.valueOf(told.email()), String.valueOf(told.phone()),
						told.assignments().getFirst().role(), told.assignments().getFirst().unitId(),
						told.delegations().getFirst().delegateId())));
	}

	@Test
	void whatALaterProducerAddsIsIgnored() {
		this.unit.with((payload) -> payload.put("population", 4321)).send(this.outbox, this.transactions);
		this.person.with((payload) -> payload.putObject("future").put("field", true))
			.send(this.outbox, this.transactions);
		Awaitility.await().atMost(SOON).until(() -> unitName(this.unit.key()), List.of("Xã Trà Phong")::equals);
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.jdbc.sql("select count(*) from directory_person where id = :id")
				.param("id", this.person.key())
				.query(Long.class)
				.single() == 1);
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
		Assertions.assertThat(unitName(this.unit.key())).isEmpty();
	}

	private List<String> unitName(UUID id) {
		return this.jdbc.sql("select name from directory_unit where id = :id")
			.param("id", id)
			.query(String.class)
			.list();
	}

}
