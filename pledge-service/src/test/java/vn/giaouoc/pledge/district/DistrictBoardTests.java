package vn.giaouoc.pledge.district;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
class DistrictBoardTests {

	@Autowired
	ApplicationContext context;

	Registering first;

	Registering second;

	@BeforeEach
	void twoCommunesOfADistrict() {
		this.first = new Registering(this.context);
		this.second = new Registering(this.context, this.first.district);
	}

	@Test
	void eachCommuneShowsHowFarItIsAtEachStep() {
		this.first.confirmed(this.first.official);
		this.first.registered(this.first.head);
		sent();
		steps(this.first.districtOfficer).jsonPath("$.length()")
			.isEqualTo(2)
			.jsonPath(at(this.first) + ".expected")
			.isEqualTo(3)
			.jsonPath(at(this.first) + ".registered")
			.isEqualTo(2)
			.jsonPath(at(this.first) + ".confirmed")
			.isEqualTo(2)
			.jsonPath(at(this.first) + ".units")
			.isEqualTo(2)
			.jsonPath(at(this.first) + ".sheetsSent")
			.isEqualTo(1)
			.jsonPath(at(this.first) + ".sheetsReceived")
			.isEqualTo(0)
			.jsonPath(at(this.second) + ".registered")
			.isEqualTo(0)
			.jsonPath(at(this.second) + ".over")
			.isEqualTo(false);
	}

	@Test
	void titlesAreCountedByCommuneBeforeAnythingIsSentUp() {
		this.first.registered(this.first.official);
		this.first.registered(this.first.head);
		this.first.get(this.first.districtOfficer, "/api/pledge/year-titles?year=2022")
			.expectBody()
			.jsonPath("$[?(@.code == 'LDTT')].pledged")
			.isEqualTo(2)
			.jsonPath("$[0].unit.id")
			.isEqualTo(this.first.commune.toString());
	}

	@Test
	void anotherDistrictSeesNothingOfIt() {
		Registering other = new Registering(this.context);
		this.first.registered(this.first.official);
		steps(other.districtOfficer).jsonPath("$.length()").isEqualTo(1);
		this.first.get(other.districtOfficer, "/api/pledge/year-titles?year=2022")
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(0);
	}

	@Test
	void theWorkbooksShowTheSameFigures() throws Exception {
		this.first.registered(this.first.official);
		List<Row> communes = workbook("/api/pledge/year-steps/file?year=2022");
		assertThat(communes).hasSize(3);
		assertThat(communes.stream().map((row) -> row.getCellText(5))).contains("1", "0");
		List<Row> units = workbook("/api/pledge/windows/" + this.first.window + "/board/file");
		assertThat(units).hasSize(3);
		assertThat(units.getFirst().getCellText(3)).isEqualTo("Đã đăng ký");
	}

	@Test
	void somebodyIsFoundByHisNameWithoutMarksByWhoMaySeeHim() {
		UUID household = entered("Đinh Thị Bưởi Rừng");
		search(this.first.villageHead, "dinh thi buoi").jsonPath("$.items[0].id").isEqualTo(household.toString());
		search(this.first.villageHead, "buoi").jsonPath("$.total").isEqualTo(1);
		search(this.first.villageHead, "uoi ru").jsonPath("$.total").isEqualTo(1);
		search(this.first.villageHead, "buoi&kind=OFFICIAL").jsonPath("$.total").isEqualTo(0);
		search(this.first.villageHead, "buoi&mine=true").jsonPath("$.total").isEqualTo(1);
		search(this.first.head, "buoi").jsonPath("$.total").isEqualTo(0);
		// What has not been sent is not seen by whoever it will be sent to.
		search(this.first.officer, "buoi").jsonPath("$.total").isEqualTo(0);
		search(this.second.officer, "%25").jsonPath("$.total").isEqualTo(0);
	}

	private UUID entered(String name) {
		UUID id = UUID.randomUUID();
		Map<String, Object> pledge = this.first.pledge(id, this.first.window, "VILLAGER", UUID.randomUUID(), "LDTT");
		pledge.put("subject", Map.of("kind", "VILLAGER", "id", UUID.randomUUID(), "name", name));
		this.first.post(this.first.villageHead, "/api/pledge/pledges", pledge).expectStatus().isCreated();
		return id;
	}

	private BodyContentSpec search(UUID actor, String q) {
		return this.first.get(actor, "/api/pledge/pledges?sort=name,asc&q=" + q).expectStatus().isOk().expectBody();
	}

	private void sent() {
		String path = "/api/pledge/windows/" + this.first.window + "/sheet";
		String[] seen = new String[1];
		this.first.get(this.first.head, path)
			.expectBody()
			.jsonPath("$.seen")
			.value((value) -> seen[0] = value.toString());
		this.first.post(this.first.head, path, Map.of("id", UUID.randomUUID(), "seen", seen[0]))
			.expectStatus()
			.isCreated();
	}

	private static String at(Registering place) {
		return "$[?(@.unit.id == '" + place.commune + "')]";
	}

	private BodyContentSpec steps(UUID actor) {
		return this.first.get(actor, "/api/pledge/year-steps?year=2022").expectStatus().isOk().expectBody();
	}

	private List<Row> workbook(String path) throws Exception {
		byte[] file = this.first.get(this.first.districtOfficer, path)
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			return workbook.getFirstSheet().read();
		}
	}

}
