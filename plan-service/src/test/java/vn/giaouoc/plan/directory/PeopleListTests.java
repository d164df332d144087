package vn.giaouoc.plan.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PeopleListTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	World world;

	UUID traPhong;

	UUID traSon;

	UUID officer;

	UUID thanh;

	UUID lan;

	UUID stranger;

	@BeforeEach
	void twoCommunes() {
		this.world = new World(this.api, this.directory);
		this.traPhong = this.world.unit("COMMUNE", this.world.province);
		this.traSon = this.world.unit("COMMUNE", this.world.province);
		this.officer = this.world.holder("commune-officer", this.traPhong);
		this.thanh = this.world.person("Trương Ngọc Thanh", "official", this.traPhong);
		this.lan = this.world.person("Đỗ Thị Lan", "resident", this.traPhong);
		this.stranger = this.world.person("Đỗ Thị Lan", "resident", this.traSon);
	}

	@Test
	void namesAreFoundFromTheirBeginningThenByWordThenAnywhere() {
		UUID lanFirst = this.world.person("Lan Anh Thư", "resident", this.traPhong);
		UUID inside = this.world.person("Hồ Văn Hoàland", "resident", this.traPhong);
		people("lan", null, null).jsonPath("$.items[*].id")
			.isEqualTo(List.of(lanFirst.toString(), this.lan.toString(), inside.toString()));
	}

	@Test
	void diacriticsAndCaseDoNotMatter() {
		for (String q : List.of("truong ngoc thanh", "TRƯƠNG NGỌC", "ngoc  thanh", "Tr\u01b0\u01a1ng")) {
			people(q, null, null).jsonPath("$.items[0].id").isEqualTo(this.thanh.toString());
		}
	}

	@Test
	void theWorkbookHoldsTheRowsOfTheListAndNoOthers() {
		this.world.person("=HYPERLINK(\"x\")", "official", this.traPhong);
		assertThat(names("")).contains("Trương Ngọc Thanh", "=HYPERLINK(\"x\")").containsOnlyOnce("Đỗ Thị Lan");
		assertThat(names("?role=resident&sort=name,desc")).containsExactly("Họ và tên", "Đỗ Thị Lan");
	}

	private List<String> names(String query) {
		return this.world.exported(this.officer, "/api/plan/people/export" + query, 0);
	}

	@Test
	void whatHasAMeaningInPatternsHasNoneHere() {
		people("%", null, null).jsonPath("$.total").isEqualTo(0);
		people("_an", null, null).jsonPath("$.total").isEqualTo(0);
	}

	@Test
	void isFilteredByUnitAndRoleAndSortedBothWays() {
		people(null, this.traPhong, null).jsonPath("$.items[*].id")
			.isEqualTo(List.of(this.lan.toString(), this.thanh.toString()));
		people(null, null, "official").jsonPath("$.items[*].id").isEqualTo(List.of(this.thanh.toString()));
		people("lan", this.traPhong, "official").jsonPath("$.total").isEqualTo(0);
		this.world.get(this.officer, "/api/plan/people?sort=name,desc")
			.expectBody()
			.jsonPath("$.items[*].id")
			.isEqualTo(List.of(this.thanh.toString(), this.lan.toString()));
	}

	@Test
	void pagesFollowOneAnother() {
		this.world.get(this.officer, "/api/plan/people?size=1&page=1")
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(2)
			.jsonPath("$.items[*].id")
			.isEqualTo(List.of(this.thanh.toString()));
		this.world.get(this.officer, "/api/plan/people?size=1&page=2")
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(2)
			.jsonPath("$.items.length()")
			.isEqualTo(0);
	}

	@Test
	void aForeignUnitHasNobody() {
		people(null, this.traSon, null).jsonPath("$.total").isEqualTo(0);
		people("lan", this.traSon, null).jsonPath("$.total").isEqualTo(0);
	}

	@Test
	void withoutTheQuerysLockTheDatabaseStillShowsTheScopeAlone() {
		Scope scope = new Scope(UUID.randomUUID(), Set.of(this.traSon), null, null);
		List<UUID> rows = scope.call(() -> this.transactions
			.execute((_) -> this.jdbc.sql("select id from person").query(UUID.class).list()));
		assertThat(rows).containsExactly(this.stranger);
		assertThat(found(scope, null)).containsExactly(this.stranger);
		assertThat(found(scope, "lan")).containsExactly(this.stranger);
	}

	@Test
	void aScopeOfManyUnitsShowsTheSameAsEachOfThem() {
		UUID both = UUID.randomUUID();
		this.world
			.created(this.world.admin, "/api/plan/people", Map.of("id", both, "fullName", "Võ Hai Nơi", "assignment",
					Map.of("id", UUID.randomUUID(), "role", "official", "unitId", this.traSon, "from", "2021-01-01")));
		this.world
			.post(this.world.admin, "/api/plan/people/" + both + "/assignments", Map.of("version", 1, "assignment",
					Map.of("id", UUID.randomUUID(), "role", "official", "unitId", this.traPhong, "from", "2021-01-01")))
			.expectStatus()
			.isOk();
		Set<UUID> many = new HashSet<>(Stream.generate(UUID::randomUUID).limit(100).toList());
		many.add(this.traPhong);
		assertThat(found(new Scope(UUID.randomUUID(), many, null, null), null)).containsExactly(this.lan, this.thanh,
				both);
		assertThat(found(new Scope(UUID.randomUUID(), Set.of(this.traPhong), null, null), null))
			.containsExactly(this.lan, this.thanh, both);
	}

	@Test
	void withoutAScopeNobodyIsFound() {
		List<UUID> all = this.transactions.execute((_) -> ids(null));
		List<UUID> named = this.transactions.execute((_) -> ids("lan"));
		assertThat(all).isEmpty();
		assertThat(named).isEmpty();
	}

	@Test
	void aLoginNameIsGivenOnceWhereverItsHolderIs() {
		String username = "u" + UUID.randomUUID().toString().substring(0, 8);
		this.world.created(this.world.admin, "/api/plan/people", named(username, this.traSon));
		this.world.post(this.officer, "/api/plan/people", named(username, this.traPhong))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("username-taken");
	}

	private static Map<String, Object> named(String username, UUID unit) {
		return Map.of("id", UUID.randomUUID(), "fullName", "Phan Văn Trùng", "username", username, "assignment",
				Map.of("id", UUID.randomUUID(), "role", "official", "unitId", unit, "from", "2021-01-01"));
	}

	private List<UUID> found(Scope scope, String q) {
		return scope.call(() -> this.transactions.execute((_) -> ids(q)));
	}

	private List<UUID> ids(String q) {
		return this.jdbc.sql("select id from find_people(cast(:q as text), null, null, '2022-01-01', false, 10000)")
			.param("q", q)
			.query(UUID.class)
			.list();
	}

	private BodyContentSpec people(String q, UUID unit, String role) {
		StringJoiner path = new StringJoiner("&", "/api/plan/people?", "");
		Map<String, String> values = new HashMap<>();
		filter(path, values, "q", q);
		filter(path, values, "unit", (unit != null) ? unit.toString() : null);
		filter(path, values, "role", role);
		ResponseSpec response = this.api.as(this.officer).get().uri(path.toString(), values).exchange();
		return response.expectStatus().isOk().expectBody();
	}

	private static void filter(StringJoiner path, Map<String, String> values, String name, String value) {
		if (value != null) {
			path.add(name + "={" + name + "}");
			values.put(name, value);
		}
	}

}
