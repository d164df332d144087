package vn.giaouoc.award.law;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

@IntegrationTest
class CatalogueApiTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	UUID person;

	@BeforeEach
	void somebody() {
		this.person = this.directory.person(TestDirectory.role("official", this.directory.unit("COMMUNE", null)));
	}

	@Test
	void titlesAreThoseOfTheDay() {
		get("titles?on=2022-01-26", 200).jsonPath("$[?(@.code == 'LDTT')].decidedBy")
			.isEqualTo("COMMUNE_CHAIR")
			.jsonPath("$[?(@.code == 'XTB')]")
			.isEmpty();
		get("titles?on=2024-01-01", 200).jsonPath("$[?(@.code == 'XTB')].regime").isEqualTo("L2022A");
	}

	@Test
	void aFormNamesAllWhoDecideOnIt() {
		get("forms?on=2022-01-26", 200).jsonPath("$[?(@.code == 'GK')].decides[1].authority")
			.isEqualTo("DISTRICT_CHAIR");
		get("forms?on=2025-07-01", 200).jsonPath("$[?(@.code == 'GK')].decides[0].authority")
			.isEqualTo("COMMUNE_CHAIR")
			.jsonPath("$[?(@.code == 'GK')].decides[1]")
			.isEmpty();
	}

	@Test
	void textsAndMovementsAreThoseOfTheDay() {
		get("texts?on=2023-12-31", 200).jsonPath("$[?(@.number == '91/2017/NĐ-CP')]").isNotEmpty();
		get("texts?on=2024-01-01", 200).jsonPath("$[?(@.number == '91/2017/NĐ-CP')]").isEmpty();
		get("movements?on=2016-05-15", 200).jsonPath("$[?(@.name =~ /.*phong cách Hồ Chí Minh/)]").isNotEmpty();
	}

	@Test
	void theCalendarOfAYearHoldsItsHolidays() {
		get("calendar?year=2022", 200).jsonPath("$.holidays[?(@.name == 'Tết Nguyên đán Nhâm Dần')].from")
			.isEqualTo("2022-01-31");
	}

	@Test
	void theRuleSetsSayWhatIsNotVerified() {
		get("regimes", 200).jsonPath("$[2].remark")
			.isEqualTo("có thông tin luật sửa đổi từ 01/10/2026, chưa kiểm chứng");
	}

	@Test
	void aDayWithoutALawIsRefusedByName() {
		get("titles?on=2004-06-30", 422).jsonPath("$.code")
			.isEqualTo("no-rule-in-force")
			.jsonPath("$.detail")
			.value(String.class, (text) -> org.assertj.core.api.Assertions.assertThat(text).contains("30/06/2004"));
	}

	private BodyContentSpec get(String path, int status) {
		return this.api.as(this.person)
			.get()
			.uri("/api/award/catalogue/" + path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody();
	}

}
