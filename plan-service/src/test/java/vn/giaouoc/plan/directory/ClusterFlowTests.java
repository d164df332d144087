package vn.giaouoc.plan.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ClusterFlowTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	World world;

	UUID district;

	UUID officer;

	UUID traPhong;

	UUID traSon;

	UUID cluster;

	String path;

	@BeforeEach
	void aDistrictWithTwoCommunesAndACluster() {
		this.world = new World(this.api, this.directory);
		this.district = this.world.unit("DISTRICT", this.world.province);
		this.officer = this.world.holder("district-officer", this.district);
		this.traPhong = this.world.unit("COMMUNE", this.district);
		this.traSon = this.world.unit("COMMUNE", this.district);
		this.cluster = this.world.cluster(this.officer, "CLUSTER", this.district);
		this.path = "/api/plan/clusters/" + this.cluster;
	}

	@Test
	void whatHappensToAClusterIsToldInFull() {
		join(1, this.traPhong, "2021-01-01").expectStatus().isOk();
		join(2, this.traSon, "2021-01-01").expectStatus().isOk();
		elect(3, 2022, this.traPhong, this.traSon).expectStatus().isOk();
		JsonNode state = Topic.state("directory.clusters", this.cluster, 4);
		assertThat(state.get("kind").asString()).isEqualTo("CLUSTER");
		assertThat(state.get("levelUnitId").asString()).isEqualTo(this.district.toString());
		assertThat(state.get("members")).hasSize(2);
		assertThat(state.get("leads").get(0).get("unitId").asString()).isEqualTo(this.traPhong.toString());
		assertThat(state.get("leads").get(0).get("deputyUnitId").asString()).isEqualTo(this.traSon.toString());
	}

	@Test
	void aUnitIsInOneClusterOfItsLevelAtATime() {
		join(1, this.traPhong, "2021-01-01").expectStatus().isOk();
		UUID other = this.world.cluster(this.officer, "CLUSTER", this.district);
		refused(this.world.post(this.officer, "/api/plan/clusters/" + other + "/members",
				Map.of("version", 1, "unitId", this.traPhong, "from", "2022-01-01", "to", "2022-12-31")),
				"member-elsewhere");
		this.world
			.post(this.officer, this.path + "/members/" + this.traPhong + "/end",
					Map.of("version", 2, "lastDay", "2021-12-31"))
			.expectStatus()
			.isOk();
		this.world
			.post(this.officer, "/api/plan/clusters/" + other + "/members",
					Map.of("version", 1, "unitId", this.traPhong, "from", "2022-01-01", "to", "2022-12-31"))
			.expectStatus()
			.isOk();
	}

	@Test
	void refusalsNameTheirReason() {
		refused(join(1, this.world.unit("SCHOOL", this.traPhong), "2021-01-01"), "member-of-other-kind");
		refused(join(1, this.traPhong, "2020-12-31"), "member-outlives");
		refused(elect(1, 2022, this.traPhong, null), "lead-not-member");
		refused(this.world.post(this.officer, this.path + "/members/" + this.traPhong + "/end",
				Map.of("version", 1, "lastDay", "2021-12-31")), "member-unknown");
	}

	@Test
	void aChangeBasedOnAnOldVersionIsRefused() {
		join(1, this.traPhong, "2021-01-01").expectStatus().isOk();
		join(1, this.traSon, "2021-01-01").expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("stale-version");
	}

	@Test
	void aClusterOfAnotherDistrictIsReadAndNotChanged() {
		UUID stranger = this.world.holder("district-officer", this.world.unit("DISTRICT", this.world.province));
		this.world.get(stranger, this.path).expectStatus().isOk();
		this.world
			.put(stranger, this.path,
					Map.of("version", 1, "name", "Cụm", "validFrom", "2021-01-01", "validTo", "2030-12-31"))
			.expectStatus()
			.isNotFound();
		this.world
			.post(stranger, "/api/plan/clusters", Map.of("id", UUID.randomUUID(), "kind", "BLOCK", "name", "Khối",
					"levelUnitId", this.district, "validFrom", "2021-01-01"))
			.expectStatus()
			.isNotFound();
	}

	@Test
	void anOfficialChangesNoCluster() {
		UUID official = this.world.holder("official", this.district);
		this.world
			.put(official, this.path,
					Map.of("version", 1, "name", "Cụm", "validFrom", "2021-01-01", "validTo", "2030-12-31"))
			.expectStatus()
			.isForbidden();
	}

	@Test
	void theListSaysWhoLeadsThisYear() {
		int year = LocalDate.now(BusinessClock.ZONE).getYear();
		join(1, this.traPhong, "2021-01-01").expectStatus().isOk();
		elect(2, year, this.traPhong, null).expectStatus().isOk();
		this.world
			.get(this.officer, "/api/plan/clusters?level={level}&on={on}&kind=CLUSTER", this.district, year + "-06-01")
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(1)
			.jsonPath("$.items[0].members")
			.isEqualTo(1)
			.jsonPath("$.items[0].leader.id")
			.isEqualTo(this.traPhong.toString());
	}

	@Test
	void theWorkbookHoldsTheClustersOfTheList() {
		join(1, this.traPhong, "2021-01-01").expectStatus().isOk();
		this.world.cluster(this.officer, "BLOCK", this.district);
		String list = "/api/plan/clusters/export?level=" + this.district + "&on=2022-06-01";
		assertThat(this.world.exported(this.officer, list + "&kind=CLUSTER", 1)).containsExactly("Loại", "Cụm thi đua");
		assertThat(this.world.exported(this.officer, list + "&kind=CLUSTER", 3)).containsExactly("Số thành viên", "1");
		assertThat(this.world.exported(this.officer, list, 1)).containsExactlyInAnyOrder("Loại", "Cụm thi đua",
				"Khối thi đua");
	}

	private ResponseSpec join(int version, UUID unit, String from) {
		return this.world.post(this.officer, this.path + "/members",
				Map.of("version", version, "unitId", unit, "from", from, "to", "2030-12-31"));
	}

	private ResponseSpec elect(int version, int year, UUID unit, UUID deputy) {
		Map<String, Object> body = new HashMap<>(Map.of("version", version, "unitId", unit));
		body.put("deputyUnitId", deputy);
		return this.world.put(this.officer, this.path + "/leads/" + year, body);
	}

	private static void refused(ResponseSpec response, String code) {
		response.expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo(code);
	}

}
