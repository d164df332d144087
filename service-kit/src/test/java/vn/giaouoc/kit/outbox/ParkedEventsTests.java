package vn.giaouoc.kit.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ParkedEventsTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final String LIST = "/api/kit/parked-events";

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MeterRegistry meters;

	private final String topic = "parked-" + UUID.randomUUID();

	@Test
	void anAdministratorSeesWhatIsParkedAndHasItSentAgain() {
		UUID admin = this.directory.person(TestDirectory.role("system-admin", this.directory.unit("DISTRICT", null)));
		UUID key = UUID.randomUUID();
		UUID event = park(key);
		this.api.as(admin)
			.get()
			.uri(LIST)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items[?(@.id=='%s')].topic".formatted(event))
			.isEqualTo(this.topic)
			.jsonPath("$.items[?(@.id=='%s')].waiting".formatted(event))
			.isEqualTo(2)
			.jsonPath("$.items[?(@.id=='%s')].reason".formatted(event))
			.isEqualTo("RecordTooLargeException: 900001 bytes, at most 900000 are sent");
		this.jdbc.update("update outbox set payload = '{\"n\": 1}' where id = ?", event);
		replay(admin, event).isNoContent();
		Awaitility.await().atMost(SOON).until(() -> waiting(key) == 0);
		assertThat(TopicReader.read(Infrastructure.bootstrapServers(), this.topic).versions().get(key.toString()))
			.containsExactly(1, 2);
		assertThat(this.jdbc.queryForObject(
				"select person from audit where action = 'parked-event-replayed' and object_id = ?", UUID.class, event))
			.isEqualTo(admin);
		replay(admin, event).isNotFound();
	}

	@Test
	void anEventGivenUpIsKeptWithWhoAndWhyAndWhatWaitedBehindItGoesOut() {
		UUID admin = this.directory.person(TestDirectory.role("system-admin", this.directory.unit("DISTRICT", null)));
		UUID key = UUID.randomUUID();
		UUID event = park(key);
		discard(admin, event, "  ").isBadRequest();
		discard(admin, event, "x".repeat(501)).isBadRequest();
		discard(admin, event, "quá lớn, đã nhập lại tay").isNoContent();
		Awaitility.await().atMost(SOON).until(() -> waiting(key) == 0);
		assertThat(TopicReader.read(Infrastructure.bootstrapServers(), this.topic).versions().get(key.toString()))
			.containsExactly(2);
		assertThat(this.jdbc.queryForMap("""
				select person, reason, parked_for, length(payload) as bytes from outbox_discarded where id = ?
				""", event)).containsEntry("person", admin)
			.containsEntry("reason", "quá lớn, đã nhập lại tay")
			.containsEntry("parked_for", "RecordTooLargeException: 900001 bytes, at most 900000 are sent")
			.containsEntry("bytes", 900_001);
		assertThat(this.jdbc.queryForObject(
				"select changes -> 'reason' ->> 'after' from audit where action = 'parked-event-discarded' and object_id = ?",
				String.class, event))
			.isEqualTo("quá lớn, đã nhập lại tay");
		discard(admin, event, "lần nữa").isNotFound();
		replay(admin, event).isNotFound();
	}

	@Test
	void nobodyElseSeesOrSendsIt() {
		UUID official = this.directory.person(TestDirectory.role("official", this.directory.unit("COMMUNE", null)));
		UUID event = park(UUID.randomUUID());
		this.api.as(official).get().uri(LIST).exchange().expectStatus().isForbidden();
		replay(official, event).isForbidden();
		discard(official, event, "không được").isForbidden();
		this.api.anonymous().get().uri(LIST).exchange().expectStatus().isUnauthorized();
	}

	@Test
	void whatIsParkedIsCountedApartFromWhatWaits() {
		double before = gauge("giaouoc.outbox.parked");
		park(UUID.randomUUID());
		assertThat(gauge("giaouoc.outbox.parked")).isEqualTo(before + 1);
		assertThat(this.meters.get("giaouoc.outbox.sent").counter().count()).isNotNegative();
		Awaitility.await().atMost(SOON).untilAsserted(() -> {
			assertThat(gauge("giaouoc.outbox.waiting")).isZero();
			assertThat(gauge("giaouoc.outbox.oldest")).isZero();
		});
	}

	private UUID park(UUID key) {
		this.transactions.executeWithoutResult((_) -> {
			this.outbox.forward(this.topic, key.toString(), UUID.randomUUID(), "kit.thing", new byte[900_001]);
			this.outbox.append(this.topic, key, Map.of("n", 2, "text", ""));
		});
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.jdbc.queryForList("select 1 from outbox_parked where aggregateid = ?", key.toString())
				.size() == 1);
		UUID event = this.jdbc.queryForObject("select outbox_id from outbox_parked where aggregateid = ?", UUID.class,
				key.toString());
		assertThat(event).isNotNull();
		return event;
	}

	private org.springframework.test.web.servlet.client.StatusAssertions replay(UUID person, UUID event) {
		return this.api.as(person).post().uri(LIST + "/" + event + "/replay").exchange().expectStatus();
	}

	private org.springframework.test.web.servlet.client.StatusAssertions discard(UUID person, UUID event,
			String reason) {
		return this.api.as(person)
			.post()
			.uri(LIST + "/" + event + "/discard")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("reason", reason))
			.exchange()
			.expectStatus();
	}

	private long waiting(UUID key) {
		Long waiting = this.jdbc.queryForObject("select count(*) from outbox where aggregateid = ?", Long.class,
				key.toString());
		return (waiting != null) ? waiting : 0;
	}

	private double gauge(String name) {
		Gauge gauge = this.meters.get(name).gauge();
		return gauge.value();
	}

}
