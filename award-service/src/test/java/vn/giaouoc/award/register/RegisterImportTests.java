package vn.giaouoc.award.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
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
import vn.giaouoc.award.register.application.AwardMother;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class RegisterImportTests {

	private static final String IMPORTS = "/api/award/register/imports";

	/** As every person of the test directory is called. */
	private static final String NAME = "Nguyễn Văn Thử";

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	ApplicationContext context;

	UUID office;

	UUID officer;

	UUID official;

	@BeforeEach
	void anOffice() {
		UUID commune = this.directory.unit("COMMUNE", null);
		this.office = this.directory.unit("DEPARTMENT", commune);
		this.officer = this.directory.person(TestDirectory.role("commune-officer", commune));
		this.official = this.directory.person(TestDirectory.role("official", this.office));
	}

	@Test
	void aWorkbookIsCheckedShownAndWrittenOnce() {
		UUID id = uploaded(good());
		JsonNode checked = settled(id);
		assertThat(checked.get("state").asString()).isEqualTo("CHECKED");
		assertThat(counts(checked)).isEqualTo("2 0 0 0");
		assertThat(total()).isZero();
		confirm(id).expectStatus().isEqualTo(202);
		confirm(id).expectStatus().isEqualTo(202);
		assertThat(settled(id).get("state").asString()).isEqualTo("DONE");
		assertThat(total()).isEqualTo(2);
		UUID again = uploaded(good());
		assertThat(counts(settled(again))).isEqualTo("0 2 0 0");
		confirm(again).expectStatus().isEqualTo(202);
		settled(again);
		assertThat(total()).isEqualTo(2);
	}

	@Test
	void oneFaultyRowKeepsAllOthersOut() {
		UUID id = uploaded(workbook(new String[][] { person(NAME, "12/QĐ-UBND"), person("Hồ Văn Xa", "12/QĐ-UBND") },
				new String[0][]));
		assertThat(counts(settled(id))).isEqualTo("1 0 1 0");
		JsonNode row = body(get(IMPORTS + "/" + id + "/rows?only=FAULTY")).get("items").get(0);
		assertThat(row.get("line").asInt()).isEqualTo(3);
		assertThat(row.get("faults").get(0).get("column").asString()).isEqualTo("Họ và tên");
		assertThat(row.get("faults").get(0).get("message").asString()).contains("không có người tên Hồ Văn Xa");
		confirm(id).expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("import-faulty");
		assertThat(total()).isZero();
	}

	@Test
	void aTitleThatIsHeldElsewhereIsAskedAbout() {
		new AwardMother(this.context).title("CSTDCS", 2020, this.official, NAME, this.directory.unit("COMMUNE", null));
		String[] row = person(NAME, "99/QĐ-UBND");
		row[3] = "2020";
		row[5] = "15/01/2021";
		UUID id = uploaded(workbook(new String[][] { row }, new String[0][]));
		assertThat(counts(settled(id))).isEqualTo("1 0 0 1");
		confirm(id, false).expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("import-questions");
		confirm(id).expectStatus().isEqualTo(202);
		assertThat(settled(id).get("state").asString()).isEqualTo("DONE");
	}

	@Test
	void aForeignOfficersWorkbookFindsNobodyOfOurs() {
		UUID foreign = this.directory
			.person(TestDirectory.role("commune-officer", this.directory.unit("COMMUNE", null)));
		UUID id = UUID.fromString(body(upload(foreign, good())).get("id").asString());
		JsonNode checked = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> body(this.api.as(foreign).get().uri(IMPORTS + "/" + id).exchange()),
					RegisterImportTests::rests);
		assertThat(counts(checked)).isEqualTo("0 0 2 0");
		get(IMPORTS + "/" + id).expectStatus().isNotFound();
	}

	@Test
	void anotherSheetIsToldByTheNamesOfOurs() {
		UUID id = uploaded(workbook("Trang lạ"));
		assertThat(settled(id).get("task").get("failure").get("detail").asString())
			.isEqualTo("Tệp không có trang nào tên \"Cá nhân\", \"Tập thể\". Hãy dùng tệp mẫu tải ở trang này.");
	}

	private byte[] good() {
		return workbook(new String[][] { person(NAME, "12/QĐ-UBND") },
				new String[][] { { code(), "Tập thể lao động tiên tiến", "2021", "12/QĐ-UBND", "15/01/2022" } });
	}

	private String[] person(String name, String number) {
		return new String[] { name, code(), "Chiến sĩ thi đua cơ sở", "2021", number, "15/01/2022" };
	}

	private String code() {
		return "T-" + this.office;
	}

	private static byte[] workbook(String[][] people, String[][] units) {
		return workbook((book) -> {
			fill(book.newWorksheet("Cá nhân"), new String[] { "Họ và tên", "Mã đơn vị", "Danh hiệu, hình thức", "Năm",
					"Số quyết định", "Ngày quyết định" }, people);
			fill(book.newWorksheet("Tập thể"),
					new String[] { "Mã đơn vị", "Danh hiệu, hình thức", "Năm", "Số quyết định", "Ngày quyết định" },
					units);
		});
	}

	private static byte[] workbook(String sheet) {
		return workbook((book) -> book.newWorksheet(sheet).value(0, 0, "x"));
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

	private UUID uploaded(byte[] workbook) {
		return UUID.fromString(body(upload(this.officer, workbook)).get("id").asString());
	}

	private ResponseSpec upload(UUID actor, byte[] content) {
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		parts.add("file", new ByteArrayResource(content) {
			@Override
			public String getFilename() {
				return "sổ danh hiệu.xlsx";
			}
		});
		return this.api.as(actor).post().uri(IMPORTS).contentType(MediaType.MULTIPART_FORM_DATA).body(parts).exchange();
	}

	private ResponseSpec confirm(UUID id) {
		return confirm(id, true);
	}

	private ResponseSpec confirm(UUID id, boolean questionsSeen) {
		return this.api.as(this.officer)
			.post()
			.uri(IMPORTS + "/" + id + "/confirmation")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("questionsSeen", questionsSeen))
			.exchange();
	}

	/** The import once nothing is being done about it. */
	private JsonNode settled(UUID id) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> body(get(IMPORTS + "/" + id)), RegisterImportTests::rests);
	}

	private static boolean rests(JsonNode view) {
		return !view.get("task").get("finishedAt").isNull();
	}

	private static String counts(JsonNode view) {
		JsonNode counts = view.get("counts");
		return "%s %s %s %s".formatted(counts.get("added"), counts.get("same"), counts.get("faulty"),
				counts.get("questions"));
	}

	private int total() {
		return body(get("/api/award/register?unit=" + this.office)).get("total").asInt();
	}

	private ResponseSpec get(String path) {
		return this.api.as(this.officer).get().uri(path).exchange();
	}

	private static JsonNode body(ResponseSpec response) {
		return JSON.readTree(response.expectBody(String.class).returnResult().getResponseBody());
	}

}
