package vn.giaouoc.plan.planning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.planning.domain.PlanContent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@IntegrationTest
class PlanUploadTests {

	private static final String SEED = "shared/seed/ke-hoach-tra-phong-2022.txt";

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	BusinessClock clock;

	Planning planning;

	@BeforeEach
	void aCommune() {
		this.planning = new Planning(this.api, this.directory, this.clock);
	}

	@Test
	void theSeedIsReadBesideItsLinesAndBecomesADraft() throws IOException {
		assumeThat(seed()).as(SEED + " lies nowhere above the project").isPresent();
		UUID[] file = new UUID[1];
		upload(this.planning.officer, "ke-hoach.txt", Files.readAllBytes(seed().orElseThrow())).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.fileId")
			.value((id) -> file[0] = UUID.fromString(id.toString()))
			.jsonPath("$.plan.place")
			.isEqualTo("Trà Phong")
			.jsonPath("$.plan.content.themes.length()")
			.isEqualTo(9)
			.jsonPath("$.plan.content.solutions.length()")
			.isEqualTo(3)
			.jsonPath("$.plan.content.signer.name")
			.isEqualTo("Trương Ngọc Thanh")
			.jsonPath("$.plan.content.windows[0].closes")
			.isEqualTo("2021-02-04T00:00:00+07:00")
			.jsonPath("$.parts[?(@.path == 'content.windows[0]')].line")
			.isEqualTo(67)
			.jsonPath("$.findings[?(@.rule == 'deadline-before-issue')].mend")
			.isEqualTo("08/02/2022");
		UUID plan = UUID.randomUUID();
		this.planning.world.post(this.planning.officer, "/api/plan/uploads/" + file[0] + "/draft", Map.of("id", plan))
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.year")
			.isEqualTo(2022)
			.jsonPath("$.content.themes.length()")
			.isEqualTo(9);
		this.planning.act(this.planning.officer, plan, "check")
			.jsonPath("$.findings[?(@.rule == 'not-vietnamese')].replacement")
			.isNotEmpty();
		this.planning.world.get(this.planning.leader, "/api/plan/uploads/" + file[0]).expectStatus().isNotFound();
	}

	@Test
	void mendsThatWereTakenBesideTheSourceAreInTheDraftWhichIsMadeOnce() {
		String text = """
				ỦY BAN NHÂN DÂN XÃ TRÀ PHONG
				Trà Phong, ngày 25 tháng 01 năm 2022
				KẾ HOẠCH
				Phát động phong trào thi đua năm 2022
				I. GIẢI PHÁP
				1. Phong trào toute dân đoàn kết xây dựng đời sống văn hóa và toute dân đoàn kết xây dựng đời sống văn hóa.
				""";
		Map<?, ?>[] findings = new Map<?, ?>[2];
		UUID[] file = new UUID[1];
		upload(this.planning.officer, "ke-hoach.txt", text.getBytes(StandardCharsets.UTF_8)).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.fileId")
			.value((id) -> file[0] = UUID.fromString(id.toString()))
			.jsonPath("$.findings[?(@.rule == 'not-vietnamese')]")
			.value((found) -> ((List<?>) found).toArray(findings));
		Map<String, Object> first = taken(findings[0]);
		Map<String, Object> second = taken(findings[1]);
		String key = "draft-" + UUID.randomUUID();
		UUID plan = UUID.randomUUID();
		for (int n = 0; n < 2; n++) {
			draft(file[0], key, Map.of("id", plan, "mends", List.of(first, second))).expectStatus()
				.isCreated()
				.expectBody()
				.jsonPath("$.version")
				.isEqualTo(1)
				.jsonPath("$.content.solutions[0]")
				.isEqualTo(
						"Phong trào toàn dân đoàn kết xây dựng đời sống văn hóa và toàn dân đoàn kết xây dựng đời sống văn hóa");
		}
		draft(file[0], "one-" + key, Map.of("id", UUID.randomUUID(), "mends", List.of(second))).expectBody()
			.jsonPath("$.content.solutions[0]")
			.isEqualTo(
					"Phong trào toute dân đoàn kết xây dựng đời sống văn hóa và toàn dân đoàn kết xây dựng đời sống văn hóa");
	}

	private static Map<String, Object> taken(Map<?, ?> finding) {
		return Map.of("rule", String.valueOf(finding.get("rule")), "line", (Object) finding.get("line"), "start",
				finding.get("start"), "end", finding.get("end"));
	}

