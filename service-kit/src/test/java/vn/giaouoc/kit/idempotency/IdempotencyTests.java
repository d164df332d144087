package vn.giaouoc.kit.idempotency;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.things.Inside;
import vn.giaouoc.kit.things.Things;
import vn.giaouoc.kit.things.Things.Thing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class IdempotencyTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	Things things;

	@Autowired
	Idempotency idempotency;

	@Autowired
	Inside inside;

	UUID unit;

	UUID person;

	@BeforeEach
	void somebodyInAUnit() {
		this.unit = this.directory.unit("COMMUNE", null);
		this.person = this.directory.person(TestDirectory.role("official", this.unit));
	}

	@Test
	void aRepetitionGetsTheFirstAnswerAndHasNoSecondEffect() {
		String key = key();
		Thing first = created(add(this.person, key, "một"));
		Thing second = created(add(this.person, key, "một"));
		assertThat(second).isEqualTo(first);
		assertThat(count()).isOne();
	}

	@Test
	void withoutAKeyEachWriteHasItsEffect() {
		created(add(this.person, null, "một"));
		created(add(this.person, null, "một"));
		assertThat(count()).isEqualTo(2);
	}

	@Test
	void theSameKeyForSomethingElseIsRefused() {
		String key = key();
		created(add(this.person, key, "một"));
		refused(add(this.person, key, "hai"), 422, "idempotency-key-reused");
		assertThat(count()).isOne();
	}

	@Test
	void aKeyIsThePersonsOwn() {
		String key = key();
		UUID other = this.directory.person(TestDirectory.role("official", this.unit));
		Thing his = created(add(this.person, key, "một"));
		Thing hers = created(add(other, key, "một"));
		assertThat(hers).isNotEqualTo(his);
	}

	@Test
	void aRefusalIsNotKept() {
		String key = key();
		refused(add(this.person, key, Things.REFUSED), 409, "stale-version");
		created(add(this.person, key, "được"));
		assertThat(count()).isOne();
	}

	@Test
	void concurrentRepetitionsShareOneEffect() throws Exception {
		String key = key();
		int callers = 8;
		CountDownLatch start = new CountDownLatch(callers);
		try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
			Callable<Thing> call = () -> {
				start.countDown();
				start.await();
				return created(add(this.person, key, "cùng lúc"));
			};
			List<Future<Thing>> answers = java.util.stream.Stream.generate(() -> threads.submit(call))
				.limit(callers)
				.toList();
			assertThat(answers).extracting(Future::get).containsOnly(answers.getFirst().get());
		}
		assertThat(count()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567", "with space", "path/to/it", "'; drop table thing; --" })
	void aKeyThatIsNoneIsABadRequest(String key) {
		refused(add(this.person, key, "một"), 400, "idempotency-key-invalid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345678", "\"12345678-quoted\"" })
	void aKeyOfEightLettersMayBeQuoted(String key) {
		created(add(this.person, key, "một"));
	}

	@Test
	void aKeyHas128LettersAtMost() {
		created(add(this.person, "k".repeat(128), "một"));
		refused(add(this.person, "k".repeat(129), "một"), 400, "idempotency-key-invalid");
	}

	@Test
	void answersAreKeptForThirtyDays() throws Exception {
		created(add(this.person, "kept-" + this.person, "một"));
		created(add(this.person, "gone-" + this.person, "một"));
		age("kept-" + this.person, 29);
		age("gone-" + this.person, 31);
		Scope.system("jobs", () -> this.idempotency.clean());
		assertThat(this.inside.<List<String>>system("jobs",
				(jdbc) -> jdbc.sql("select key from idempotency where person_id = :person")
					.param("person", this.person)
					.query(String.class)
					.list()))
			.containsExactly("kept-" + this.person);
	}

	@Test
	void theDocumentNamesTheHeader() {
		this.api.anonymous()
			.get()
			.uri("/v3/api-docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.paths['/api/kit/things'].post.parameters[?(@.in == 'header')].name")
			.isEqualTo("Idempotency-Key");
	}

	private void age(String key, int days) throws Exception {
		try (var connection = Infrastructure.postgres().superuser("giaouoc_kit");
				var statement = connection.prepareStatement(
						"update idempotency set created_at = clock_timestamp() - make_interval(days => ?) where key = ?")) {
			statement.setInt(1, days);
			statement.setString(2, key);
			assertThat(statement.executeUpdate()).isOne();
		}
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private ResponseSpec add(UUID who, String key, String name) {
		return this.api.as(who).post().uri("/api/kit/things").headers((headers) -> {
			if (key != null) {
				headers.set(IdempotencyKey.HEADER, key);
			}
		}).contentType(MediaType.APPLICATION_JSON).body(Map.of("unitId", this.unit, "name", name)).exchange();
	}

	private static Thing created(ResponseSpec response) {
		EntityExchangeResult<Thing> result = response.expectStatus().isCreated().expectBody(Thing.class).returnResult();
		return result.getResponseBody();
	}

	private static void refused(ResponseSpec response, int status, String code) {
		response.expectStatus()
			.isEqualTo(HttpStatusCode.valueOf(status))
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code);
	}

	private long count() {
		return this.inside.system("jobs",
				(jdbc) -> jdbc.sql("select count(*) from thing where unit_id = :unit")
					.param("unit", this.unit)
					.query(Long.class)
					.single());
	}

}
