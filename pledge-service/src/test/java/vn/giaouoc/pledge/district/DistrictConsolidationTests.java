package vn.giaouoc.pledge.district;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class DistrictConsolidationTests {

	private static final String YEAR = "/api/pledge/year-consolidation?year=2022";

	private static final String SEALS = "/api/pledge/year-consolidations";

	@Autowired
	ApplicationContext context;

	UUID province;

	UUID provinceOfficer;

	Registering first;

	Registering second;

	@BeforeEach
	void twoCommunesOfADistrict() {
		TestDirectory directory = this.context.getBean(TestDirectory.class);
		this.province = directory.unit("PROVINCE", null);
		this.provinceOfficer = directory.person(TestDirectory.role("district-officer", this.province));
		this.first = new Registering(this.context, directory.unit("DISTRICT", this.province));
		this.second = new Registering(this.context, this.first.district);
	}

	@Test
	void packagesOfCommunesAreCountedByCommuneAndThoseWithoutOneAreNamed() {
		received(this.first, this.first.official, "LDTT");
		received(this.second, this.second.official, "LDTT");
		sentUp(this.first);
		live().jsonPath("$.packages.length()")
			.isEqualTo(1)
			.jsonPath("$.packages[0].unit.id")
			.isEqualTo(this.first.commune.toString())
			.jsonPath("$.missing.length()")
			.isEqualTo(1)
			.jsonPath("$.missing[0].id")
			.isEqualTo(this.second.commune.toString())
			.jsonPath("$.counts.rows")
			.isEqualTo(1)
			.jsonPath("$.counts.units[0].unitId")
			.isEqualTo(this.first.commune.toString())
			.jsonPath("$.counts.units[0].titles.LDTT")
			.isEqualTo(1)
			.jsonPath("$.next")
			.isEqualTo(0);
	}

	@Test
	void rowsThatComeStraightToTheDistrictStandBesideThePackages() {
		UUID school = this.context.getBean(TestDirectory.class).unit("DEPARTMENT", this.first.district);
		this.first.inSystem(() -> this.context.getBean(JdbcClient.class)
			.sql("update directory_unit set managed_by = 'DISTRICT' where id = :id")
			.param("id", school)
			.update());
		UUID teacher = this.first.holder("official", school);
		UUID plan = UUID.randomUUID();
		UUID window = UUID.randomUUID();
		this.first.window(this.first.district, plan, 1, window, List.of(), this.first.now().minusDays(1),
				this.first.now().plusDays(1));
		UUID pledge = UUID.randomUUID();
		this.first.post(teacher, "/api/pledge/pledges", this.first.pledge(pledge, window, "OFFICIAL", teacher, "LDTT"))
			.expectStatus()
			.isCreated();
		send(this.first, this.first.holder("unit-head", school), this.first.districtOfficer, window);
		received(this.first, this.first.official, "LDTT");
		sentUp(this.first);
		live().jsonPath("$.counts.units[*].unitId")
			.value((units) -> assertThat((List<?>) units).map(Object::toString)
				.containsExactly(school.toString(), this.first.commune.toString()))
			.jsonPath("$.planCode")
			.isEqualTo("15/KH-UBND");
	}

	@Test
	void theDistrictSealsWholeThenNumberedSupplementsAndTheLevelAboveSeesTheRows() {
		UUID pledge = received(this.first, this.first.official, "LDTT");
		sentUp(this.first);
		path(this.provinceOfficer, pledge, 404);
		UUID sealed = sealed(0);
		path(this.provinceOfficer, pledge, 200);
		this.first.get(this.provinceOfficer, "/api/pledge/consolidations/" + sealed)
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.rows[0].via.unitId")
			.isEqualTo(this.first.commune.toString())
			.jsonPath("$.planId")
			.isEmpty();
		this.first.post(this.first.districtOfficer, SEALS, sealing(UUID.randomUUID())).expectStatus().isEqualTo(409);
		received(this.second, this.second.official, "LDTT");
		sentUp(this.second);
		live().jsonPath("$.added").isEqualTo(1).jsonPath("$.next").isEqualTo(1);
		sealed(1);
		this.first.get(this.first.districtOfficer, "/api/pledge/consolidations/" + sealed)
			.expectBody()
			.jsonPath("$.rows.length()")
			.isEqualTo(1);
	}

	@Test
	void aDoubleClickSealsOnce() {
		received(this.first, this.first.official, "LDTT");
		sentUp(this.first);
		Map<String, Object> body = sealing(UUID.randomUUID());
		for (int n = 0; n < 2; n++) {
			this.first.post(this.first.districtOfficer, "district-once", SEALS, body)
				.expectStatus()
				.isCreated()
				.expectBody()
				.jsonPath("$.number")
				.isEqualTo(0);
		}
	}

	@Test
	void aPersonInTwoCommunesAndAnInitiativeClaimedTwiceAreShownToTheDistrictAlone() {
		received(this.first, this.first.official, "LDTT");
		entered(this.second, this.first.official);
		send(this.second, this.second.villageHead, this.second.officer, this.second.window);
		sentUp(this.first);
		sentUp(this.second);
		live().jsonPath("$.conflicts[*].kind")
			.value((kinds) -> assertThat((List<?>) kinds).map(Object::toString)
				.contains("SAME_PERSON", "SAME_INITIATIVE"))
			.jsonPath("$.conflictsInAll")
			.isEqualTo(2);
		this.first.get(this.first.officer, "/api/pledge/plans/" + this.first.plan + "/consolidation")
			.expectBody()
			.jsonPath("$.conflicts.length()")
			.isEqualTo(0);
	}

	@Test
	void thePaperOfADistrictNamesTheCommuneOfEachRow() {
		received(this.first, this.first.official, "LDTT");
		sentUp(this.first);
		UUID sealed = sealed(0);
		for (String format : List.of("XLSX", "DOCX", "PDF")) {
			this.first
				.get(this.first.districtOfficer, "/api/pledge/consolidations/" + sealed + "/file?format=" + format)
				.expectStatus()
				.isOk();
		}
	}

	@Test
	void aCommuneHasNoYearOfItsOwn() {
		this.first.get(this.first.officer, YEAR).expectStatus().isForbidden();
		this.first
			.post(this.first.districtOfficer, "/api/pledge/plans/" + this.first.plan + "/consolidations",
					Map.of("id", UUID.randomUUID()))
			.expectStatus()
			.isForbidden();
	}

	/** Whom the head of a village enters. */
	private static void entered(Registering place, UUID person) {
		place
			.post(place.villageHead, "/api/pledge/pledges",
					place.pledge(UUID.randomUUID(), place.window, "VILLAGER", person, "LDTT"))
			.expectStatus()
			.isCreated();
	}

	private UUID received(Registering place, UUID person, String title) {
		UUID pledge = UUID.randomUUID();
		place.post(person, "/api/pledge/pledges", place.pledge(pledge, place.window, "OFFICIAL", person, title))
			.expectStatus()
			.isCreated();
		send(place, place.head, place.officer, place.window);
		return pledge;
	}

	private static void send(Registering place, UUID head, UUID officer, UUID window) {
		String path = "/api/pledge/windows/" + window + "/sheet";
		String[] seen = new String[1];
		place.get(head, path).expectBody().jsonPath("$.seen").value((value) -> seen[0] = value.toString());
		UUID sheet = UUID.randomUUID();
		place.post(head, path, Map.of("id", sheet, "seen", seen[0])).expectStatus().isCreated();
		place.post(officer, "/api/pledge/sheets/" + sheet + "/receipt", Map.of("version", 1)).expectStatus().isOk();
	}

	private static void sentUp(Registering place) {
		place
			.post(place.officer, "/api/pledge/plans/" + place.plan + "/consolidations", Map.of("id", UUID.randomUUID()))
			.expectStatus()
			.isCreated();
	}

	private static Map<String, Object> sealing(UUID id) {
		return Map.of("id", id, "year", 2022);
	}

	private UUID sealed(int number) {
		UUID id = UUID.randomUUID();
		this.first.post(this.first.districtOfficer, SEALS, sealing(id))
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.number")
			.isEqualTo(number);
		return id;
	}

	private void path(UUID actor, UUID pledge, int status) {
		this.first.get(actor, "/api/pledge/pledges/" + pledge).expectStatus().isEqualTo(status);
	}

	private BodyContentSpec live() {
		return this.first.get(this.first.districtOfficer, YEAR).expectStatus().isOk().expectBody();
	}

}
