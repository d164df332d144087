package vn.giaouoc.plan.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class HouseholdFlowTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	World world;

	UUID commune;

	UUID village;

	UUID neighbours;

	UUID villageHead;

	@BeforeEach
	void aCommuneWithTwoVillages() {
		this.world = new World(this.api, this.directory);
		this.commune = this.world.unit("COMMUNE", this.world.province);
		this.village = this.world.unit("VILLAGE", this.commune);
		this.neighbours = this.world.unit("VILLAGE", this.commune);
		this.villageHead = this.world.holder("unit-head", this.village);
	}

	@Test
	void aVillageHeadEntersHouseholdsAndEachGetsTheNextCode() {
		this.world.household(this.villageHead, this.village, "Hồ Văn An");
		UUID second = this.world.household(this.villageHead, this.village, "Hồ Thị Lan");
		this.world.get(this.villageHead, "/api/plan/households/" + second)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("H2")
			.jsonPath("$.village.id")
			.isEqualTo(this.village.toString());
	}

	@Test
	void entersNothingInTheNeighboursVillage() {
		this.world.post(this.villageHead, "/api/plan/households", household(UUID.randomUUID(), this.neighbours, "H1"))
			.expectStatus()
			.isNotFound();
	}

	@Test
	void theSameHouseholdSentAgainChangesNothing() {
		UUID id = UUID.randomUUID();
		this.world.created(this.villageHead, "/api/plan/households", household(id, this.village, "H7"));
		this.world.created(this.villageHead, "/api/plan/households", household(id, this.village, "H7"));
		this.world.get(this.villageHead, "/api/plan/households/" + id).expectBody().jsonPath("$.version").isEqualTo(1);
		this.world.post(this.villageHead, "/api/plan/households", household(id, this.village, "H8"))
			.expectStatus()
			.isEqualTo(409);
	}

	@Test
	void aCodeIsGivenOnceInAVillageAndAgainInAnother() {
		UUID officer = this.world.holder("commune-officer", this.commune);
		this.world.created(officer, "/api/plan/households", household(UUID.randomUUID(), this.village, "H7"));
		this.world.post(officer, "/api/plan/households", household(UUID.randomUUID(), this.village, "h7"))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("household-code-taken");
		this.world.created(officer, "/api/plan/households", household(UUID.randomUUID(), this.neighbours, "H7"));
	}

	@Test
	void onlyVillagesHaveHouseholds() {
		this.world.post(this.world.admin, "/api/plan/households", household(UUID.randomUUID(), this.commune, "H1"))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("not-a-village");
	}

	@Test
	void aHeadOutOfSightIsUnknown() {
		UUID elsewhere = this.world.person("Đinh Văn Xa", "resident", this.neighbours);
		this.world
			.post(this.villageHead, "/api/plan/households",
					Map.of("id", UUID.randomUUID(), "villageId", this.village, "headName", "Đinh Văn Xa", "headId",
							elsewhere, "validFrom", "2021-01-01"))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("head-unknown");
	}

	@Test
	void aChangeBasedOnAnOldVersionIsRefused() {
		UUID id = this.world.household(this.villageHead, this.village, "Hồ Văn An");
		Map<String, Object> change = Map.of("version", 1, "headName", "Hồ Thị Lan", "validFrom", "2021-01-01");
		this.world.put(this.villageHead, "/api/plan/households/" + id, change).expectStatus().isOk();
		this.world.put(this.villageHead, "/api/plan/households/" + id, change).expectStatus().isEqualTo(409);
	}

	@Test
	void theStateIsToldOnItsOwnTopic() {
		UUID id = this.world.household(this.villageHead, this.village, "Hồ Văn An");
		JsonNode state = Topic.state("directory.households", id, 1);
		assertThat(state.get("headName").asString()).isEqualTo("Hồ Văn An");
		assertThat(state.get("villageId").asString()).isEqualTo(this.village.toString());
		assertThat(state.get("code").asString()).isEqualTo("H1");
	}

	@Test
	void republishingTellsClustersAndHouseholdsAgain() {
		UUID id = this.world.household(this.villageHead, this.village, "Hồ Văn An");
		this.world.cluster(this.world.admin, "CLUSTER", this.commune);
		this.world.post(this.world.admin, "/api/plan/republish", Map.of())
			.expectStatus()
			.isEqualTo(202)
			.expectBody()
			.jsonPath("$.households")
			.isEqualTo(1)
			.jsonPath("$.clusters")
			.isNotEmpty();
		assertThat(Topic.state("directory.households", id, 1).get("headName").asString()).isEqualTo("Hồ Văn An");
	}

	@Test
	void namesAlikeAreAQuestionAndComeWithinSightOnly() {
		this.world.household(this.villageHead, this.village, "Hồ Văn Ân");
		this.world.household(this.world.admin, this.neighbours, "Hồ Văn An");
		this.world.household(this.world.admin, this.neighbours, "Phạm Thị Tuyết");
		String path = "/api/plan/households/duplicates?village={village}&headName={name}";
		this.world.get(this.villageHead, path, this.village, "ho van an")
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(1);
		this.world.get(this.world.holder("commune-officer", this.commune), path, this.village, "Hồ Văn An")
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(2);
	}

	@Test
	void isFoundByNameWithoutDiacriticsOrByCode() {
		UUID id = this.world.household(this.villageHead, this.village, "Đặng Thị Phượng");
		for (String q : List.of("dang thi phuong", "Phượng", "h1")) {
			this.world.get(this.villageHead, "/api/plan/households?q={q}", q)
				.expectBody()
				.jsonPath("$.items[0].id")
				.isEqualTo(id.toString());
		}
	}

	@Test
	void listsAndCountsShowTheOwnVillageAlone() {
		this.world.household(this.world.admin, this.neighbours, "Hồ Văn Kín");
		this.world.get(this.villageHead, "/api/plan/households").expectBody().jsonPath("$.total").isEqualTo(0);
		this.world.get(this.villageHead, "/api/plan/households?village={v}&q=kin", this.neighbours)
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(0);
	}

	@Test
	void withoutTheQuerysLockTheDatabaseStillShowsTheScopeAlone() {
		UUID own = this.world.household(this.villageHead, this.village, "Hồ Văn An");
		UUID foreign = this.world.household(this.world.admin, this.neighbours, "Hồ Văn Kín");
		Scope scope = new Scope(this.villageHead, Set.of(this.village), null, null);
		assertThat(within(scope, () -> this.jdbc.sql("select id from household").query(UUID.class).list()))
			.containsExactly(own);
		assertThat(within(scope,
				() -> this.jdbc.sql("update household set head_name = 'x' where id = :id")
					.param("id", foreign)
					.update()))
			.isZero();
		assertThatThrownBy(() -> within(scope, () -> this.jdbc.sql("""
				insert into household (id, version, code, village_id, head_name, valid_from)
				values (gen_random_uuid(), 1, 'X', :village, 'x', '2021-01-01')
				""").param("village", this.neighbours).update())).isInstanceOf(DataAccessException.class);
		assertThat(within(scope,
				() -> this.jdbc.sql("select id from search_households(null, null, '2022-01-01', 10000)")
					.query(UUID.class)
					.list()))
			.containsExactly(own);
	}

	@Test
	void withoutAScopeNothingIsSeen() {
		this.world.household(this.villageHead, this.village, "Hồ Văn An");
		long rows = this.transactions
			.execute((_) -> this.jdbc.sql("select count(*) from household").query(Long.class).single());
		long found = this.transactions
			.execute((_) -> this.jdbc.sql("select count(*) from search_households('h', null, '2022-01-01', 10)")
				.query(Long.class)
				.single());
		assertThat(rows).isZero();
		assertThat(found).isZero();
	}

	private <T> T within(Scope scope, Supplier<T> work) {
		return scope.call(() -> this.transactions.execute((_) -> work.get()));
	}

	private static Map<String, Object> household(UUID id, UUID village, String code) {
		return Map.of("id", id, "code", code, "villageId", village, "headName", "Hồ Văn An", "validFrom", "2021-01-01");
	}

	@Test
	void theWorkbookHoldsTheHouseholdsOfTheListAndNoOthers() {
		this.world.household(this.villageHead, this.village, "Hồ Văn An");
		this.world.household(this.villageHead, this.village, "Hồ Thị Lan");
		this.world.household(this.world.holder("unit-head", this.neighbours), this.neighbours, "Hồ Văn Nước");
		assertThat(this.world.exported(this.villageHead, "/api/plan/households/export?sort=code", 1))
			.containsExactly("Chủ hộ", "Hồ Văn An", "Hồ Thị Lan");
		assertThat(this.world.exported(this.villageHead, "/api/plan/households/export?q=lan", 1))
			.containsExactly("Chủ hộ", "Hồ Thị Lan");
	}

}
