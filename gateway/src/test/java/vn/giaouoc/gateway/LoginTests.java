package vn.giaouoc.gateway;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class LoginTests {

	private final Browser browser = Stack.first();

	@BeforeEach
	void usualAccount() {
		Stack.PROVIDER.withPerson = true;
		Stack.PROVIDER.tokenStatus = 200;
		Stack.PROVIDER.away = false;
	}

	@Test
	void aPersonLogsInAndIsSentBackToWhereTheyWere() {
		HttpResponse<String> end = this.browser.logIn("/bff/login?returnTo=/plans/7?tab=history");

		assertThat(end.statusCode()).isEqualTo(302);
		assertThat(Browser.location(end)).isEqualTo("/plans/7?tab=history");
		JsonNode me = this.browser.me();
		assertThat(me.path("person").path("name").asString()).isEqualTo("Hồ Thị Lan");
		assertThat(me.path("person").path("id").asString()).isEqualTo(Stack.PROVIDER.personId);
		assertThat(me.path("roles").valueStream().map(JsonNode::asString)).containsExactly("official", "unit-head");
		assertThat(me.path("mode").asString()).isEqualTo("demo");
		assertThat(me.path("language").asString()).isEqualTo("vi");
		assertThat(me.path("csrf").path("header").asString()).isEqualTo("X-CSRF-TOKEN");
		assertThat(me.path("sessionExpiresAt").asString()).isNotBlank();
	}

	@Test
	void theLoginCarriesStateNonceAndPkce() {
		Map<String, String> query = FakeProvider
			.query(URI.create(Browser.location(this.browser.get("/bff/login?returnTo=/"))));

		assertThat(query).containsEntry("code_challenge_method", "S256")
			.containsEntry("redirect_uri", Stack.PUBLIC + "/login/oauth2/code/keycloak")
			.containsEntry("ui_locales", "vi")
			.containsKeys("state", "nonce", "code_challenge")
			.doesNotContainKey("prompt");
	}

	@Test
	void stepUpDemandsAFreshLogin() {
		Map<String, String> query = FakeProvider
			.query(URI.create(Browser.location(this.browser.get("/bff/login?stepUp=true&returnTo=/x"))));

		assertThat(query).containsEntry("prompt", "login").containsEntry("max_age", "0");
	}

	@Test
	void theSessionIdIsRenewedAtLoginSoAPlantedOneIsWorthNothing() {
		this.browser.get("/bff/login");
		Browser attacker = this.browser.at(this.browser.gateway);
		String planted = attacker.cookies.get("giaouoc");

		this.browser.logIn("/bff/login");

		assertThat(planted).isNotBlank();
		assertThat(this.browser.cookies.get("giaouoc")).isNotEqualTo(planted);
		assertThat(attacker.get("/bff/me").statusCode()).isEqualTo(401);
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(200);
	}

	@Test
	void theCookieIsOutOfScriptsReach() {
		String cookie = this.browser.get("/bff/login").headers().firstValue("Set-Cookie").orElseThrow();

		assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example", "/%5Cevil.example", "/\\evil.example",
			"/%2F/evil.example", "javascript:alert(1)", "/%0d%0aSet-Cookie:x=y", "/bff/login" })
	void aLoginNeverLeadsToAnotherSite(String target) {
		String encoded = java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
		String next = Browser.location(this.browser.logIn("/bff/login?returnTo=" + encoded));

		URI resolved = URI.create(Stack.PUBLIC).resolve(next);
		assertThat(next).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\").doesNotContain("\n");
		assertThat(resolved.getHost()).isEqualTo("127.0.0.1");
	}

	@Test
	void anAccountWithoutAPersonIsToldSo() {
		Stack.PROVIDER.withPerson = false;

		HttpResponse<String> end = this.browser.logIn("/bff/login");

		assertThat(Browser.location(end)).isEqualTo("/login-failed?code=no-person");
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(401);
	}

	@Test
	void anAnswerThatNobodyAskedForIsNoLogin() {
		HttpResponse<String> end = this.browser.get("/login/oauth2/code/keycloak?code=stolen&state=guessed");

		assertThat(Browser.location(end)).startsWith("/login-failed");
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(401);
	}

	@Test
	void scriptsGet401AndNeverARedirect() {
		HttpResponse<String> answer = this.browser.get("/api/plan/me");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
		assertThat(Browser.json(answer).path("code").asString()).isEqualTo("not-logged-in");
		assertThat(Browser.json(answer).path("requestId").asString())
			.isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
	}

	@Test
	void aStrangersWriteIsRefusedWithoutMakingASession() {
		HttpResponse<String> answer = this.browser.post("/api/plan/units", "{}", "Content-Type", "application/json");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void onlyTheDemoSaysAsWhomOneMayLogIn() {
		HttpResponse<String> demo = this.browser.get("/bff/demo-accounts", "Authorization", "Bearer forged");

		assertThat(demo.statusCode()).isEqualTo(200);
		assertThat(Stack.SERVICE.last().path()).isEqualTo("/api/plan/demo/accounts");
		assertThat(Stack.SERVICE.last().header("Authorization")).isNull();
		assertThat(Stack.second().get("/bff/demo-accounts").statusCode()).isEqualTo(404);
	}

}