	private ResponseSpec draft(UUID file, String key, Map<String, ?> body) {
		return this.api.as(this.planning.officer)
			.post()
			.uri("/api/plan/uploads/" + file + "/draft")
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

	@Test
	void aFindingNamesTheValueAndAClickMendsIt() {
		UUID id = this.planning.draft("Kế hoạch thi đua năm 2022");
		PlanContent content = this.planning.content();
		Map<String, Object> writing = Planning.writing("Kế hoạch thi đua năm 2022",
				with(content, List.of("Đẩy mạnh phong trào toute dân đoàn kết xây dựng đời sống văn hóa")));
		writing.put("version", 1);
		this.planning.world.put(this.planning.officer, "/api/plan/plans/" + id, writing).expectStatus().isOk();
		this.planning.act(this.planning.officer, id, "check")
			.jsonPath("$.findings[?(@.rule == 'not-vietnamese')].path")
			.isEqualTo("purposes[0]")
			.jsonPath("$.findings[?(@.rule == 'not-vietnamese')].start")
			.isEqualTo(20)
			.jsonPath("$.findings[?(@.rule == 'not-vietnamese')].replacement")
			.isEqualTo("Đẩy mạnh phong trào toàn dân đoàn kết xây dựng đời sống văn hóa");
	}

	@Test
	void whatAPlanLacksIsFoundAtTheFieldsWhereItIsWritten() {
		UUID id = this.planning.draft("Kế hoạch thi đua năm 2022");
		PlanContent some = this.planning.content();
		Map<String, Object> writing = Planning.writing("Kế hoạch thi đua năm 2022",
				new PlanContent(List.of(), some.purposes(), some.requirements(), some.themes(), some.solutions(),
						some.movements(), some.registration(), some.windows(), some.targets(), some.scoring(),
						some.tasks(), some.reviews(), some.closing(), List.of(), null));
		writing.put("version", 1);
		this.planning.world.put(this.planning.officer, "/api/plan/plans/" + id, writing).expectStatus().isOk();
		this.planning.act(this.planning.officer, id, "check")
			.jsonPath("$.findings[?(@.rule == 'missing-authority')].path")
			.isEqualTo("signer.authority")
			.jsonPath("$.findings[?(@.rule == 'missing-signer')].path")
			.isEqualTo("signer.name")
			.jsonPath("$.findings[?(@.rule == 'missing-recipients')].path")
			.isEqualTo("recipients")
			.jsonPath("$.findings[?(@.rule == 'missing-bases')].path")
			.isEqualTo("legalBases");
	}

	@Test
	void lettersAreStoredComposed() {
		UUID id = this.planning.draft("Kế hoạch");
		Map<String, Object> writing = new HashMap<>(Planning.writing("Kê\u0301 hoạch",
				with(this.planning.content(), List.of("Thi đua yêu nu\u031bo\u031b\u0301c."))));
		writing.put("version", 1);
		this.planning.world.put(this.planning.officer, "/api/plan/plans/" + id, writing)
			.expectBody()
			.jsonPath("$.content.purposes[0]")
			.isEqualTo("Thi đua yêu nước.")
			.jsonPath("$.about")
			.isEqualTo("Kế hoạch");
	}

	@Test
	void whatCannotBeReadIsRefusedWithWhatToDo() {
		byte[] oldWord = new byte[600];
		byte[] signature = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		System.arraycopy(signature, 0, oldWord, 0, signature.length);
		refused("ke-hoach.doc", oldWord, "plan-file-old-word", "Tệp .doc đời cũ");
		refused("ke-hoach.docx", new byte[] { 'P', 'K', 3, 4, 0, 0 }, "plan-file-not-text", "Không phải .docx");
		refused("ke-hoach.txt", "   \n".getBytes(StandardCharsets.UTF_8), "plan-file-empty", "Tệp không có chữ nào");
	}

	private static Optional<Path> seed() {
		return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
			.map((folder) -> folder.resolve(SEED))
			.filter(Files::exists)
			.findFirst();
	}

	private void refused(String name, byte[] bytes, String code, String detail) {
		upload(this.planning.officer, name, bytes).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.detail")
			.value((text) -> assertThat(text.toString()).startsWith(detail));
	}

	private static PlanContent with(PlanContent content, List<String> purposes) {
		return new PlanContent(content.legalBases(), purposes, content.requirements(), content.themes(),
				content.solutions(), content.movements(), content.registration(), content.windows(), content.targets(),
				content.scoring(), content.tasks(), content.reviews(), content.closing(), content.recipients(),
				content.signer());
	}

	private ResponseSpec upload(UUID actor, String name, byte[] bytes) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", new ByteArrayResource(bytes) {
			@Override
			public String getFilename() {
				return name;
			}
		});
		return this.api.as(actor)
			.post()
			.uri("/api/plan/uploads")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(form.build())
			.exchange();
	}

}
