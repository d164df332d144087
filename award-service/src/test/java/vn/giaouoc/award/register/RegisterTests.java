package vn.giaouoc.award.register;

import java.util.List;
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
class RegisterTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	ApplicationContext context;

	UUID commune;

	UUID village;

	UUID officer;

	UUID official;

	AwardMother awards;

	@BeforeEach
	void aCommuneWithAwards() {
		this.awards = new AwardMother(this.context);
		this.commune = this.directory.unit("COMMUNE", null);
		this.village = this.directory.unit("VILLAGE", this.commune);
		this.officer = this.directory.person(TestDirectory.role("commune-officer", this.commune));
		this.official = this.directory.person(TestDirectory.role("official", this.commune));
		this.awards.title("CSTDCS", 2020, this.official, "Đinh Thị Hường", this.commune);
		this.awards.title("LDTT", 2021, this.official, "Đinh Thị Hường", this.commune);
		this.awards.title("LDTT", 2021, UUID.randomUUID(), "Hồ Văn Ân", this.village);
		this.awards.title("TTLDTT", 2021, this.commune);
	}

	@Test
	void theNewestYearComesFirstAndNamesAreTheCatalogues() {
		JsonNode page = page(this.officer, "");
		assertThat(page.get("total").asInt()).isEqualTo(4);
		assertThat(page.get("items").get(3).get("honourName").asString()).isEqualTo("Chiến sĩ thi đua cơ sở");
		assertThat(page.get("items").get(3).get("unitName").asString()).startsWith("Đơn vị ");
	}

	@Test
	void aNameIsFoundWithAndWithoutDiacritics() {
		assertThat(names(this.officer, "q=dinh thi huong")).containsOnly("Đinh Thị Hường").hasSize(2);
		assertThat(names(this.officer, "q=Đinh Thị Hường")).hasSize(2);
		assertThat(names(this.officer, "q=van an")).containsExactly("Hồ Văn Ân");
		assertThat(names(this.officer, "q=100%")).isEmpty();
	}

	@Test
	void aListIsNarrowedByUnitTitleYearAndKind() {
		assertThat(names(this.officer, "unit=" + this.village)).containsExactly("Hồ Văn Ân");
		assertThat(names(this.officer, "honour=LDTT&year=2021")).hasSize(2);
		assertThat(names(this.officer, "kind=UNIT")).singleElement().asString().startsWith("Tập thể");
		assertThat(names(this.officer, "holder=" + this.official)).hasSize(2);
		assertThat(names(this.officer, "year=2019")).isEmpty();
	}

	@Test
	void aListIsSortedAndPagedByTheServer() {
		assertThat(names(this.officer, "kind=PERSON&sort=name,desc")).startsWith("Hồ Văn Ân");
		assertThat(names(this.officer, "sort=year&size=1")).containsExactly("Đinh Thị Hường");
		assertThat(page(this.officer, "sort=year&size=1&page=3").get("items")).hasSize(1);
		assertThat(page(this.officer, "sort=year&size=1&page=4").get("items")).isEmpty();
	}

	@Test
	void whatLiesElsewhereIsNotShown() {
		UUID foreign = this.directory
			.person(TestDirectory.role("commune-officer", this.directory.unit("COMMUNE", null)));
		assertThat(page(foreign, "").get("total").asInt()).isZero();
		assertThat(names(this.official, "unit=" + this.village)).isEmpty();
	}

	@Test
	void theRegisterFollowsThePersonWhereverHeGoes() {
		UUID elsewhere = this.directory.unit("COMMUNE", null);
		UUID theirs = this.directory.person(TestDirectory.role("commune-officer", elsewhere));
		UUID moved = this.directory.person(TestDirectory.role("official", elsewhere));
		this.awards.title("LDTT", 2019, moved, "Hồ Văn Chuyển", this.commune);
		this.awards.title("LDTT", 2021, moved, "Hồ Văn Chuyển", elsewhere);
		assertThat(names(theirs, "holder=" + moved)).hasSize(1);
		assertThat(get(theirs, "/holders/" + moved, 200).valueStream().map((row) -> row.get("year").asInt()))
			.containsExactly(2021, 2019);
		assertThat(get(moved, "/holders/" + moved, 200)).hasSize(2);
		assertThat(get(this.officer, "/holders/" + moved, 404).get("code").asString()).isEqualTo("not-found");
		assertThat(get(this.officer, "/holders/" + this.commune, 200)).hasSize(1);
	}

	private List<String> names(UUID person, String query) {
		return page(person, query).get("items").valueStream().map((row) -> row.get("holderName").asString()).toList();
	}

	private JsonNode page(UUID person, String query) {
		return get(person, "?" + query, 200);
	}

	private JsonNode get(UUID person, String path, int status) {
		String body = this.api.as(person)
			.get()
			.uri("/api/award/register" + path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return new JsonMapper().readTree(body);
	}

}
