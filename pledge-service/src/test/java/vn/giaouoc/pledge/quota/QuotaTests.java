package vn.giaouoc.pledge.quota;

import java.time.Duration;
import java.time.LocalDate;
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
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class QuotaTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	/** The quota of the sample, made to hold today. */
	private EventSample quota(UUID id) {
		return EventSample.of("vn.giaouoc.TitleState.v1").about(id).with((state) -> {
			state.put("id", id.toString());
			((ObjectNode) state.path("title")).put("from", "2004-07-01").putNull("to");
		});
	}

	private void send(EventSample sample) {
		sample.send(this.outbox, this.transactions);
	}

	private void is(UUID id, String expected) {
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.place.read(
					"select title || ' ' || coalesce(percent::text, '-') || ' ' || coalesce(of_title, '-') from title_quota"
							+ " where id = :id",
					Map.of("id", id), String.class)
				.toString(), expected::equals);
	}

	private void erase(UUID id) {
		this.transactions.executeWithoutResult((_) -> this.outbox.forward("award.catalogue", id.toString(),
				UUID.randomUUID(), "vn.giaouoc.TitleState.v1", null));
		is(id, "[]");
	}

	@Test
	void aQuotaIsHeldAsTheCatalogueTellsItLast() {
		UUID id = UUID.randomUUID();
		send(quota(id));
		is(id, "[CSTDCS 15 LDTT]");
		send(quota(id).with((state) -> {
			state.put("version", 3);
			((ObjectNode) state.path("title")).putNull("quota");
		}));
		send(quota(id).with((state) -> state.put("version", 2)));
		is(id, "[CSTDCS - -]");
		erase(id);
	}

	@Test
	void whoeverChoosesSeesHowManyHaveRegisteredAndHowManyMay() {
		UUID id = UUID.randomUUID();
		send(quota(id));
		is(id, "[CSTDCS 15 LDTT]");
		// Seven in the department, of whom one strives higher: of 7 may 1, of 6 none.
		for (int n = 0; n < 6; n++) {
			this.place.registered(this.place.holder("official", this.place.department));
		}
		counts().jsonPath("$[0].unit.most").isEqualTo(0);
		UUID higher = this.place.holder("official", this.place.department);
		this.place
			.post(higher, "/api/pledge/pledges",
					this.place.pledge(UUID.randomUUID(), this.place.window, "OFFICIAL", higher, "CSTDCS"))
			.expectStatus()
			.isCreated();
		counts().jsonPath("$[0].title")
			.isEqualTo("CSTDCS")
			.jsonPath("$[0].percent")
			.isEqualTo(15)
			.jsonPath("$[0].unit.registered")
			.isEqualTo(1)
			.jsonPath("$[0].unit.base")
			.isEqualTo(7)
			.jsonPath("$[0].unit.most")
			.isEqualTo(1);
		this.place.registered(this.place.villageHead);
		counts().jsonPath("$[0].unit.base").isEqualTo(7).jsonPath("$[0].all.base").isEqualTo(8);
		erase(id);
	}

	@Test
	void aQuotaThatHoldsNoMoreIsNotTold() {
		UUID id = UUID.randomUUID();
		send(quota(id)
			.with((state) -> ((ObjectNode) state.path("title")).put("to", LocalDate.now().minusDays(2).toString())));
		is(id, "[CSTDCS 15 LDTT]");
		counts().jsonPath("$").isEmpty();
		erase(id);
	}

	private BodyContentSpec counts() {
		return this.place.get(this.place.official, "/api/pledge/windows/" + this.place.window + "/quotas")
			.expectStatus()
			.isOk()
			.expectBody();
	}

}
