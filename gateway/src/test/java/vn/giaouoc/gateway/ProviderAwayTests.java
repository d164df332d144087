package vn.giaouoc.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Keycloak is away. */
class ProviderAwayTests {

	@AfterEach
	void backAgain() {
		Stack.PROVIDER.away = false;
	}

	@Test
	void whoWantsToLogInIsToldOnOurOwnPageAndCanLaterOn() {
		Stack.PROVIDER.withPerson = true;
		Stack.PROVIDER.tokenStatus = 200;
		Browser browser = Stack.first();
		Stack.PROVIDER.away = true;

		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(Browser.location(browser.get("/bff/login")))
				.isEqualTo("/login-failed?code=login-unavailable"));
		assertThat(browser.get("/login-failed?code=login-unavailable").statusCode()).isEqualTo(200);

		Stack.PROVIDER.away = false;
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(Browser.location(browser.get("/bff/login"))).contains("/auth?"));
		assertThat(Browser.location(browser.logIn("/bff/login"))).isEqualTo("/");
	}

	@Test
	void keycloakMayGoAwayBetweenItsPageAndOurs() {
		Stack.PROVIDER.away = false;
		Browser browser = Stack.first();
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(Browser.location(browser.get("/bff/login"))).contains("/auth?"));
		String provider = Browser.location(new Browser("").get(Browser.location(browser.get("/bff/login"))));
		Stack.PROVIDER.away = true;

		HttpResponse<String> end = browser.get(provider.substring(provider.indexOf("/login/")));

		assertThat(Browser.location(end)).isEqualTo("/login-failed?code=login-unavailable");
	}

	@Test
	void aGatewayStartsWithoutKeycloakAndBlamesNoToken() {
		try (ConfigurableApplicationContext lonely = Stack.start("production",
				"--KEYCLOAK_ISSUER=http://127.0.0.1:9/realms/giaouoc")) {
			Browser browser = new Browser(Stack.url(lonely));

			assertThat(browser.get("/").statusCode()).isEqualTo(200);
			assertThat(Browser.location(browser.get("/bff/login"))).isEqualTo("/login-failed?code=login-unavailable");
			HttpResponse<String> bearer = browser.get("/bearer/api/plan/me", "Authorization",
					"Bearer " + Stack.PROVIDER.sign(Stack.PROVIDER.access().build()));
			assertThat(bearer.statusCode()).isEqualTo(503);
			assertThat(Browser.json(bearer).path("code").asString()).isEqualTo("login-unavailable");
		}
	}

}
