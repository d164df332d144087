package vn.giaouoc.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A write comes from our own page or not at all. */
class WriteTests {

	private final Browser browser = Stack.first();

	@BeforeEach
	void logIn() {
		Stack.PROVIDER.withPerson = true;
		Stack.PROVIDER.tokenStatus = 200;
		Stack.PROVIDER.away = false;
		Stack.PROVIDER.personId = UUID.randomUUID().toString();
		this.browser.logIn("/bff/login");
	}

	@Test
	void aWriteOfOurPageReachesTheServiceOnce() {
		int before = Stack.SERVICE.calls.get();

		assertThat(this.browser.write("/api/plan/units", "{\"name\":\"7\"}").statusCode()).isEqualTo(200);
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before + 1);
		assertThat(Stack.SERVICE.last().length()).isEqualTo(12);
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Sec-Fetch-Site, none",
			"Origin, https://evil.example", "Origin, null", "Origin, http://127.0.0.1:18081",
			"Origin, http://127.0.0.1:18080.evil.example" })
	void aWriteFromAnotherSiteIsRefusedEvenWithAToken(String header, String value) {
		int before = Stack.SERVICE.calls.get();

		HttpResponse<String> answer = this.browser.post("/api/plan/units", "{}", "X-CSRF-TOKEN", this.browser.csrf(),
				"Content-Type", "application/json", header, value);

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(Browser.json(answer).path("code").asString()).isEqualTo("foreign-site");
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before);
	}

	@Test
	void aWriteWithoutATokenIsRefused() {
		HttpResponse<String> answer = this.browser.post("/api/plan/units", "{}", "Content-Type", "application/json");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(Browser.json(answer).path("code").asString()).isEqualTo("csrf");
	}

	@Test
	void aWriteWithAnotherSessionsTokenIsRefused() {
		Browser other = Stack.first();
		other.logIn("/bff/login");

		HttpResponse<String> answer = this.browser.post("/api/plan/units", "{}", "X-CSRF-TOKEN", other.csrf(),
				"Content-Type", "application/json");

		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void aTokenFromBeforeALoginIsRefusedAfterIt() {
		String old = this.browser.csrf();
		this.browser.logIn("/bff/login?stepUp=true");

		assertThat(this.browser.post("/api/plan/units", "{}", "X-CSRF-TOKEN", old, "Content-Type", "application/json")
			.statusCode()).isEqualTo(403);
		assertThat(this.browser.write("/api/plan/units", "{}").statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenInTheAddressOfASimpleRequestIsRefused() {
		HttpResponse<String> answer = this.browser.post("/api/plan/units?_csrf=x", "{}", "Content-Type", "text/plain");

		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void aFormIsNotWhatServicesSpeak() {
		HttpResponse<String> answer = this.browser.post("/api/plan/units", "name=x", "Content-Type",
				"application/x-www-form-urlencoded", "X-CSRF-TOKEN", this.browser.csrf());

		assertThat(answer.statusCode()).isEqualTo(415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE", "PROPFIND" })
	void everyMethodThatWritesIsGuarded(String method) {
		int before = Stack.SERVICE.calls.get();

		int status = this.browser
			.send(this.browser.request("/api/plan/units/1").method(method, BodyPublishers.noBody()))
			.statusCode();

		assertThat(status).isIn(400, 403, 405);
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before);
	}

	@Test
	void aReadDoesNotLogOut() {
		assertThat(this.browser.get("/bff/logout").statusCode()).isEqualTo(405);
		assertThat(this.browser.get("/logout").statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/bff/me", "/api/plan/me", "/api/nowhere", "/assets/none.js", "/bearer/api/plan/me" })
	void everyAnswerForbidsFramingSniffingAndForeignScripts(String path) {
		var headers = this.browser.get(path).headers();

		assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'",
				"script-src 'self';", "object-src 'none'", "base-uri 'none'");
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(headers.firstValue("Server")).isEmpty();
	}

}
