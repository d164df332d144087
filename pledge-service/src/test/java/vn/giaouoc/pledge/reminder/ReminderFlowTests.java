package vn.giaouoc.pledge.reminder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ReminderFlowTests {

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void allThatHaveNotSentAreRemindedEachWithAnEventOfItsOwn() {
		remind(this.place.officer).expectStatus().isOk().expectBody().jsonPath("$.units.length()").isEqualTo(2);
		assertThat(told()).hasSize(2);
	}

	@Test
	void whoHasSentIsNotReminded() {
		sent();
		remind(this.place.officer).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.units.length()")
			.isEqualTo(1)
			.jsonPath("$.units[0]")
			.isEqualTo(this.place.village.toString());
		refused(remind(this.place.officer, this.place.department), 409, "nobody-to-remind");
	}

	@Test
	void aUnitIsRemindedOnceAnHourWhoeverAsks() {
		remind(this.place.officer, this.place.village).expectStatus().isOk();
		refused(remind(this.place.districtOfficer, this.place.village), 409, "reminded-just-now");
		remind(this.place.officer).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.units[0]")
			.isEqualTo(this.place.department.toString())
			.jsonPath("$.pausing")
			.isEqualTo(1);
		assertThat(told()).hasSize(2);
	}

	@Test
	void anHourLaterItMayBeRemindedAgainAndNotAMomentBefore() {
		remind(this.place.officer, this.place.village).expectStatus().isOk();
		longAgo(Duration.ofMinutes(59));
		refused(remind(this.place.officer, this.place.village), 409, "reminded-just-now");
		longAgo(Duration.ofHours(1));
		remind(this.place.officer, this.place.village).expectStatus().isOk();
		assertThat(told()).hasSize(2);
	}

	@Test
	void aRepetitionIsAnsweredAsTheFirst() {
		for (int n = 0; n < 2; n++) {
			this.place.post(this.place.officer, "remind-once", path(this.place.window), Map.of("units", List.of()))
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.units.length()")
				.isEqualTo(2);
		}
		assertThat(told()).hasSize(2);
	}

	@Test
	void aForeignUnitIsAnsweredAsOneThatDoesNotExist() {
		Registering other = new Registering(this.context);
		refused(remind(this.place.officer, other.village), 404, "not-found");
		refused(remind(this.place.officer, UUID.randomUUID()), 404, "not-found");
		refused(remind(this.place.officer, this.place.commune), 422, "unit-not-in-window");
	}

	@Test
	void beforeTheWindowOpensThereIsNothingToRemindOf() {
		UUID ahead = this.place.window(UUID.randomUUID(), Duration.ofDays(1), Duration.ofDays(2));
		refused(this.place.post(this.place.officer, path(ahead), Map.of("units", List.of())), 409,
				"window-not-yet-open");
	}

	private static String path(UUID window) {
		return "/api/pledge/windows/" + window + "/reminders";
	}

	private ResponseSpec remind(UUID actor, UUID... units) {
		return this.place.post(actor, path(this.place.window), Map.of("units", List.of(units)));
	}

	private static void refused(ResponseSpec answer, int status, String type) {
		answer.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.type")
			.value((value) -> assertThat(value.toString()).endsWith(type));
	}

	/** Those that are on their way, and those that the topic has. */
	private List<String> told() {
		return this.place.read("""
				select id::text from outbox where type = 'vn.giaouoc.UnitReminded.v1' and aggregateid = :window
				union
				select id::text from outbox_sent where type = 'vn.giaouoc.UnitReminded.v1' and aggregateid = :window
				""", Map.of("window", this.place.window.toString()), String.class);
	}

	private void longAgo(Duration ago) {
		this.place.inSystem(() -> this.context.getBean(JdbcClient.class)
			.sql("""
					update sheet_reminder set reminded_at = business_now() - make_interval(secs => :ago) where window_id = :window
					""")
			.param("ago", (double) ago.toSeconds())
			.param("window", this.place.window)
			.update());
	}

	private void sent() {
		this.place.registered(this.place.official);
		String path = "/api/pledge/windows/" + this.place.window + "/sheet";
		String[] seen = new String[1];
		this.place.get(this.place.head, path)
			.expectBody()
			.jsonPath("$.seen")
			.value((value) -> seen[0] = value.toString());
		this.place.post(this.place.head, path, Map.of("id", UUID.randomUUID(), "seen", seen[0]))
			.expectStatus()
			.isCreated();
	}

}
