package vn.giaouoc.pledge.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ReviewFlowTests {

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommuneWithAPlan() {
		this.place = new Registering(this.context);
		new Reviewing(this.context)
			.enter(Reviewing.plan(this.place.plan, this.place.commune, LocalDate.of(2022, 12, 15)));
	}

	@Test
	void aReportIsDraftedFromWhatIsKnownSentAndReceived() {
		this.place.confirmed(this.place.official);
		targetReported(this.place.head, 11);
		UUID report = begun("REPORT");
		paper(this.place.head, report).jsonPath("$.content.report.results")
			.value((text) -> assertThat(text.toString()).contains("1 bản đăng ký", "1 chỉ tiêu, cam kết"))
			.jsonPath("$.content.report.targets[0].reached")
			.isEqualTo(11)
			.jsonPath("$.content.report.honours.length()")
			.isEqualTo(2)
			.jsonPath("$.acts.length()")
			.isEqualTo(3);
		this.place.get(this.place.officer, "/api/pledge/papers/" + report).expectStatus().isNotFound();
		act(this.place.head, report, "sending", Map.of()).expectStatus().isOk();
		paper(this.place.officer, report).jsonPath("$.paper.state")
			.isEqualTo("SENT")
			.jsonPath("$.paper.late")
			.isEqualTo(true)
			.jsonPath("$.acts.length()")
			.isEqualTo(2);
		act(this.place.officer, report, "receipt", Map.of()).expectStatus().isOk();
		this.place.get(this.place.head, "/api/pledge/reviews")
			.expectBody()
			.jsonPath("$[0].mine")
			.isEqualTo(true)
			.jsonPath("$[0].reviews[0].state")
			.isEqualTo("RECEIVED");
	}

	@Test
	void whatComesBackIsMendedAndSentAgain() {
		UUID report = begun("REPORT");
		act(this.place.head, report, "sending", Map.of()).expectStatus().isOk();
		act(this.place.officer, report, "return", Map.of("remark", "Thiếu số liệu")).expectStatus().isOk();
		paper(this.place.head, report).jsonPath("$.paper.remark").isEqualTo("Thiếu số liệu");
		this.place
			.put(this.place.head, "/api/pledge/papers/" + report,
					Map.of("version", version(report), "content",
							Map.of("report",
									Map.of("results", "Đã bổ sung", "shortcomings", "", "ahead", "", "proposals", ""))))
			.expectStatus()
			.isOk();
		act(this.place.head, report, "sending", Map.of()).expectStatus().isOk();
		act(this.place.head, report, "sending", Map.of("version", 1)).expectStatus().isEqualTo(409);
	}

	@Test
	void thereIsOneReportForAReviewAndNoneForAReviewThatThePlanLacks() {
		begun("REPORT");
		refused(begin(UUID.randomUUID(), "REPORT", Reviewing.REVIEW), 409, "review-already-begun");
		refused(begin(UUID.randomUUID(), "REPORT", UUID.randomUUID()), 422, "review-no-such-item");
	}

	@Test
	void aUnitScoresItselfByThePlansTable() {
		UUID score = begun("SCORE");
		Map<String, Object> base = Map.of("itemId", Reviewing.BASE, "kind", "BASE", "criterion", "Khác", "most", 1000,
				"points", 58);
		Map<String, Object> penalty = Map.of("itemId", Reviewing.PENALTY, "kind", "PENALTY", "criterion", "", "most", 5,
				"points", 5);
		edited(score, Map.of("score", Map.of("lines", List.of(base, penalty)))).expectStatus().isOk();
		paper(this.place.head, score).jsonPath("$.content.score.lines[0].most")
			.isEqualTo(60)
			.jsonPath("$.paper.points")
			.isEqualTo(53);
		Map<String, Object> beyond = Map.of("itemId", Reviewing.PENALTY, "kind", "PENALTY", "criterion", "", "most",
				100, "points", 5.01);
		refused(edited(score, Map.of("score", Map.of("lines", List.of(beyond)))), 422, "too-many-points");
		assertThat(text(score)).contains("Hoàn thành chỉ tiêu", "58");
	}

	@Test
	void theMinutesOfAPeerReviewGoOutAsPaper() {
		UUID pledge = this.place.confirmed(this.place.official);
		UUID minutes = begun("MINUTES");
		paper(this.place.head, minutes).jsonPath("$.content.minutes.candidates[0].pledgeId")
			.isEqualTo(pledge.toString());
		Map<String, Object> candidate = Map.of("pledgeId", pledge, "name", "Hồ Văn Mẫu", "honours", List.of("LDTT"),
				"votesFor", 2, "votesAgainst", 1, "proposed", true);
		edited(minutes, Map.of("minutes",
				Map.of("heldAt", "2022-11-30T08:00:00+07:00", "place", "Nhà văn hóa", "chair", "Hồ Văn A", "secretary",
						"Hồ Thị B", "participants", List.of("Hồ Văn A", "Hồ Thị B", "Hồ Văn C"), "absent", 1, "mode",
						"SECRET_BALLOT", "discussion", "", "candidates", List.of(candidate))))
			.expectStatus()
			.isOk();
		act(this.place.head, minutes, "sending", Map.of()).expectStatus().isOk();
		assertThat(text(minutes)).contains("Hồ Văn Mẫu", "Lao động tiên tiến", "66,6 %", "Đề nghị");
		assertThat(new String(file(minutes, "PDF"), 0, 5)).isEqualTo("%PDF-");
	}

	@Test
	void minutesMayStillLackWhatTheyNeedWhenTheyAreSent() {
		UUID minutes = begun("MINUTES");
		edited(minutes, Map.of("minutes", Map.of("place", "", "chair", "", "secretary", "", "absent", 0, "mode",
				"SHOW_OF_HANDS", "discussion", "")))
			.expectStatus()
			.isOk();
		refused(act(this.place.head, minutes, "sending", Map.of()), 422, "meeting-incomplete");
	}

	@Test
	void theHeadConfirmsWhatBecameOfAPledgeAndMaySayLaterOtherwise() {
		UUID pledge = this.place.confirmed(this.place.official);
		result(pledge, 0, "LDTT").expectStatus().isOk().expectBody().jsonPath("$.version").isEqualTo(1);
		result(pledge, 0, "LDTT").expectStatus().isEqualTo(409);
		result(pledge, 1, "GK").expectStatus().isOk().expectBody().jsonPath("$.version").isEqualTo(2);
		refused(result(pledge, 2, "CSTDCS"), 422, "not-pledged-for");
		this.place.get(this.place.official, "/api/pledge/results")
			.expectBody()
			.jsonPath("$.items[0].result.honours[0]")
			.isEqualTo("GK");
		assertThat(this.place.read(
				"""
						select count(*) from (select aggregateid, type from outbox union all select aggregateid, type from outbox_sent) o
						where aggregateid = :id and type = 'vn.giaouoc.ResultConfirmed.v1'
						""",
				Map.of("id", pledge.toString()), Integer.class))
			.containsExactly(2);
	}

	@Test
	void aPledgeThatNobodyStandsForHasNoResult() {
		UUID pledge = this.place.registered(this.place.official);
		refused(result(pledge, 0, "LDTT"), 409, "no-result-yet");
	}

	@Test
	void aTargetStandsWhereItsUnitSays() {
		targetReported(this.place.head, 12);
		targetReported(this.place.villageHead, 10);
		plan(this.place.head).jsonPath("$.targets[0].standing.light")
			.isEqualTo("RED")
			.jsonPath("$.targets[0].told.length()")
			.isEqualTo(1);
		plan(this.place.villageHead).jsonPath("$.targets[0].standing.light").isEqualTo("GREEN");
		plan(this.place.official).jsonPath("$.targets[0].reports").isEqualTo(false);
	}

	private void targetReported(UUID head, int figure) {
		this.place
			.post(head, "/api/pledge/review-plans/" + this.place.plan + "/target-progress",
					Map.of("id", UUID.randomUUID(), "targetId", Reviewing.TARGET, "day", "2022-06-01", "figure",
							figure))
			.expectStatus()
			.isCreated();
	}

	private BodyContentSpec plan(UUID reader) {
		return this.place.get(reader, "/api/pledge/review-plans/" + this.place.plan).expectStatus().isOk().expectBody();
	}

	private UUID begun(String kind) {
		UUID id = UUID.randomUUID();
		begin(id, kind, kind.equals("REPORT") ? Reviewing.REVIEW : null).expectStatus().isCreated();
		return id;
	}

	private ResponseSpec begin(UUID id, String kind, @Nullable UUID review) {
		return this.place.post(this.place.head, "/api/pledge/review-plans/" + this.place.plan + "/papers",
				(review != null) ? Map.of("id", id, "kind", kind, "reviewId", review) : Map.of("id", id, "kind", kind));
	}

	private BodyContentSpec paper(UUID reader, UUID id) {
		return this.place.get(reader, "/api/pledge/papers/" + id).expectStatus().isOk().expectBody();
	}

	private ResponseSpec edited(UUID id, Map<String, ?> content) {
		return this.place.put(this.place.head, "/api/pledge/papers/" + id,
				Map.of("version", version(id), "content", content));
	}

	private ResponseSpec act(UUID actor, UUID id, String act, Map<String, ?> more) {
		Map<String, Object> body = new HashMap<>(Map.of("version", version(id)));
		body.putAll(more);
		return this.place.post(actor, "/api/pledge/papers/" + id + "/" + act, body);
	}

	private long version(UUID id) {
		return this.place.read("select version from review_paper where id = :id", Map.of("id", id), Long.class)
			.getFirst();
	}

	private ResponseSpec result(UUID pledge, long version, String honour) {
		return this.place.put(this.place.head, "/api/pledge/pledges/" + pledge + "/result",
				Map.of("version", version, "grade", "GOOD", "honours", List.of(honour)));
	}

	private static void refused(ResponseSpec answer, int status, String code) {
		answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
	}

	private byte[] file(UUID id, String format) {
		byte[] bytes = this.place.get(this.place.head, "/api/pledge/papers/" + id + "/file?format=" + format)
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		return Objects.requireNonNull(bytes);
	}

	/** The cells of its tables. */
	private List<String> text(UUID id) {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(id, "DOCX")))) {
			List<String> cells = new ArrayList<>();
			document.getTables()
				.forEach((table) -> table.getRows()
					.forEach((row) -> row.getTableCells().forEach((cell) -> cells.add(cell.getText()))));
			return cells;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
