package vn.giaouoc.pledge.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PledgeFlowTests {

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void whoeverPledgesHasAReceiptAndTheSameOneForTheSameKey() {
		UUID id = UUID.randomUUID();
		Map<String, Object> body = this.place.pledge(id, this.place.window, "OFFICIAL", this.place.official, "LDTT");
		String first = text(this.place.post(this.place.official, "register-1", "/api/pledge/pledges", body));
		shut(this.place.window);
		assertThat(text(this.place.post(this.place.official, "register-1", "/api/pledge/pledges", body)))
			.isEqualTo(first);
		assertThat(first).contains("\"number\":\"2022-", "GIAOUOC|2022-", id.toString());
		assertThat(told(id)).containsExactly("vn.giaouoc.PledgeSubmitted.v1");
		assertThat(count("select count(*) from audit where object_id = :id", id)).isEqualTo(1);
	}

	@Test
	void whatIsHandedInLateIsRefusedAndKeptAsADraft() {
		UUID id = UUID.randomUUID();
		shut(this.place.window);
		refused(this.place.register(this.place.official, id), 409, "deadline-passed");
		assertThat(count("select count(*) from pledge where id = :id", id)).isZero();
		assertThat(told(id)).isEmpty();
		this.place
			.post(this.place.official, "/api/pledge/drafts",
					this.place.pledge(id, this.place.window, "OFFICIAL", this.place.official, "LDTT"))
			.expectStatus()
			.isCreated();
		refused(this.place.tried(this.place.official, id, "submission", Map.of()), 409, "deadline-passed");
		assertThat(this.place.state(id)).isEqualTo("DRAFT");
	}

	@Test
	void beforeItOpensNobodyPledges() {
		UUID window = this.place.window(UUID.randomUUID(), Duration.ofHours(1), Duration.ofHours(2));
		refused(pledge(this.place.official, window, "OFFICIAL", this.place.official, "LDTT"), 409,
				"window-not-yet-open");
	}

	@Test
	void onlyWhatIsOpenInTheWindowIsPledgedFor() {
		refused(pledge(this.place.official, this.place.window, "OFFICIAL", this.place.official, "LDTT", "HCLD"), 422,
				"title-not-open");
		UUID id = UUID.randomUUID();
		Map<String, Object> nothing = this.place.pledge(id, this.place.window, "OFFICIAL", this.place.official);
		nothing.put("content", Map.of("titles", List.of()));
		refused(this.place.post(this.place.official, "/api/pledge/pledges", nothing), 422, "nothing-pledged");
	}

	@Test
	void aWindowIsForUnitsOfItsKindsUnderItsIssuer() {
		UUID school = this.place.window(this.place.commune, UUID.randomUUID(), 1, UUID.randomUUID(), List.of("SCHOOL"),
				this.place.now().minusDays(1), this.place.now().plusDays(1));
		refused(pledge(this.place.official, school, "OFFICIAL", this.place.official, "LDTT"), 422,
				"window-not-for-this-unit");
		Registering elsewhere = new Registering(this.context);
		refused(pledge(this.place.official, elsewhere.window, "OFFICIAL", this.place.official, "LDTT"), 404,
				"not-found");
	}

	@Test
	void onlyTheHeadPledgesForOthersAndHouseholdsAreThoseOfAVillage() {
		UUID household = UUID.randomUUID();
		refused(pledge(this.place.official, this.place.window, "HOUSEHOLD", household, "LDTT"), 422,
				"only-the-head-enters");
		refused(pledge(this.place.head, this.place.window, "HOUSEHOLD", household, "LDTT"), 422, "not-of-a-village");
		pledge(this.place.villageHead, this.place.window, "HOUSEHOLD", household, "LDTT").expectStatus().isCreated();
		pledge(this.place.villageHead, this.place.window, "VILLAGER", UUID.randomUUID(), "LDTT").expectStatus()
			.isCreated();
		pledge(this.place.head, this.place.window, "COLLECTIVE", UUID.randomUUID(), "TTLDTT").expectStatus()
			.isCreated();
		pledge(this.place.head, this.place.window, "OFFICIAL", this.place.official, "LDTT").expectStatus().isCreated();
		refused(pledge(this.place.head, this.place.window, "OFFICIAL", this.place.officer, "LDTT"), 404, "not-found");
		// A collective is the unit itself, whatever id was sent.
		assertThat(this.place.read("select subject_id from pledge where unit_id = :unit and kind = 'COLLECTIVE'",
				Map.of("unit", this.place.department), UUID.class))
			.containsExactly(this.place.department);
	}

	@Test
	void eachPledgesOnceUnderAPlanUntilItIsWithdrawn() {
		UUID first = this.place.registered(this.place.official);
		refused(this.place.register(this.place.official, UUID.randomUUID()), 409, "already-pledged");
		this.place.act(this.place.official, first, "withdrawal", Map.of()).jsonPath("$.state").isEqualTo("WITHDRAWN");
		UUID second = this.place.registered(this.place.official);
		assertThat(this.place.state(second)).isEqualTo("SUBMITTED");
		assertThat(told(first)).containsExactly("vn.giaouoc.PledgeSubmitted.v1", "vn.giaouoc.PledgeWithdrawn.v1");
	}

	@Test
	void aPledgeIsReplacedInTimeOnlyAndStaysWhenThatIsRefused() {
		UUID first = this.place.registered(this.place.official);
		UUID second = UUID.randomUUID();
		Map<String, Object> replacement = Map.of("id", second, "content", Registering.content("LDTT", "CSTDCS"));
		this.place.act(this.place.official, first, "replacement", replacement);
		assertThat(this.place.state(first)).isEqualTo("REPLACED");
		assertThat(this.place.state(second)).isEqualTo("SUBMITTED");
		shut(this.place.window);
		refused(this.place.tried(this.place.official, second, "replacement",
				Map.of("id", UUID.randomUUID(), "content", Registering.content("LDTT"))), 409, "deadline-passed");
		assertThat(this.place.state(second)).isEqualTo("SUBMITTED");
	}

	@Test
	void whatIsReturnedIsMendedUntilTheGivenTimeThoughTheWindowIsShut() {
		UUID id = this.place.confirmed(this.place.official);
		this.place
			.act(this.place.head, id, "return",
					Map.of("remark", "Thiếu chỉ tiêu", "mendUntil", this.place.now().plusHours(1)))
			.jsonPath("$.state")
			.isEqualTo("RETURNED");
		shut(this.place.window);
		this.place
			.put(this.place.official, "/api/pledge/pledges/" + id,
					Map.of("version", this.place.version(id), "content", Registering.content("CSTDCS")))
			.expectStatus()
			.isOk();
		this.place.act(this.place.official, id, "submission", Map.of());
		assertThat(this.place.state(id)).isEqualTo("SUBMITTED");
		assertThat(this.place.read("select accepted_at < ends from pledge p join registration_window w on"
				+ " w.id = p.window_id where p.id = :id", Map.of("id", id), Boolean.class))
			.containsExactly(true);
		assertThat(told(id)).containsExactly("vn.giaouoc.PledgeSubmitted.v1", "vn.giaouoc.PledgeConfirmed.v1",
				"vn.giaouoc.PledgeReturned.v1", "vn.giaouoc.PledgeSubmitted.v1");
	}

	@Test
	void whatIsReturnedWithoutMoreTimeIsMendedWhileTheWindowIsOpen() {
		UUID id = this.place.registered(this.place.official);
		this.place.act(this.place.head, id, "return", Map.of("remark", "Thiếu chỉ tiêu"));
		shut(this.place.window);
		refused(this.place.tried(this.place.official, id, "submission", Map.of()), 409, "deadline-passed");
	}

	@Test
	void theHeadConfirmsAfterTheCloseToo() {
		UUID id = this.place.registered(this.place.official);
		shut(this.place.window);
		this.place.act(this.place.head, id, "confirmation", Map.of()).jsonPath("$.state").isEqualTo("CONFIRMED");
		refused(this.place.tried(this.place.head, id, "confirmation", Map.of()), 422, "pledge-illegal-move");
	}

	@Test
	void aStaleVersionIsRefusedAndTheAnswerShowsWhatIsThere() {
		UUID id = this.place.registered(this.place.official);
		this.place.tried(this.place.head, id, "confirmation", Map.of("version", 7))
			.expectStatus()
			.isEqualTo(HttpStatusCode.valueOf(409))
			.expectBody()
			.jsonPath("$.current.state")
			.isEqualTo("SUBMITTED");
	}

	@Test
	void aDraftIsSeenByNobodyElseAndASubmittedOneByTheHeadAlone() {
		UUID draft = UUID.randomUUID();
		this.place
			.post(this.place.official, "/api/pledge/drafts",
					this.place.pledge(draft, this.place.window, "OFFICIAL", this.place.official, "LDTT"))
			.expectStatus()
			.isCreated();
		String path = "/api/pledge/pledges/" + draft;
		this.place.get(this.place.official, path).expectStatus().isOk();
		refused(this.place.get(this.place.head, path), 404, "not-found");
		this.place.act(this.place.official, draft, "submission", Map.of());
		this.place.get(this.place.head, path).expectStatus().isOk();
		refused(this.place.get(this.place.officer, path), 404, "not-found");
		refused(this.place.get(this.place.villageHead, path), 404, "not-found");
		this.place.get(this.place.head, "/api/pledge/pledges?q=nguoi thu&window=" + this.place.window)
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(1);
	}

	@Test
	void aLateDoorIsForItsUnitUntilItsTimeAndNoOther() {
		shut(this.place.window);
		String doors = "/api/pledge/windows/" + this.place.window + "/late-doors";
		UUID door = UUID.randomUUID();
		this.place
			.post(this.place.officer, doors,
					Map.of("id", door, "unitId", this.place.department, "until", this.place.now().plusHours(1),
							"reason", "Mưa lũ chia cắt đường"))
			.expectStatus()
			.isCreated();
		refused(pledge(this.place.villageHead, this.place.window, "HOUSEHOLD", UUID.randomUUID(), "LDTT"), 409,
				"deadline-passed");
		UUID id = UUID.randomUUID();
		this.place.register(this.place.official, id)
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.late")
			.isEqualTo(true);
		this.place.delete(this.place.officer, "/api/pledge/late-doors/" + door).expectStatus().isNoContent();
		refused(pledge(this.place.head, this.place.window, "COLLECTIVE", this.place.department, "TTLDTT"), 409,
				"deadline-passed");
		refused(this.place.post(this.place.officer, doors, Map.of("id", UUID.randomUUID(), "unitId",
				this.place.department, "until", this.place.now().minusMinutes(1), "reason", "Muộn")), 422,
				"already-over");
		refused(this.place.post(this.place.officer, doors, Map.of("id", UUID.randomUUID(), "unitId", this.place.commune,
				"until", this.place.now().plusHours(1), "reason", "Không thuộc đợt")), 422, "unit-not-in-window");
		assertThat(told(this.place.window)).containsSubsequence("vn.giaouoc.LateDoorOpened.v1",
				"vn.giaouoc.LateDoorShut.v1");
	}

	@Test
	void anExtensionIsForAllAndLaterThanTheEnd() {
		shut(this.place.window);
		String path = "/api/pledge/windows/" + this.place.window + "/extension";
		refused(this.place.post(this.place.officer, path,
				Map.of("until", this.place.now().minusHours(2), "reason", "Gia hạn")), 422, "no-extension");
		this.place.post(this.place.officer, path, Map.of("until", this.place.now().plusHours(1), "reason", "Mưa lũ"))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.phase")
			.isEqualTo("OPEN");
		this.place.registered(this.place.official);
		this.place.get(this.place.official, "/api/pledge/windows/" + this.place.window)
			.expectBody()
			.jsonPath("$.mine")
			.isEqualTo(true);
	}

	@Test
	void aWindowThatIsOverIsToldOnceWithHowManyCameInTime() {
		this.place.registered(this.place.official);
		shut(this.place.window);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> told(this.place.window), List.of("vn.giaouoc.WindowClosed.v1")::equals);
		// Two people of the department and the head of the village were expected.
		assertThat(this.place.read("""
				select convert_from(payload, 'UTF8')::jsonb ->> 'registered' || ' of '
					|| (convert_from(payload, 'UTF8')::jsonb ->> 'expected')
				from (select payload, aggregateid from outbox union all select payload, aggregateid from outbox_sent) o
				where aggregateid = cast(:id as text)
				""", Map.of("id", this.place.window), String.class)).containsExactly("1 of 3");
	}

	private ResponseSpec pledge(UUID actor, UUID window, String kind, UUID subject, String... titles) {
		return this.place.post(actor, "/api/pledge/pledges",
				this.place.pledge(UUID.randomUUID(), window, kind, subject, titles));
	}

	private void shut(UUID window) {
		this.place.window(this.place.commune, this.place.plan, 1, window, List.of("DEPARTMENT", "VILLAGE"),
				this.place.now().minusDays(2), this.place.now());
	}

	private static void refused(ResponseSpec answer, int status, String code) {
		answer.expectStatus()
			.isEqualTo(HttpStatusCode.valueOf(status))
			.expectBody()
			.jsonPath("$.type")
			.value((type) -> assertThat(type.toString()).endsWith(code));
	}

	private static String text(ResponseSpec answer) {
		return new String(answer.expectStatus().isCreated().expectBody().returnResult().getResponseBodyContent());
	}

	private List<String> told(UUID id) {
		return this.place.read("""
				select type from (select seq, type, aggregateid from outbox union all
					select seq, type, aggregateid from outbox_sent) o where aggregateid = cast(:id as text) order by seq
				""", Map.of("id", id), String.class);
	}

	private long count(String sql, UUID id) {
		return this.place.read(sql, Map.of("id", id), Long.class).getFirst();
	}

}
