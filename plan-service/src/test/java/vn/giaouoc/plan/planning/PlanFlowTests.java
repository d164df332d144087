package vn.giaouoc.plan.planning;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.test.Tokens;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.planning.domain.PlanContent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PlanFlowTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	Planning planning;

	@BeforeEach
	void aCommune() {
		this.planning = new Planning(this.api, this.directory, this.clock);
	}

	@Test
	void aDraftIsCheckedSignedNumberedAndIssued() {
		UUID id = this.planning.signed("Phát động thi đua");
		this.planning.issue(id, 7);
		this.planning.one(this.planning.head, id)
			.jsonPath("$.code")
			.isEqualTo("07/KH-UBND")
			.jsonPath("$.signedBy")
			.isEqualTo("Người Thử")
			.jsonPath("$.content.windows[0].opens")
			.isEqualTo(this.clock.today() + "T00:00:00+07:00")
			.jsonPath("$.findings.length()")
			.isEqualTo(0)
			.jsonPath("$.acts.length()")
			.isEqualTo(0);
		assertThat(told(id)).contains("vn.giaouoc.PlanIssued.v1");
	}

	@Test
	void eachSeesWhatHeMayDoNext() {
		UUID id = this.planning.checked("Phát động thi đua");
		this.planning.one(this.planning.officer, id)
			.jsonPath("$.acts")
			.isEqualTo(List.of("EDIT", "CHECK", "ANSWER", "DISCARD", "SEND_FOR_SIGNATURE"));
		this.planning.one(this.planning.leader, id).jsonPath("$.acts.length()").isEqualTo(0);
	}

	@Test
	void twoWhoEditTheSameDraftBothSeeTheOthersVersion() {
		UUID id = this.planning.draft("Bản đầu");
		Map<String, Object> mine = Planning.writing("Bản của tôi", this.planning.content());
		mine.put("version", 1);
		this.planning.world.put(this.planning.officer, "/api/plan/plans/" + id, mine).expectStatus().isOk();
		mine.put("about", "Bản của người khác");
		this.planning.world.put(this.planning.officer, "/api/plan/plans/" + id, mine)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("stale-version")
			.jsonPath("$.current.about")
			.isEqualTo("Bản của tôi")
			.jsonPath("$.current.version")
			.isEqualTo(2)
			.jsonPath("$.current.content.themes[0].code")
			.isEqualTo("ECONOMY");
	}

	@Test
	void aDraftSentTwiceWithOneKeyIsMadeOnce() {
		Map<String, Object> body = Planning.writing("Gửi hai lần", this.planning.content());
		body.put("id", UUID.randomUUID());
		String key = "draft-" + UUID.randomUUID();
		for (int n = 0; n < 2; n++) {
			this.api.as(this.planning.officer)
				.post()
				.uri("/api/plan/plans")
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.body(body)
				.exchange()
				.expectStatus()
				.isCreated()
				.expectBody()
				.jsonPath("$.version")
				.isEqualTo(1);
		}
		this.planning.world.post(this.planning.officer, "/api/plan/plans", body).expectStatus().isEqualTo(409);
	}

	@Test
	void theLeaderSignsUnderAFreshLoginOnly() {
		UUID id = this.planning.checked("Chờ ký");
		this.planning.act(this.planning.officer, id, "signature-request");
		String old = Tokens.signed(this.planning.leader, new String[0],
				(claims) -> claims.claim("auth_time", System.currentTimeMillis() / 1000 - 301));
		this.api.bearing(old)
			.post()
			.uri("/api/plan/plans/" + id + "/signature")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("version", this.planning.version(this.planning.leader, id)))
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("step-up-needed");
		String fresh = Tokens.signed(this.planning.leader, new String[0],
				(claims) -> claims.claim("auth_time", System.currentTimeMillis() / 1000 - 290));
		this.api.bearing(fresh)
			.post()
			.uri("/api/plan/plans/" + id + "/signature")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("version", this.planning.version(this.planning.leader, id)))
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void allWarningsAreKeptWithOneReasonInOneVersionAndSayingItAgainChangesNothing() {
		UUID id = this.planning.draft("Ba cảnh báo");
		this.planning.act(this.planning.officer, id, "check")
			.jsonPath("$.findings[?(@.severity == 'WARNING')]")
			.value((warnings) -> assertThat((List<?>) warnings).hasSizeGreaterThan(1));
		long version = this.planning.version(this.planning.officer, id);
		String key = "keep-" + UUID.randomUUID();
		for (int n = 0; n < 2; n++) {
			answers(id, version, key).expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.version")
				.isEqualTo((int) version + 1)
				.jsonPath("$.findings[?(@.severity == 'WARNING' && @.answer != 'Theo chỉ đạo')]")
				.isEmpty();
		}
		answers(id, version, "other-" + key).expectStatus().isEqualTo(409);
		this.planning.act(this.planning.officer, id, "signature-request")
			.jsonPath("$.state")
			.isEqualTo("WAITING_SIGNATURE");
		assertThat(this.jdbc.sql("select count(*) from audit where action = 'plan-warnings-kept' and object_id = :id")
			.param("id", id)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private ResponseSpec answers(UUID id, long version, String key) {
		return this.api.as(this.planning.officer)
			.post()
			.uri("/api/plan/plans/" + id + "/answers")
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("version", version, "reason", "Theo chỉ đạo"))
			.exchange();
	}

	@Test
	void theIdOfAWindowIsOneWindowsAlone() {
		PlanContent content = this.planning.content();
		Map<String, Object> first = Planning.writing("Kế hoạch một", content);
		first.put("id", UUID.randomUUID());
		this.planning.world.created(this.planning.officer, "/api/plan/plans", first);
		Planning others = new Planning(this.api, this.directory, this.clock);
		for (UUID officer : List.of(this.planning.officer, others.officer)) {
			Map<String, Object> second = Planning.writing("Kế hoạch hai", content);
			second.put("id", UUID.randomUUID());
			this.planning.world.post(officer, "/api/plan/plans", second)
				.expectStatus()
				.isEqualTo(422)
				.expectBody()
				.jsonPath("$.code")
				.isEqualTo("plan-window-taken")
				.jsonPath("$.detail")
				.value((detail) -> assertThat(detail.toString()).startsWith("Đợt đăng ký thứ 1 "));
			this.planning.world.get(officer, "/api/plan/plans/" + second.get("id")).expectStatus().isNotFound();
		}
		first.put("version", 1);
		this.planning.world.put(this.planning.officer, "/api/plan/plans/" + first.get("id"), first)
			.expectStatus()
			.isOk();
	}

	@Test
	void aDraftThatIsThrownAwayLeavesItsWindowsToTheNext() {
		Map<String, Object> body = Planning.writing("Bỏ rồi lập lại", this.planning.content());
		for (int n = 0; n < 2; n++) {
			UUID id = UUID.randomUUID();
			body.put("id", id);
			this.planning.world.created(this.planning.officer, "/api/plan/plans", body);
			this.api.as(this.planning.officer)
				.delete()
				.uri("/api/plan/plans/" + id + "?version=1")
				.exchange()
				.expectStatus()
				.isNoContent();
		}
	}

	@Test
	void whatIsReturnedBearsARemark() {
		UUID id = this.planning.checked("Trả lại");
		this.planning.act(this.planning.officer, id, "signature-request");
		this.planning.act(this.planning.leader, id, "return")
			.jsonPath("$.state")
			.isEqualTo("RETURNED")
			.jsonPath("$.remark")
			.isEqualTo("Bổ sung chỉ tiêu");
	}

	@Test
	void aNumberIsGivenOnceInTheBookAndTheNextFreeOneIsProposed() {
		UUID first = this.planning.signed("Kế hoạch một");
		this.planning.issue(first, 41);
		UUID second = this.planning.signed("Kế hoạch hai");
		this.planning.world.get(this.planning.clerk, "/api/plan/plans/" + second + "/next-number")
			.expectBody()
			.jsonPath("$.number")
			.isEqualTo(42);
		refused(second, "issue", this.planning.entry(second, 41), "plan-number-taken");
		this.planning.issue(second, 42);
	}

	@Test
	void aPlanWithOpenErrorsIsNotSentForSignature() {
		UUID id = this.planning.draft("Sai ngày");
		PlanContent content = this.planning.content();
		PlanContent.Window window = content.windows().getFirst();
		Map<String, Object> wrong = Planning.writing("Sai ngày",
				new PlanContent(content.legalBases(), content.purposes(), content.requirements(), content.themes(),
						content.solutions(), content.movements(), content.registration(),
						List.of(new PlanContent.Window(window.id(), window.unitKinds(), window.closes(), window.opens(),
								window.titles(), window.forms())),
						content.targets(), content.scoring(), content.tasks(), content.reviews(), content.closing(),
						content.recipients(), content.signer()));
		wrong.put("version", 1);
		this.planning.world.put(this.planning.officer, "/api/plan/plans/" + id, wrong).expectStatus().isOk();
		this.planning.act(this.planning.officer, id, "check")
			.jsonPath("$.findings[?(@.rule == 'end-before-start')].path")
			.isEqualTo("windows[0].closes");
		this.planning.world
			.post(this.planning.officer, "/api/plan/plans/" + id + "/signature-request",
					Map.of("version", this.planning.version(this.planning.officer, id)))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("plan-open-findings");
	}

	@Test
	void anAmendmentTakesTheIssuedOnesPlaceOnlyWhenItIsIssuedItself() {
		UUID id = this.planning.issued("Kế hoạch gốc");
		this.planning.act(this.planning.officer, id, "amendment").jsonPath("$.edition").isEqualTo(2);
		Map<String, Object> change = Planning.writing("Kế hoạch sửa đổi",
				this.planning.content(this.planning.window(this.planning.officer, id)));
		change.put("version", 1);
		this.planning.world.put(this.planning.officer, "/api/plan/plans/" + id, change).expectStatus().isOk();
		this.planning.one(this.planning.head, id).jsonPath("$.about").isEqualTo("Kế hoạch gốc");
		refusedTo(this.planning.officer, id, "closure", "plan-amendment-pending");
		this.planning.act(this.planning.officer, id, "check");
		this.planning.answered(this.planning.officer, id);
		this.planning.act(this.planning.officer, id, "signature-request");
		this.planning.act(this.planning.leader, id, "signature");
		this.planning.issue(id, 900);
		this.planning.one(this.planning.head, id)
			.jsonPath("$.about")
			.isEqualTo("Kế hoạch sửa đổi")
			.jsonPath("$.edition")
			.isEqualTo(2);
		this.planning.world.get(this.planning.head, "/api/plan/plans/" + id + "/editions")
			.expectBody()
			.jsonPath("$[*].state")
			.isEqualTo(List.of("ISSUED", "AMENDED"));
		this.planning.world.get(this.planning.head, "/api/plan/plans/" + id + "?edition=1")
			.expectBody()
			.jsonPath("$.about")
			.isEqualTo("Kế hoạch gốc");
		this.planning.world.get(this.planning.head, "/api/plan/plans/" + id + "/difference")
			.expectBody()
			.jsonPath("$.differences")
			.isEqualTo(List.of(Map.of("path", "about", "before", "Kế hoạch gốc", "after", "Kế hoạch sửa đổi")));
		assertThat(told(id)).contains("vn.giaouoc.PlanAmended.v1");
	}

	@Test
	void aClosedPlanIsNotAmendedAndNothingHappensToARevokedOne() {
		UUID closed = this.planning.issued("Hết năm");
		this.planning.act(this.planning.officer, closed, "closure").jsonPath("$.state").isEqualTo("CLOSED");
		refusedTo(this.planning.officer, closed, "amendment", "plan-illegal-move");
		UUID revoked = this.planning.issued("Thu hồi");
		this.planning.act(this.planning.leader, revoked, "revocation").jsonPath("$.state").isEqualTo("REVOKED");
		refusedTo(this.planning.officer, revoked, "closure", "plan-illegal-move");
		assertThat(told(closed)).contains("vn.giaouoc.PlanClosed.v1");
		assertThat(told(revoked)).contains("vn.giaouoc.PlanRevoked.v1");
	}

	@Test
	void aWindowWhoseTimeHasComeIsToldOnce() {
		UUID id = this.planning.issued("Mở đăng ký");
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> told(id).contains("vn.giaouoc.WindowOpened.v1"));
		this.planning.act(this.planning.officer, id, "amendment");
		this.planning.act(this.planning.officer, id, "check");
		this.planning.answered(this.planning.officer, id);
		this.planning.act(this.planning.officer, id, "signature-request");
		this.planning.act(this.planning.leader, id, "signature");
		this.planning.issue(id, 901);
		Awaitility.await()
			.during(Duration.ofSeconds(6))
			.atMost(Duration.ofSeconds(20))
			.until(() -> told(id).stream().filter("vn.giaouoc.WindowOpened.v1"::equals).count() == 1);
	}

	@Test
	void republishingTellsOfThePlanAgainUnderTheSameIds() {
		UUID id = this.planning.issued("Phát lại");
		this.planning.world.post(this.planning.world.admin, "/api/plan/republish", Map.of())
			.expectStatus()
			.isEqualTo(202)
			.expectBody()
			.jsonPath("$.planEvents")
			.isNotEmpty();
		List<UUID> ids = this.jdbc.sql("""
				select id from outbox where aggregateid = :id and type like '%PlanIssued%' union all
				select id from outbox_sent where aggregateid = :id and type like '%PlanIssued%'
				""").param("id", id.toString()).query(UUID.class).list();
		assertThat(ids).isNotEmpty().containsOnly(ids.getFirst());
	}

	@Test
	void whatIsBeingWrittenIsTriedWithoutBeingKept() {
		UUID id = this.planning.draft("Bản đang soạn");
		Map<String, Object> typed = Planning.writing("Bản đang soạn trong năm 2021", this.planning.content());
		typed.put("version", 1);
		this.planning.world.post(this.planning.officer, "/api/plan/plans/" + id + "/trial", typed)
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[*].rule")
			.isNotEmpty();
		this.planning.one(this.planning.officer, id)
			.jsonPath("$.about")
			.isEqualTo("Bản đang soạn")
			.jsonPath("$.version")
			.isEqualTo(1)
			.jsonPath("$.findings.length()")
			.isEqualTo(0);
	}

	@Test
	void thePaperIsReadLineByLine() {
		UUID id = this.planning.issued("Xem bản in");
		this.planning.world.get(this.planning.head, "/api/plan/plans/" + id + "/lines")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[?(@.kind == 'ABSTRACT')].words")
			.isEqualTo("Xem bản in")
			.jsonPath("$[?(@.kind == 'SECTION')].marker")
			.isNotEmpty();
	}

	@Test
	void theSignedDocumentIsKeptWithItsHashAndReadByWhoeverReadsThePlan() {
		UUID id = this.planning.issued("Có bản ký");
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", new ByteArrayResource("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes()) {
			@Override
			public String getFilename() {
				return "ban-ky.pdf";
			}
		});
		this.api.as(this.planning.clerk)
			.post()
			.uri("/api/plan/plans/" + id + "/file?version=" + this.planning.version(this.planning.clerk, id))
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(form.build())
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.file.sha256")
			.isNotEmpty();
		this.planning.world.get(this.planning.head, "/api/plan/plans/" + id + "/file").expectStatus().isOk();
	}

	@Test
	void whatHasNotGoneOutIsThrownAway() {
		UUID id = this.planning.draft("Bỏ đi");
		this.api.as(this.planning.officer)
			.delete()
			.uri("/api/plan/plans/" + id + "?version=1")
			.exchange()
			.expectStatus()
			.isNoContent();
		this.planning.world.get(this.planning.officer, "/api/plan/plans/" + id).expectStatus().isNotFound();
	}

	@Test
	void aSubPlanIsDerivedFromAPlanOfAUnitAboveOnly() {
		Planning others = new Planning(this.api, this.directory, this.clock);
		UUID foreign = others.issued("Của xã khác");
		UUID own = this.planning.issued("Của xã mình");
		this.planning.draft(this.planning.head, "Của thôn", own);
		Map<String, Object> body = new HashMap<>(Planning.writing("Của thôn", this.planning.content()));
		body.put("id", UUID.randomUUID());
		body.put("parentPlanId", foreign);
		this.planning.world.post(this.planning.head, "/api/plan/plans", body)
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("plan-parent-unknown");
	}

	@Test
	void theUnitAboveApprovesASubPlanBeforeItsHeadSigns() {
		UUID own = this.planning.issued("Của xã");
		UUID id = this.planning.draft(this.planning.head, "Của thôn", own);
		this.planning.world.get(this.planning.officer, "/api/plan/plans/" + id).expectStatus().isNotFound();
		this.planning.act(this.planning.head, id, "check");
		this.planning.answered(this.planning.head, id);
		refusedTo(this.planning.head, id, "signature-request", "plan-approval-needed");
		this.planning.act(this.planning.head, id, "approval-request");
		this.planning.act(this.planning.officer, id, "approval").jsonPath("$.state").isEqualTo("WAITING_SIGNATURE");
		refusedTo(this.planning.officer, id, "return", "plan-not-their-part");
		this.planning.act(this.planning.head, id, "signature").jsonPath("$.state").isEqualTo("SIGNED");
	}

	private void refused(UUID id, String act, Map<String, ?> body, String code) {
		this.planning.world.post(this.planning.clerk, "/api/plan/plans/" + id + "/" + act, body)
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code);
	}

	private void refusedTo(UUID actor, UUID id, String act, String code) {
		this.planning.world
			.post(actor, "/api/plan/plans/" + id + "/" + act,
					Map.of("version", this.planning.version(actor, id), "reason", "Vì"))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code);
	}

	private List<String> told(UUID plan) {
		return this.jdbc.sql("""
				select type from outbox where aggregateid = :id union all
				select type from outbox_sent where aggregateid = :id
				""").param("id", plan.toString()).query(String.class).list();
	}

}
