package vn.giaouoc.award.advice;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.award.register.application.AwardMother;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class AdviceTests {

	private static final String SEED = "?on=2022-01-26";

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	ApplicationContext context;

	AwardMother awards;

	UUID commune;

	UUID official;

	@BeforeEach
	void anOfficialOfACommune() {
		this.awards = new AwardMother(this.context);
		this.commune = this.directory.unit("COMMUNE", null);
		this.official = this.directory.person(TestDirectory.role("official", this.commune));
	}

	@Test
	void anOfficialReadsWhatHeLacksWithArticleAndEvidence() {
		UUID first = this.awards.title("CSTDCS", 2020, this.official, "Hồ Thị Mẫu", this.commune);
		UUID second = this.awards.title("CSTDCS", 2021, this.official, "Hồ Thị Mẫu", this.commune);
		JsonNode advice = person(this.official, this.official, SEED, 200);
		assertThat(advice.get("regime").get("code").asString()).isEqualTo("L2003");
		assertThat(advice.get("year").asInt()).isEqualTo(2022);
		JsonNode title = honour(advice, "CSTDT");
		assertThat(title.get("outlook").asString()).isEqualTo("MISSING");
		JsonNode years = criterion(title, "R6");
		assertThat(years.get("text").asString())
			.isEqualTo("Đã có 2 năm liên tục Chiến sĩ thi đua cơ sở (2020, 2021); đạt thêm năm 2022 thì đủ 3 năm.");
		assertThat(years.get("article").asString()).isEqualTo("Luật 15/2003/QH11, Điều 22");
		assertThat(years.get("evidence").valueStream().map(JsonNode::asString)).containsExactly(first.toString(),
				second.toString());
	}

	@Test
	void theDayChoosesTheLawAndSaysWhatIsNotVerified() {
		JsonNode advice = person(this.official, this.official, "?on=2026-10-01&year=2026", 200);
		assertThat(advice.get("regime").get("code").asString()).isEqualTo("L2022B");
		assertThat(advice.get("regime").get("remark").asString()).contains("chưa kiểm chứng");
		assertThat(person(this.official, this.official, "?on=2004-06-30", 422).get("code").asString())
			.isEqualTo("no-rule-in-force");
		assertThat(person(this.official, this.official, "?year=1944", 400).get("code").asString())
			.isEqualTo("bad-request");
	}

	@Test
	void whatIsExpectedIsTriedOut() {
		JsonNode tried = person(this.official, this.official,
				"?on=2024-02-01&registers=true&rating=EXCELLENT&initiative=NONE", 200);
		assertThat(criterion(honour(tried, "CSTDCS"), "R5").get("status").asString()).isEqualTo("MET");
		assertThat(criterion(honour(tried, "CSTDCS"), "R5").get("text").asString()).isEqualTo(
				"Dự kiến năm 2024 được xếp loại hoàn thành xuất sắc nhiệm vụ, đạt mức yêu cầu (hoàn thành xuất sắc nhiệm vụ).");
		JsonNode other = person(this.official, this.official, "?on=2024-02-01&rating=GOOD&initiative=NONE", 200);
		assertThat(criterion(honour(other, "CSTDCS"), "R5").get("text").asString())
			.startsWith("Cần một trong các điều kiện: Dự kiến năm 2024");
	}

	@Test
	void awardsFollowThePerson() {
		UUID elsewhere = this.directory.unit("COMMUNE", null);
		UUID officer = this.directory.person(TestDirectory.role("commune-officer", elsewhere));
		UUID moved = this.directory.person(TestDirectory.role("official", elsewhere));
		this.awards.title("CSTDCS", 2021, moved, "Hồ Văn Chuyển", this.commune);
		JsonNode advice = person(officer, moved, SEED, 200);
		assertThat(criterion(honour(advice, "CSTDT"), "R6").get("evidence")).hasSize(1);
	}

	@Test
	void aColleagueIsNotShownWhatOthersMayReach() {
		UUID colleague = this.directory.person(TestDirectory.role("official", this.commune));
		assertThat(person(colleague, this.official, SEED, 403).get("code").asString()).isEqualTo("forbidden");
	}

	@Test
	void aDepartmentIsJudgedByTheTitlesOfItsMembers() {
		UUID department = this.directory.unit("DEPARTMENT", this.commune);
		UUID head = this.directory.person(TestDirectory.role("unit-head", department));
		UUID member = this.directory.person(TestDirectory.role("official", department));
		JsonNode before = unit(head, department, SEED);
		assertThat(criterion(honour(before, "TTLDTT"), "R8").get("status").asString()).isEqualTo("UNKNOWN");
		this.awards.title("LDTT", 2022, head, "Trưởng", department);
		JsonNode half = unit(head, department, SEED);
		assertThat(criterion(honour(half, "TTLDTT"), "R8").get("text").asString())
			.isEqualTo("Năm 2022 mới có 1 trên 2 người đạt Lao động tiên tiến, cần trên 50%.");
		this.awards.title("LDTT", 2022, member, "Thành viên", department);
		JsonNode all = unit(head, department, SEED);
		assertThat(criterion(honour(all, "TTLDTT"), "R8").get("status").asString()).isEqualTo("MET");
	}

	@Test
	void everySentenceIsFilledIn() {
		for (String asked : new String[] { SEED, "?on=2024-02-01", "?on=2025-07-01&rating=LOWER&initiative=BASE" }) {
			for (UUID subject : new UUID[] { this.official, villager() }) {
				JsonNode advice = person(subject, subject, asked, 200);
				assertThat(advice.get("honours").valueStream().flatMap((one) -> one.get("criteria").valueStream()))
					.isNotEmpty()
					.allSatisfy((one) -> {
						assertThat(one.get("text").asString()).endsWith(".")
							.doesNotContain("{", "}", "advice.", "word.");
						assertThat(one.get("article").asString()).isNotBlank();
					});
			}
		}
	}

	@Test
	void sentencesArePolite() {
		ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.ROOT);
		assertThat(texts.keySet())
			.allSatisfy((key) -> assertThat(texts.getString(key).toLowerCase(Locale.ROOT)).doesNotContain("bạn"));
	}

	private UUID villager() {
		return this.directory.person(TestDirectory.role("resident", this.directory.unit("VILLAGE", this.commune)));
	}

	private static JsonNode honour(JsonNode advice, String code) {
		return advice.get("honours")
			.valueStream()
			.filter((one) -> one.get("code").asString().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode criterion(JsonNode honour, String rule) {
		return honour.get("criteria")
			.valueStream()
			.filter((one) -> one.get("rule").asString().equals(rule))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode unit(UUID caller, UUID unit, String query) {
		return get(caller, "/api/award/advice/units/" + unit + query, 200);
	}

	private JsonNode person(UUID caller, UUID person, String query, int status) {
		return get(caller, "/api/award/advice/people/" + person + query, status);
	}

	private JsonNode get(UUID caller, String path, int status) {
		String body = this.api.as(caller)
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return new JsonMapper().readTree(body);
	}

}
