package vn.giaouoc.kit.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ProblemTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	UUID person;

	@BeforeEach
	void somebody() {
		this.person = this.directory.person(TestDirectory.role("official", this.directory.unit("COMMUNE", null)));
	}

	@ParameterizedTest
	@CsvSource({ "stale, 409, stale-version", "argument, 500, unexpected", "state, 500, unexpected" })
	void aFailureIsToldInVietnameseAndKeepsTheInsideInside(String kind, int status, String code) {
		String body = get("/api/kit/failures/" + kind, status, code);
		assertThat(body).doesNotContain("secret", "Exception", "vn.giaouoc", "trace")
			.contains("urn:giaouoc:problem:" + code);
	}

	@Test
	void everyWrongFieldIsNamed() {
		post(Map.of("name", " ")).expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("invalid")
			.jsonPath("$.errors.length()")
			.isEqualTo(2)
			.jsonPath("$.errors[?(@.field == 'unitId')].code")
			.isEqualTo("NotNull")
			.jsonPath("$.errors[?(@.field == 'name')].code")
			.isEqualTo("NotBlank");
	}

	@Test
	void messagesOfFieldsAreVietnamese() {
		String body = post(Map.of("unitId", UUID.randomUUID(), "name", " ")).expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).contains("Không được để trống");
	}

	@Test
	void aBodyThatIsNoJsonIsABadRequest() {
		String body = this.api.as(this.person)
			.post()
			.uri("/api/kit/things")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"unitId\": \"secret")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).contains("unreadable-body").doesNotContain("secret", "Jackson");
	}

	@ParameterizedTest
	@CsvSource({ "multipart/form-data, không có phần nào", "multipart/form-data; boundary=x, '--x\r\nContent-Dispo'" })
	void aFormThatIsNoneIsABadRequest(String type, String form) {
		String body = this.api.as(this.person)
			.post()
			.uri("/api/kit/things")
			.contentType(MediaType.parseMediaType(type))
			.body(form)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).contains("\"code\":\"unreadable-form\"").doesNotContain("boundary", "Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/kit/things/not-an-id", "/api/kit/tasks/not-an-id" })
	void anIdThatIsNoneIsABadRequest(String path) {
		get(path, 400, "bad-request");
	}

	@Test
	void whatTheServiceDoesNotSpeakIsToldApart() {
		this.api.as(this.person).delete().uri("/api/kit/things").exchange().expectStatus().isEqualTo(405);
		this.api.as(this.person)
			.post()
			.uri("/api/kit/things")
			.contentType(MediaType.TEXT_PLAIN)
			.body("x")
			.exchange()
			.expectStatus()
			.isEqualTo(415)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("unsupported-media-type");
		get("/api/kit/nowhere", 404, "not-found");
	}

	@ParameterizedTest
	@CsvSource({ "page=-1, page-out-of-range", "size=0, page-out-of-range", "size=101, page-out-of-range",
			"page=x, page-out-of-range", "page=1001&size=100, page-out-of-range", "sort=password, unknown-sort",
			"'sort=name,sideways', unknown-sort" })
	void aListsLimitsAreHeld(String query, String code) {
		get("/api/kit/things?" + query, 400, code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "size=1", "size=100", "page=1000&size=100", "sort=name,DESC", "sort=id", "" })
	void withinTheLimitsAListAnswers(String query) {
		this.api.as(this.person).get().uri("/api/kit/things?" + query).exchange().expectStatus().isOk();
	}

	@Test
	void everyTextIsComposedAndPolite() {
		ResourceBundle texts = ResourceBundle.getBundle("kit-messages", Locale.ROOT);
		assertThat(texts.keySet()).isNotEmpty().allSatisfy((key) -> {
			String text = texts.getString(key);
			assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
			assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("bạn");
		});
	}

	private String get(String path, int status, String code) {
		String body = this.api.as(this.person)
			.get()
			.uri(java.net.URI.create(path))
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).contains("\"code\":\"" + code + "\"").contains("\"requestId\":");
		String detail = ResourceBundle.getBundle("kit-messages", Locale.ROOT).getString("problem." + code);
		assertThat(body).contains(detail.split("\\{")[0]);
		return body;
	}

	private ResponseSpec post(Map<String, ?> body) {
		return this.api.as(this.person)
			.post()
			.uri("/api/kit/things")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

}
