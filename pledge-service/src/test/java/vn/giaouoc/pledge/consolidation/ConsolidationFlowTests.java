package vn.giaouoc.pledge.consolidation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ConsolidationFlowTests {

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void whatIsReceivedIsCountedAndUnitsOfWhichNothingIsThereAreNamed() {
		received(this.place.head, this.place.official);
		live().jsonPath("$.rows.length()")
			.isEqualTo(1)
			.jsonPath("$.counts.titles.LDTT")
			.isEqualTo(1)
			.jsonPath("$.missing.length()")
			.isEqualTo(1)
			.jsonPath("$.missing[0].id")
			.isEqualTo(this.place.village.toString())
			.jsonPath("$.next")
			.isEqualTo(0);
	}

	@Test
	void theFirstIsSealedWholeAndLaterOnesAreNumberedSupplements() {
		UUID first = received(this.place.head, this.place.official);
		UUID sealed = sealed(0);
		refused();
		UUID second = received(this.place.head, this.place.head);
		live().jsonPath("$.difference.added.length()").isEqualTo(1).jsonPath("$.next").isEqualTo(1);
		UUID supplement = sealed(1);
		one(this.place.officer, sealed).jsonPath("$.rows.length()")
			.isEqualTo(1)
			.jsonPath("$.rows[0].pledgeId")
			.isEqualTo(first.toString());
		one(this.place.officer, supplement).jsonPath("$.rows.length()")
			.isEqualTo(2)
			.jsonPath("$.difference.added[0].pledgeId")
			.isEqualTo(second.toString());
	}

	@Test
	void theDistrictSeesRowsOnlyOnceTheyAreSentUp() {
		UUID pledge = received(this.place.head, this.place.official);
		String path = "/api/pledge/pledges/" + pledge;
		this.place.get(this.place.districtOfficer, path).expectStatus().isNotFound();
		this.place.get(this.place.districtOfficer, "/api/pledge/windows/" + this.place.window + "/board")
			.expectBody()
			.jsonPath("$[?(@.unit.id == '" + this.place.department + "')].received")
			.isEqualTo(1);
		UUID sealed = sealed(0);
		this.place.get(this.place.districtOfficer, path).expectStatus().isOk();
		one(this.place.districtOfficer, sealed).jsonPath("$.rows.length()").isEqualTo(1);
	}

	@Test
	void aDoubleClickSealsOnce() {
		received(this.place.head, this.place.official);
		Map<String, Object> body = Map.of("id", UUID.randomUUID());
		for (int n = 0; n < 2; n++) {
			this.place.post(this.place.officer, "seal-once", seals(), body)
				.expectStatus()
				.isCreated()
				.expectBody()
				.jsonPath("$.number")
				.isEqualTo(0);
		}
	}

	@Test
	void theWorkbookAndThePapersShowTheSameRows() throws Exception {
		received(this.place.head, this.place.official);
		UUID sealed = sealed(0);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file(sealed, "XLSX")))) {
			List<Row> rows = workbook.getFirstSheet().read();
			assertThat(rows).hasSize(2);
			assertThat(rows.get(0).getCellText(3)).isEqualTo("Đăng ký danh hiệu thi đua");
			assertThat(rows.get(1).getCellText(1)).isEqualTo("Người Thử");
			assertThat(rows.get(1).getCellText(3)).isEqualTo("Lao động tiên tiến");
			assertThat(rows.get(1).getCellText(5)).isEqualTo("Số hóa sổ hộ tịch");
		}
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(sealed, "DOCX")))) {
			List<String> cells = new ArrayList<>();
			document.getTables()
				.forEach((table) -> table.getRows()
					.forEach((row) -> row.getTableCells().forEach((cell) -> cells.add(cell.getText()))));
			assertThat(cells).contains("Ông/Bà (họ và tên)", "Người Thử", "Lao động tiên tiến", "Số hóa sổ hộ tịch",
					"Tư pháp");
		}
		assertThat(new String(file(sealed, "PDF"), 0, 5)).isEqualTo("%PDF-");
	}

	private byte[] file(UUID id, String format) {
		return this.place.get(this.place.officer, "/api/pledge/consolidations/" + id + "/file?format=" + format)
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
	}

	/** A pledge that has been sent by the head and received by the officer. */
	private UUID received(UUID head, UUID person) {
		UUID pledge = this.place.registered(person);
		String path = "/api/pledge/windows/" + this.place.window + "/sheet";
		String[] seen = new String[1];
		this.place.get(head, path).expectBody().jsonPath("$.seen").value((value) -> seen[0] = value.toString());
		UUID sheet = UUID.randomUUID();
		this.place.post(head, path, Map.of("id", sheet, "seen", seen[0])).expectStatus().isCreated();
		this.place.post(this.place.officer, "/api/pledge/sheets/" + sheet + "/receipt", Map.of("version", 1))
			.expectStatus()
			.isOk();
		return pledge;
	}

	private BodyContentSpec live() {
		return this.place.get(this.place.officer, "/api/pledge/plans/" + this.place.plan + "/consolidation")
			.expectStatus()
			.isOk()
			.expectBody();
	}

	private String seals() {
		return "/api/pledge/plans/" + this.place.plan + "/consolidations";
	}

	private UUID sealed(int number) {
		UUID id = UUID.randomUUID();
		this.place.post(this.place.officer, seals(), Map.of("id", id))
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.number")
			.isEqualTo(number);
		return id;
	}

	private void refused() {
		this.place.post(this.place.officer, seals(), Map.of("id", UUID.randomUUID()))
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.value((type) -> assertThat(type.toString()).endsWith("nothing-new"));
	}

	private BodyContentSpec one(UUID actor, UUID id) {
		return this.place.get(actor, "/api/pledge/consolidations/" + id).expectStatus().isOk().expectBody();
	}

}
