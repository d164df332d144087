package vn.giaouoc.plan.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ImportFlowTests {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	World world;

	UUID commune;

	String communeCode;

	String village;

	@BeforeEach
	void aCommune() {
		this.world = new World(this.api, this.directory);
		this.commune = this.world.unit("COMMUNE", this.world.province);
		this.communeCode = "U-" + this.commune;
		this.village = "V-" + UUID.randomUUID().toString().substring(0, 8);
	}

	@Test
	void aWorkbookIsCheckedShownConfirmedAndTold() {
		UUID id = uploaded(this.world.admin, good());
		JsonNode checked = settled(this.world.admin, id);
		assertThat(checked.get("state").asString()).isEqualTo("CHECKED");
		assertThat(counts(checked)).isEqualTo("5 0 0 0");
		assertThat(people("ho van an")).isZero();
		confirm(this.world.admin, id).expectStatus().isEqualTo(202);
		assertThat(settled(this.world.admin, id).get("state").asString()).isEqualTo("DONE");
		assertThat(people("ho van an")).isOne();
		JsonNode unit = first(this.world.get(this.world.admin, "/api/plan/units?q={q}", this.village));
		assertThat(unit.get("parentId").asString()).isEqualTo(this.commune.toString());
		JsonNode household = first(this.world.get(this.world.admin, "/api/plan/households?q=le thi hoa"));
		assertThat(household.get("code").asString()).isEqualTo("H1");
		Topic.state("directory.units", UUID.fromString(unit.get("id").asString()), 1);
		Topic.state("directory.households", UUID.fromString(household.get("id").asString()), 1);
	}

	@Test
	void confirmingAgainOrImportingAgainChangesNothing() {
		UUID id = uploaded(this.world.admin, good());
		settled(this.world.admin, id);
		confirm(this.world.admin, id).expectStatus().isEqualTo(202);
		confirm(this.world.admin, id).expectStatus().isEqualTo(202);
		JsonNode done = settled(this.world.admin, id);
		JsonNode again = body(confirm(this.world.admin, id));
		assertThat(again.get("task").get("id")).isEqualTo(done.get("task").get("id"));
		UUID second = uploaded(this.world.admin, good());
		assertThat(counts(settled(this.world.admin, second))).isEqualTo("0 5 0 0");
		confirm(this.world.admin, second).expectStatus().isEqualTo(202);
		settled(this.world.admin, second);
		assertThat(people("ho van an")).isOne();
		assertThat(first(this.world.get(this.world.admin, "/api/plan/people?q=ho van an")).get("assignments"))
			.hasSize(2);
	}

	@Test
	void oneFaultyRowKeepsAllOthersOut() {
		UUID id = uploaded(this.world.admin,
				workbook(new String[][] { { "A-" + id(), "Thôn A", "Thôn", "không có", "01/01/2021" } },
						new String[][] { { "P1", "Hồ Văn An", "Văn thư", this.communeCode, "01/01/2021" } },
						new String[][] {}));
		assertThat(counts(settled(this.world.admin, id))).isEqualTo("1 0 1 0");
		JsonNode row = first(this.world.get(this.world.admin, "/api/plan/imports/" + id + "/rows?only=FAULTY"));
		assertThat(row.get("line").asInt()).isEqualTo(2);
		assertThat(row.get("faults").get(0).get("column").asString()).isEqualTo("Mã đơn vị cấp trên");
		assertThat(row.get("faults").get(0).get("message").asString())
			.startsWith("Không có đơn vị cấp trên mã không có");
		refused(confirm(this.world.admin, id), "import-faulty");
		assertThat(people("ho van an")).isZero();
	}

	@Test
	void questionsAreToBeSeenFirst() {
		this.world.person("Hồ Văn An", "official", this.commune);
		UUID id = uploaded(this.world.admin,
				workbook(new String[][] {},
						new String[][] { { "P1", "Hồ Văn Ân", "Văn thư", this.communeCode, "01/01/2021" } },
						new String[][] {}));
		assertThat(counts(settled(this.world.admin, id))).isEqualTo("1 0 0 1");
		refused(this.world.post(this.world.admin, "/api/plan/imports/" + id + "/confirmation",
				Map.of("questionsSeen", false)), "import-questions");
		confirm(this.world.admin, id).expectStatus().isEqualTo(202);
		settled(this.world.admin, id);
		assertThat(people("ho van an")).isEqualTo(2);
	}

	@Test
	void whatChangedSinceTheCheckIsFoundAndNothingIsWritten() {
		UUID id = uploaded(this.world.admin, good());
		settled(this.world.admin, id);
		this.world.created(this.world.admin, "/api/plan/units",
				Map.of("id", UUID.randomUUID(), "kind", "VILLAGE", "code", this.village, "name", "Thôn khác",
						"parentId", this.commune, "managedBy", "COMMUNE", "cycle", "CALENDAR_YEAR", "validFrom",
						"2020-01-01"));
		confirm(this.world.admin, id).expectStatus().isEqualTo(202);
		JsonNode failed = settled(this.world.admin, id);
		assertThat(failed.get("state").asString()).isEqualTo("CHECKED");
		assertThat(failed.get("task").get("failure").get("code").asString()).isEqualTo("import-outdated");
		assertThat(people("ho van an")).isZero();
	}

	@Test
	void wrongHeadersAreToldInWords() {
		UUID id = uploaded(this.world.admin, workbook((book) -> {
			Worksheet sheet = book.newWorksheet("Con người");
			sheet.value(0, 0, "Họ tên");
		}));
		JsonNode failed = settled(this.world.admin, id);
		assertThat(failed.get("state").asString()).isEqualTo("CHECKING");
		assertThat(failed.get("task").get("failure").get("detail").asString()).contains("Cột thiếu: Mã người",
				"Cột lạ hoặc lặp: Họ tên");
		confirm(this.world.admin, id).expectStatus().isEqualTo(409);
	}

	@Test
	void whatIsNoWorkbookIsRefusedAtOnce() {
		upload(this.world.admin, "x.xlsx", "không phải sổ tính".getBytes(StandardCharsets.UTF_8)).expectStatus()
			.isEqualTo(415);
	}

	@Test
	void onlyKeepersImportAndOnlyTheirOwnIsSeen() {
		upload(this.world.holder("official", this.commune), "x.xlsx", good()).expectStatus().isForbidden();
		UUID id = uploaded(this.world.admin, good());
		settled(this.world.admin, id);
		UUID other = this.world.holder("system-admin", this.world.province);
		this.world.get(other, "/api/plan/imports/" + id).expectStatus().isNotFound();
		this.world.get(other, "/api/plan/imports/" + id + "/rows").expectStatus().isNotFound();
		confirm(other, id).expectStatus().isNotFound();
	}

	@Test
	void aCommunesOfficerAddsPeopleBelowHisOwnUnitAlone() {
		UUID officer = this.world.holder("commune-officer", this.commune);
		String foreign = "U-" + this.world.unit("COMMUNE", this.world.province);
		UUID id = uploaded(officer,
				workbook(new String[][] {},
						new String[][] { { "P1", "Hồ Văn An", "Văn thư", this.communeCode, "01/01/2021" },
								{ "P2", "Hồ Văn Xa", "Văn thư", foreign, "01/01/2021" } },
						new String[][] {}));
		assertThat(counts(settled(officer, id))).isEqualTo("1 0 1 0");
	}

	@Test
	void theTemplateIsOffered() {
		this.world.get(this.world.admin, "/api/plan/imports/template")
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	}

	private byte[] good() {
		return workbook(
				new String[][] { { this.village, "Thôn " + this.village, "Thôn", this.communeCode, "01/01/2021" } },
				new String[][] { { "P1", "Hồ Văn An", "Văn thư", this.communeCode, "01/01/2021" },
						{ "P1", "Hồ Văn An", "Trưởng đơn vị, trưởng thôn", this.village, "01/02/2021" },
						{ "P2", "Đỗ Thị Lan", "Người dân", this.village, "01/02/2021" } },
				new String[][] { { this.village, "H1", "Lê Thị Hoa", "01/02/2021" } });
	}

	private static byte[] workbook(String[][] units, String[][] people, String[][] households) {
		return workbook((book) -> {
			fill(book.newWorksheet("Đơn vị"),
					new String[] { "Mã đơn vị", "Tên đơn vị", "Loại", "Mã đơn vị cấp trên", "Từ ngày" }, units);
			fill(book.newWorksheet("Con người"),
					new String[] { "Mã người", "Họ và tên", "Vai trò", "Mã đơn vị", "Từ ngày" }, people);
			fill(book.newWorksheet("Hộ gia đình"), new String[] { "Mã thôn", "Mã hộ", "Chủ hộ", "Từ ngày" },
					households);
		});
	}

	private static byte[] workbook(Consumer<Workbook> content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
			content.accept(workbook);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void fill(Worksheet sheet, String[] headers, String[][] rows) {
		for (int column = 0; column < headers.length; column++) {
			sheet.value(0, column, headers[column]);
			for (int row = 0; row < rows.length; row++) {
				sheet.value(row + 1, column, rows[row][column]);
			}
		}
	}

	private UUID uploaded(UUID actor, byte[] workbook) {
		return UUID.fromString(body(upload(actor, "danh bạ.xlsx", workbook)).get("id").asString());
	}

	private ResponseSpec upload(UUID actor, String name, byte[] content) {
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		parts.add("file", new ByteArrayResource(content) {
			@Override
			public String getFilename() {
				return name;
			}
		});
		return this.api.as(actor)
			.post()
			.uri("/api/plan/imports")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.exchange();
	}

	private ResponseSpec confirm(UUID actor, UUID id) {
		return this.world.post(actor, "/api/plan/imports/" + id + "/confirmation", Map.of("questionsSeen", true));
	}

	/** The import once nothing is being done about it. */
	private JsonNode settled(UUID actor, UUID id) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> body(this.world.get(actor, "/api/plan/imports/" + id)),
					(view) -> !view.get("task").get("finishedAt").isNull());
	}

	private static String counts(JsonNode view) {
		JsonNode counts = view.get("counts");
		return String.join(" ",
				List.of("added", "same", "faulty", "questions")
					.stream()
					.map((name) -> counts.get(name).asString())
					.toList());
	}

	private int people(String q) {
		return body(this.world.get(this.world.admin, "/api/plan/people?q={q}", q)).get("total").asInt();
	}

	private static JsonNode first(ResponseSpec list) {
		return body(list).get("items").get(0);
	}

	private static JsonNode body(ResponseSpec response) {
		return JSON.readTree(response.expectBody(String.class).returnResult().getResponseBody());
	}

	private static void refused(ResponseSpec response, String code) {
		response.expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo(code);
	}

	private static String id() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

}
