package vn.giaouoc.pledge.registration.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
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
	ApplicationContext context;

	Registering place;

	UUID planId;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
		this.planId = UUID.randomUUID();
	}

	@Test
	void anIssuedPlanOpensTheWindowsThatItHas() {
		send(issued(UUID.randomUUID()));
		is("SET");
		assertThat(read("titles[1] || ' ' || forms[1] || ' ' || plan_code", "titles, forms, plan_code"))
			.containsExactly("LDTT GK 15/KH-UBND");
		assertThat(read("opens = '2022-01-27T00:00+07' and ends = '2022-02-09T00:00+07'", "opens, ends"))
			.containsExactly("true");
	}

	@Test
	void anAmendmentMovesAWindowAndDropsOneThatItHasNoMore() {
		UUID window = UUID.randomUUID();
		send(issued(window));
		is("SET");
		send(amended(window, "2022-02-16T00:00:00+07:00"));
		Awaitility.await()
			.atMost(SOON)
			.until(() -> read("edition || ' ' || (ends = '2022-02-16T00:00+07')", "edition, ends"),
					List.of("2 true")::equals);
		send(sample("vn.giaouoc.PlanAmended.v1").with((plan) -> {
			plan.put("edition", 3);
			((ObjectNode) plan.path("content")).putArray("windows");
		}));
		is("DROPPED");
	}

	@Test
	void anOlderEditionThatComesLateChangesNothing() {
		UUID window = UUID.randomUUID();
		send(amended(window, "2022-02-16T00:00:00+07:00"));
		is("SET");
		send(issued(window));
		send(sample("vn.giaouoc.PlanRevoked.v1"));
		is("REVOKED");
		assertThat(read("edition", "edition")).containsExactly("2");
	}

	@Test
	void aPlanThatIsCarriedThroughTakesNoMorePledges() {
		send(issued(UUID.randomUUID()));
		send(sample("vn.giaouoc.WindowOpened.v1"));
		send(sample("vn.giaouoc.PlanClosed.v1"));
		is("CLOSED");
	}

	@Test
	void aHouseholdIsHeldUntilItIsErasedAndAnOlderStateIsIgnored() {
		UUID id = UUID.randomUUID();
		EventSample sample = EventSample.of("vn.giaouoc.HouseholdState.v1").about(id);
		sample.send(this.outbox, this.transactions);
		EventSample older = sample.with((household) -> household.put("version", 1).put("headName", "Tên cũ"));
		older.send(this.outbox, this.transactions);
		sample.with((household) -> household.put("version", 3).put("headName", "Hồ Thị Mới"))
			.send(this.outbox, this.transactions);
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.place.read("select head_name from household where id = :id", Map.of("id", id),
					String.class), List.of("Hồ Thị Mới")::equals);
		this.transactions.executeWithoutResult((_) -> this.outbox.forward("directory.households", id.toString(),
				UUID.randomUUID(), "vn.giaouoc.HouseholdState.v1", null));
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.place
				.read("select head_name from household where id = :id", Map.of("id", id), String.class)
				.isEmpty());
	}

	private EventSample issued(UUID window) {
		return sample("vn.giaouoc.PlanIssued.v1").with((plan) -> window(plan).put("id", window.toString()));
	}

	private EventSample amended(UUID window, String closes) {
		return sample("vn.giaouoc.PlanAmended.v1").with((plan) -> {
			plan.put("edition", 2);
			window(plan).put("id", window.toString()).put("closes", closes);
		});
	}

	private static ObjectNode window(ObjectNode plan) {
		return (ObjectNode) plan.path("content").path("windows").path(0);
	}

	private EventSample sample(String type) {
		return EventSample.of(type)
			.about(this.planId)
			.with((plan) -> plan.put("planId", this.planId.toString()).put("unitId", this.place.commune.toString()));
	}

	private void send(EventSample sample) {
		sample.send(this.outbox, this.transactions);
	}

	private void is(String state) {
		Awaitility.await().atMost(SOON).until(() -> read("state", "state"), List.of(state)::equals);
	}

	private List<String> read(String expression, String columns) {
		return this.place.read(
				"select cast((" + expression + ") as text) from (select " + columns
						+ " from registration_window where plan_id = :plan) w",
				Map.of("plan", this.planId), String.class);
	}

}
