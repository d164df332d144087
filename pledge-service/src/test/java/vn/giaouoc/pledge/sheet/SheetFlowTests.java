package vn.giaouoc.pledge.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SheetFlowTests {

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void theHeadSeesWhoIsMissingAndSendsWhatIsThereConfirmedByIt() {
		UUID confirmed = this.place.confirmed(this.place.official);
		UUID submitted = this.place.registered(this.place.head);
		UUID colleague = this.place.holder("official", this.place.department);
		draft().jsonPath("$.rows.length()")
			.isEqualTo(2)
			.jsonPath("$.missing.length()")
			.isEqualTo(1)
			.jsonPath("$.missing[0].id")
			.isEqualTo(colleague.toString())
			.jsonPath("$.collective")
			.isEqualTo(false);
		UUID sheet = sent();
		assertThat(this.place.state(confirmed)).isEqualTo("SENT");
		assertThat(this.place.state(submitted)).isEqualTo("SENT");
		assertThat(told(submitted)).containsExactly("vn.giaouoc.PledgeSubmitted.v1", "vn.giaouoc.PledgeConfirmed.v1");
		assertThat(told(sheet)).containsExactly("vn.giaouoc.SheetSent.v1");
		one(this.place.officer, sheet).jsonPath("$.rows.length()")
			.isEqualTo(2)
			.jsonPath("$.sheet.late")
			.isEqualTo(false);
		this.place.get(this.place.officer, "/api/pledge/pledges/" + submitted).expectStatus().isOk();
		this.place.get(this.place.districtOfficer, "/api/pledge/sheets/" + sheet).expectStatus().isNotFound();
	}

	@Test
	void whatCameAfterTheHeadReadIsNotSentUnseen() {
		this.place.registered(this.place.official);
		String seen = seen();
		this.place.registered(this.place.head);
		refused(send(seen), 409, "sheet-changed");
		sent();
		refused(send(seen()), 409, "nothing-to-send");
	}

	@Test
	void aSheetIsSentOnceAtATimeAndWhatComesLaterIsAFurtherEdition() {
		this.place.registered(this.place.official);
		UUID first = sent();
		this.place.registered(this.place.head);
		refused(send(seen()), 409, "sheet-still-waiting");
		decide(first, "receipt", Map.of()).jsonPath("$.state").isEqualTo("RECEIVED");
		UUID second = sent();
		one(this.place.officer, second).jsonPath("$.sheet.edition")
			.isEqualTo(2)
			.jsonPath("$.rows.length()")
			.isEqualTo(1);
		refused(tried(first, "receipt", Map.of()), 409, "sheet-already-decided");
	}

	@Test
	void aSheetStaysAsItWasSentWhateverBecomesOfItsRows() {
		UUID pledge = this.place.registered(this.place.official);
		UUID sheet = sent();
		String hash = text(one(this.place.officer, sheet), "$.contentHash");
		decide(sheet, "return",
				Map.of("remark", "Sửa dòng", "rows", List.of(Map.of("pledgeId", pledge, "remark", "Thiếu chỉ tiêu"))))
			.jsonPath("$.state")
			.isEqualTo("RETURNED");
		this.place
			.put(this.place.official, "/api/pledge/pledges/" + pledge,
					Map.of("version", this.place.version(pledge), "content", Registering.content("CSTDCS")))
			.expectStatus()
			.isOk();
		one(this.place.officer, sheet).jsonPath("$.contentHash")
			.isEqualTo(hash)
			.jsonPath("$.rows[0].titles[0]")
			.isEqualTo("LDTT");
	}

	@Test
	void aReturnedRowGoesBackToWhoPledgedAndTheOthersToTheHead() {
		UUID bad = this.place.registered(this.place.official);
		UUID good = this.place.registered(this.place.head);
		UUID sheet = sent();
		decide(sheet, "return",
				Map.of("remark", "Sửa một dòng", "rows", List.of(Map.of("pledgeId", bad, "remark", "Thiếu chỉ tiêu")),
						"mendUntil", this.place.now().plusDays(20)));
		assertThat(this.place.state(bad)).isEqualTo("RETURNED");
		assertThat(this.place.state(good)).isEqualTo("CONFIRMED");
		this.place.get(this.place.official, "/api/pledge/pledges/" + bad)
			.expectBody()
			.jsonPath("$.remark")
			.isEqualTo("Thiếu chỉ tiêu");
		this.place.act(this.place.official, bad, "submission", Map.of());
		UUID again = sent();
		decide(again, "receipt", Map.of());
		assertThat(this.place.state(bad)).isEqualTo("RECEIVED");
		assertThat(this.place.state(good)).isEqualTo("RECEIVED");
		assertThat(told(sheet)).containsExactly("vn.giaouoc.SheetSent.v1", "vn.giaouoc.SheetReturned.v1");
	}

	@Test
	void aSheetThatIsReturnedAsAWholeLiesWithTheHeadAgain() {
		UUID pledge = this.place.registered(this.place.official);
		decide(sent(), "return", Map.of("remark", "Thiếu chữ ký"));
		assertThat(this.place.state(pledge)).isEqualTo("CONFIRMED");
		refused(tried(sent(), "return",
				Map.of("remark", "Dòng lạ", "rows",
						List.of(Map.of("pledgeId", UUID.randomUUID(), "remark", "Không có")))),
				422, "sheet-row-unknown");
	}

	@Test
	void aLateSheetIsMarkedAndItsTimelyRowsStayTimely() {
		UUID pledge = this.place.registered(this.place.official);
		this.place
			.put(this.place.officer, "/api/pledge/windows/" + this.place.window + "/sheets-due",
					Map.of("due", this.place.now().plusDays(1)))
			.expectStatus()
			.isNoContent();
		sheetsAreDueNow();
		one(this.place.officer, sent()).jsonPath("$.sheet.late")
			.isEqualTo(true)
			.jsonPath("$.rows[0].late")
			.isEqualTo(false);
		assertThat(this.place.read("select late from pledge where id = :id", Map.of("id", pledge), Boolean.class))
			.containsExactly(false);
	}

	@Test
	void aSheetThatCameInTimeIsNotLateWhenItIsSentAgainAfterItWasGivenBack() {
		this.place.registered(this.place.official);
		UUID first = sent();
		sheetsAreDueNow();
		decide(first, "return", Map.of("remark", "Thiếu chữ ký"));
		UUID second = sent();
		one(this.place.officer, second).jsonPath("$.sheet.late").isEqualTo(false);
		decide(second, "receipt", Map.of());
		this.place.registered(this.place.head);
		one(this.place.officer, sent()).jsonPath("$.sheet.late").isEqualTo(true);
	}

	private void sheetsAreDueNow() {
		this.place.inSystem(() -> this.context.getBean(JdbcClient.class)
			.sql("update registration_window set sheets_due = business_now() where id = :id")
			.param("id", this.place.window)
			.update());
	}

	@Test
	void aSheetOfASectorsUnitGoesToItsManagerAndIsShownToTheCommune() {
		this.place.inSystem(() -> this.context.getBean(JdbcClient.class)
			.sql("update directory_unit set managed_by = 'EDUCATION' where id = :id")
			.param("id", this.place.department)
			.update());
		this.place.registered(this.place.official);
		UUID sheet = sent();
		one(this.place.officer, sheet).jsonPath("$.sheet.informational").isEqualTo(true);
		refused(tried(sheet, "receipt", Map.of()), 422, "not-the-receiver");
		this.place.post(this.place.districtOfficer, "/api/pledge/sheets/" + sheet + "/receipt", Map.of("version", 1))
			.expectStatus()
			.isOk();
	}

	@Test
	void twoHeadsWhoSendAtOnceSendOneSheet() throws Exception {
		UUID second = this.context.getBean(TestDirectory.class)
			.person(TestDirectory.role("unit-head", this.place.department));
		this.place.registered(this.place.official);
		String seen = seen();
		try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
			var statuses = clients
				.invokeAll(List.<Callable<Integer>>of(() -> status(this.place.head, seen), () -> status(second, seen)))
				.stream()
				.map(Future::resultNow)
				.toList();
			assertThat(statuses).containsExactlyInAnyOrder(201, 409);
		}
	}

	private int status(UUID head, String seen) {
		return this.place
			.post(head, "/api/pledge/windows/" + this.place.window + "/sheet",
					Map.of("id", UUID.randomUUID(), "seen", seen))
			.expectBody()
			.returnResult()
			.getStatus()
			.value();
	}

	private BodyContentSpec draft() {
		return this.place.get(this.place.head, "/api/pledge/windows/" + this.place.window + "/sheet")
			.expectStatus()
			.isOk()
			.expectBody();
	}

	private String seen() {
		return text(draft(), "$.seen");
	}

	private ResponseSpec send(String seen) {
		return this.place.post(this.place.head, "/api/pledge/windows/" + this.place.window + "/sheet",
				Map.of("id", UUID.randomUUID(), "seen", seen));
	}

	private UUID sent() {
		return UUID.fromString(text(send(seen()).expectStatus().isCreated().expectBody(), "$.id"));
	}

	private BodyContentSpec one(UUID actor, UUID sheet) {
		return this.place.get(actor, "/api/pledge/sheets/" + sheet).expectStatus().isOk().expectBody();
	}

	private BodyContentSpec decide(UUID sheet, String act, Map<String, ?> more) {
		return tried(sheet, act, more).expectStatus().isOk().expectBody();
	}

	private ResponseSpec tried(UUID sheet, String act, Map<String, ?> more) {
		Map<String, Object> body = new HashMap<>(more);
		body.put("version",
				this.place.read("select version from unit_sheet where id = :id", Map.of("id", sheet), Long.class)
					.getFirst());
		return this.place.post(this.place.officer, "/api/pledge/sheets/" + sheet + "/" + act, body);
	}

	private static String text(BodyContentSpec body, String path) {
		String[] text = new String[1];
		body.jsonPath(path).value((value) -> text[0] = value.toString());
		return text[0];
	}

	private static void refused(ResponseSpec answer, int status, String code) {
		answer.expectStatus()
			.isEqualTo(HttpStatusCode.valueOf(status))
			.expectBody()
			.jsonPath("$.type")
			.value((type) -> assertThat(type.toString()).endsWith(code));
	}

	private List<String> told(UUID id) {
		return this.place.read("""
				select type from (select seq, type, aggregateid from outbox union all
					select seq, type, aggregateid from outbox_sent) o where aggregateid = cast(:id as text) order by seq
				""", Map.of("id", id), String.class);
	}

}
