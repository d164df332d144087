package vn.giaouoc.kit.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.things.Inside;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The second lock holds alone: none of these queries filters by scope itself. */
@IntegrationTest
class ScopeTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	Inside inside;

	UUID own;

	UUID foreign;

	UUID person;

	@BeforeEach
	void twoUnitsWithAThingEach() {
		this.own = this.directory.unit("COMMUNE", null);
		this.foreign = this.directory.unit("COMMUNE", null);
		this.person = this.directory.person(TestDirectory.role("official", this.own));
		this.inside.system("jobs", (jdbc) -> add(jdbc, this.own, "Của mình"));
		this.inside.system("jobs", (jdbc) -> add(jdbc, this.foreign, "Của nơi khác"));
	}

	@Test
	void aQueryWithoutAFilterShowsTheScopesRowsOnly() {
		assertThat(this.inside.<List<String>>person(this.person, Set.of(this.own), ScopeTests::names))
			.containsExactly("Của mình");
		this.api.as(this.person)
			.get()
			.uri("/api/kit/things?size=100")
			.exchange()
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(1)
			.jsonPath("$.items[0].name")
			.isEqualTo("Của mình");
	}

	@Test
	void aForeignThingIsAnsweredLikeAnUnknownOne() {
		UUID id = this.inside.system("jobs", (jdbc) -> add(jdbc, this.foreign, "Khác"));
		assertThat(answer(id)).isEqualTo(answer(UUID.randomUUID()));
	}

	@Test
	void withoutAScopeThereAreNoRows() {
		assertThat(this.inside.<List<String>>nowhere(ScopeTests::names)).isEmpty();
	}

	@Test
	void aScopeEndsWithItsTransaction() {
		this.inside.person(this.person, Set.of(this.own), ScopeTests::names);
		for (int connection = 0; connection < 20; connection++) {
			assertThat(this.inside.<List<String>>nowhere(ScopeTests::names)).isEmpty();
		}
	}

	@Test
	void onlySystemWorkThatAPolicyNamesSeesEverything() {
		assertThat(this.inside.<List<String>>system("messaging", ScopeTests::names)).contains("Của mình",
				"Của nơi khác");
		assertThat(this.inside.<List<String>>system("jobs", ScopeTests::names)).contains("Của mình", "Của nơi khác");
		assertThat(this.inside.<List<String>>system("anything-else", ScopeTests::names)).isEmpty();
	}

	@Test
	void nothingIsWrittenIntoAForeignUnit() {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.inside.person(this.person, Set.of(this.own), (jdbc) -> add(jdbc, this.foreign, "Lấn")));
		assertThat(this.inside.<Integer>person(this.person, Set.of(this.own),
				(jdbc) -> jdbc.sql("delete from thing where unit_id = :unit").param("unit", this.foreign).update()))
			.isZero();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.inside.person(this.person, Set.of(this.own),
					(jdbc) -> jdbc.sql("update thing set unit_id = :unit").param("unit", this.foreign).update()));
	}

	@Test
	void theSearchFunctionThatBypassesThePolicyAppliesTheScopeItself() {
		assertThat(this.inside.<List<UUID>>person(this.person, Set.of(this.own), ScopeTests::found)).hasSize(1);
		assertThat(this.inside.<List<UUID>>nowhere(ScopeTests::found)).isEmpty();
	}

	@Test
	void theServicesRoleOwnsNothingAndNoPolicyCanBeLeftOut() throws Exception {
		try (var connection = Infrastructure.owner("kit"); var rows = connection.createStatement().executeQuery("""
				select (select rolbypassrls or rolsuper from pg_roles where rolname = 'kit_app'),
					(select count(*) from pg_class where relowner = 'kit_app'::regrole),
					(select count(*) from pg_class c where relrowsecurity and not relforcerowsecurity),
					(select count(*) from pg_class where relname in ('thing', 'file', 'file_content', 'long_task',
						'idempotency', 'audit') and relforcerowsecurity)
				""")) {
			rows.next();
			assertThat(rows.getBoolean(1)).isFalse();
			assertThat(rows.getInt(2)).isZero();
			assertThat(rows.getInt(3)).isZero();
			assertThat(rows.getInt(4)).isEqualTo(6);
		}
	}

	@Test
	void theServiceCannotMoveItsClock() {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.inside
			.nowhere((jdbc) -> jdbc.sql("insert into business_clock (shift) values ('1 day')").update()));
	}

	private String answer(UUID id) {
		return this.api.as(this.person)
			.get()
			.uri("/api/kit/things/" + id)
			.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
			.header("X-Request-Id", "the-same-request")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()
			.replace(id.toString(), "");
	}

	private static UUID add(JdbcClient jdbc, UUID unit, String name) {
		UUID id = UUID.randomUUID();
		jdbc.sql("insert into thing (id, unit_id, name) values (:id, :unit, :name)")
			.params(Map.of("id", id, "unit", unit, "name", name))
			.update();
		return id;
	}

	private static List<String> names(JdbcClient jdbc) {
		return jdbc.sql("select name from thing").query(String.class).list();
	}

	private static List<UUID> found(JdbcClient jdbc) {
		return jdbc.sql("select search_things('cua')").query(UUID.class).list();
	}

}
