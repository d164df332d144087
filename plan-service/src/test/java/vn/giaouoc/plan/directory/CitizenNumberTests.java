package vn.giaouoc.plan.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Law 91/2025/QH15: what is not needed is not kept. */
@IntegrationTest
class CitizenNumberTests {

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

	UUID officer;

	UUID person;

	String number;

	@BeforeEach
	void somebodyInACommune() {
		this.world = new World(this.api, this.directory);
		this.commune = this.world.unit("COMMUNE", this.world.province);
		this.officer = this.world.holder("commune-officer", this.commune);
		this.person = this.world.person("Hồ Thị Lan", "resident", this.commune);
		this.number = "0%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
	}

	@Test
	void aNumberIsKeptAsAKeyedHashAndStandsNowhere() {
		standing(this.officer, this.person, "NONE");
		keep(this.officer, this.person).expectStatus().isOk();
		standing(this.officer, this.person, "KEPT");

		String traces = "select count(*) from %s t where t::text like '%%' || :number || '%%'";
		for (String table : List.of("person", "person_citizen", "audit",
				"(select convert_from(payload, 'UTF8') from outbox where payload is not null)",
				"(select convert_from(payload, 'UTF8') from outbox_sent where payload is not null)")) {
			assertThat(this.<Long>asAdmin(() -> this.jdbc.sql(traces.formatted(table))
				.param("number", this.number)
				.query(Long.class)
				.single())).as(table).isZero();
		}
		assertThat(this.<Boolean>asAdmin(() -> this.jdbc.sql("""
				select exists (select from person_citizen where person_id = :person
					and number_hash not in (sha256(cast(:number as bytea)), sha256(sha256(cast(:number as bytea)))))
				""")
			.param("person", this.person)
			.param("number", this.number.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
			.query(Boolean.class)
			.single())).as("a hash that nobody computes without the key").isTrue();
		assertThat(this.<String>asAdmin(() -> this.jdbc
			.sql("select changes::text from audit where object_id = :person and action = 'citizen-number-kept'")
			.param("person", this.person)
			.query(String.class)
			.single())).contains("changed");
	}

	@Test
	void aNumberIsOnePersonsAmongThoseInSight() {
		keep(this.officer, this.person).expectStatus().isOk();
		keep(this.officer, this.person).expectStatus().isOk();
		UUID other = this.world.person("Hồ Thị Lan", "resident", this.commune);
		String body = keep(this.officer, other).expectStatus()
			.isEqualTo(422)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).contains("citizen-number-known", this.person.toString()).doesNotContain(this.number);
		standing(this.officer, other, "NONE");
	}

	@Test
	void whoIsFoundInTwoCommunesIsShownToTheLevelThatSeesBoth() {
		UUID neighbours = this.world.unit("COMMUNE", this.world.province);
		UUID theirs = this.world.holder("commune-officer", neighbours);
		UUID twin = this.world.person("Hồ Thị Lan", "resident", neighbours);
		keep(this.officer, this.person).expectStatus().isOk();
		keep(theirs, twin).expectStatus().isOk();

		standing(this.officer, this.person, "ELSEWHERE");
		standing(theirs, twin, "ELSEWHERE");
		for (UUID below : List.of(this.officer, theirs)) {
			this.world.get(below, "/api/plan/people/twins").expectBody().jsonPath("$.total").isEqualTo(0);
		}
		assertThat(this.world.get(this.world.admin, "/api/plan/people/twins")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()).contains("\"total\":1", this.person.toString(), twin.toString());
	}

	@Test
	void nobodyKeepsANumberOfSomebodyOutOfSight() {
		UUID stranger = this.world.holder("commune-officer", this.world.unit("COMMUNE", this.world.province));
		keep(stranger, this.person).expectStatus().isNotFound();
		standing(this.officer, this.person, "NONE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12345678", "1234567890", "12345678901", "1234567890123", "12345678901a",
			"001 234 567 890" })
	void whatIsNoNumberIsRefused(String typed) {
		this.world.put(this.officer, "/api/plan/people/" + this.person + "/citizen-number", Map.of("number", typed))
			.expectStatus()
			.isBadRequest();
	}

	@ParameterizedTest
	@ValueSource(strings = { "123456789", "001234567890" })
	void nineDigitsOfTheOldCardAndTwelveOfTheNewOneAreNumbers(String typed) {
		this.world.put(this.officer, "/api/plan/people/" + this.person + "/citizen-number", Map.of("number", typed))
			.expectStatus()
			.isOk();
	}

	private ResponseSpec keep(UUID actor, UUID whose) {
		return this.world.put(actor, "/api/plan/people/" + whose + "/citizen-number", Map.of("number", this.number));
	}

	private void standing(UUID reader, UUID whose, String expected) {
		this.world.get(reader, "/api/plan/people/" + whose)
			.expectBody()
			.jsonPath("$.citizenNumber")
			.isEqualTo(expected);
	}

	private <T> T asAdmin(java.util.function.Supplier<T> work) {
		return Scope.system("jobs", () -> this.transactions.execute((_) -> work.get()));
	}

}
