package vn.giaouoc.gateway;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What reaches a service, what comes back, and what happens when it does not. */
class RelayTests {

	private final Browser browser = Stack.first();

	@BeforeEach
	void logIn() {
		Stack.PROVIDER.withPerson = true;
		Stack.PROVIDER.tokenStatus = 200;
		Stack.PROVIDER.away = false;
		Stack.BROKEN.breaking = false;
		Stack.PROVIDER.personId = UUID.randomUUID().toString();
		this.browser.logIn("/bff/login");
	}

	@Test
	void nothingThatClaimsAnIdentityReachesAService() {
		this.browser.get("/api/plan/me", "Authorization", "Bearer forged", "aUtHoRiZaTiOn", "Basic YTpi", "X-User-Id",
				"7", "x-user-roles", "admin", "X-Forwarded-For", "1.2.3.4", "X-Forwarded-Host", "evil.example",
				"x-forwarded-PREFIX", "/x", "Forwarded", "for=1.2.3.4", "X-Real-IP", "1.2.3.4", "X-Request-Id", "mine",
				"X-Original-URL", "/admin", "X-HTTP-Method-Override", "DELETE", "Proxy-Authorization", "Basic YTpi");

		FakeService.Received received = Stack.SERVICE.last();
		assertThat(received.method()).isEqualTo("GET");
		assertThat(received.headers().get("Authorization")).singleElement().asString().startsWith("Bearer eyJ");
		assertThat(received.headers().keySet()).doesNotContain("Cookie", "X-User-Id", "X-User-Roles",
				"Proxy-Authorization", "X-Real-Ip", "X-Original-Url", "X-Http-Method-Override");
		assertThat(received.headers().values().toString()).doesNotContain("1.2.3.4", "evil.example", "forged", "mine");
		assertThat(received.header("X-Request-Id")).hasSize(36);
	}

	@Test
	void whatIsPublicIsAskedForAsNobody() {
		assertThat(Stack.first().get("/api/plan/public/plans").statusCode()).isEqualTo(200);
		assertThat(Stack.SERVICE.last().headers().keySet()).doesNotContain("Authorization", "Cookie");
		assertThat(this.browser.get("/api/plan/public/plans").statusCode()).isEqualTo(200);
		assertThat(Stack.SERVICE.last().headers().keySet()).doesNotContain("Authorization", "Cookie");
		assertThat(Stack.first().get("/api/plan/publicity").statusCode()).isEqualTo(401);
		assertThat(Stack.first().get("/api/plan/public/..;/plans").statusCode()).isNotEqualTo(200);
	}

	@Test
	void whatAServiceNeedsReachesIt() {
		this.browser.get("/api/plan/people?q=L%C3%AA+%26+L%C3%A2m&sort=name,asc&sort=unit", "X-Acting-Assignment",
				"a-1", "If-Match", "\"7\"", "Idempotency-Key", "k-1", "Accept-Language", "en-GB,en", "traceparent",
				"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

		FakeService.Received received = Stack.SERVICE.last();
		assertThat(received.query()).satisfiesAnyOf(
				(query) -> assertThat(query).isEqualTo("q=L%C3%AA%20%26%20L%C3%A2m&sort=name,asc&sort=unit"),
				(query) -> assertThat(query).isEqualTo("q=L%C3%AA+%26+L%C3%A2m&sort=name,asc&sort=unit"),
				(query) -> assertThat(query).isEqualTo("q=L%C3%AA%20%26%20L%C3%A2m&sort=name%2Casc&sort=unit"));
		assertThat(received.header("X-Acting-Assignment")).isEqualTo("a-1");
		assertThat(received.header("If-Match")).isEqualTo("\"7\"");
		assertThat(received.header("Idempotency-Key")).isEqualTo("k-1");
		assertThat(received.header("Accept-Language")).isEqualTo("en");
		assertThat(received.header("traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
	}

	@Test
	void aServicesAnswerComesBackWithoutItsCookiesAndWithOneOfEachHeader() {
		HttpResponse<String> answer = this.browser.get("/api/plan/me");

		assertThat(answer.headers().firstValue("ETag")).hasValue("\"v1\"");
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("service"));
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().allValues("Date")).hasSize(1);
	}

	@Test
	void aProblemOfAServiceIsNotTouched() {
		HttpResponse<String> answer = this.browser.get("/api/plan/problem");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).isEqualTo("{\"code\":\"deadline-passed\"}");
	}

	@Test
	void whatThePageAlreadyHasIsNotSentAgain() {
		HttpResponse<String> answer = this.browser.get("/api/plan/me", "If-None-Match", FakeService.ETAG);

		assertThat(answer.statusCode()).isEqualTo(304);
		assertThat(answer.headers().firstValue("ETag")).hasValue(FakeService.ETAG);
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void aLargeAnswerPassesThrough() {
		assertThat(this.browser.get("/api/plan/big").body()).hasSize(FakeService.BIG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/plan/..;/admin", "/api/plan/%2e%2e/admin", "/api/plan/..%2fadmin", "/api/plan//me",
			"//api/plan/me", "/api/plan/%5c..%5cadmin", "/api/plan/me%00", "/api/plan/me;x=y", "/api/plan/./me",
			"/api/plan/../pledge/me", "/api/plan/%252e%252e/me", "/api/plan/me%0d%0aX:y", "/api/plan/.hidden",
			"/bearer/..;/api/plan/me", "/%61pi/plan/me", "/api/plan/m%C3%A9" })
	void anAddressWithTwoReadingsIsRefusedByTheGatewayAlone(String path) {
		int before = Stack.SERVICE.calls.get();

		String answer = Raw.exchange(this.browser.gateway, "GET " + path + " HTTP/1.1\r\nHost: x\r\nCookie: giaouoc="
				+ this.browser.cookies.get("giaouoc") + "\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400");
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before);
	}

	@Test
	void aPathOfNobodyIsAProblemAndNotThePage() {
		for (String path : new String[] { "/api/nowhere/x", "/api", "/bff/nothing", "/v3/api-docs",
				"/actuator/health" }) {
			HttpResponse<String> answer = this.browser.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(404);
			assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
		}
	}

	@Test
	void anApiClientsOwnTokenIsRelayedAndItsCookieIsNot() {
		String token = Stack.PROVIDER.sign(client().build());

		HttpResponse<String> answer = this.browser.get("/bearer/api/plan/me", "Authorization", "Bearer " + token);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(Stack.SERVICE.last().path()).isEqualTo("/api/plan/me");
		assertThat(Stack.SERVICE.last().header("Authorization")).isEqualTo("Bearer " + token);
		assertThat(Stack.SERVICE.last().header("Cookie")).isNull();
	}

	@Test
	void anApiClientWritesWithoutACsrfToken() {
		String token = Stack.PROVIDER.sign(client().build());

		HttpResponse<String> answer = Stack.first()
			.post("/bearer/api/plan/units", "{}", "Authorization", "Bearer " + token, "Content-Type",
					"application/json");

		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void aSessionIsWorthNothingOnTheApiClientsRoute() {
		assertThat(this.browser.get("/bearer/api/plan/me").statusCode()).isEqualTo(401);
	}

	@Test
	void aBearerTokenIsWorthNothingOnThePagesRoute() {
		String token = Stack.PROVIDER.sign(client().build());

		assertThat(Stack.first().get("/api/plan/me", "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "forged", "unsigned", "public key as secret", "expired", "foreign audience",
			"foreign issuer", "an ID token", "not a token", "in the address", "the demo client's in production" })
	void aTokenThatIsNotQuiteRightIsRefused(String fault) {
		int before = Stack.SERVICE.calls.get();
		JWTClaimsSet.Builder good = client();
		String token = switch (fault) {
			case "forged" -> Stack.PROVIDER.forge(good.build());
			case "unsigned" -> Stack.PROVIDER.unsigned(good.build());
			case "public key as secret" -> Stack.PROVIDER.signWithPublicKey(good.build());
			case "expired" ->
				Stack.PROVIDER.sign(good.expirationTime(Date.from(Instant.now().minusSeconds(90))).build());
			case "foreign audience" -> Stack.PROVIDER.sign(good.audience("account").build());
			case "foreign issuer" -> Stack.PROVIDER.sign(good.issuer("https://evil.example").build());
			case "an ID token" -> Stack.PROVIDER.sign(good.claim("typ", "ID").build());
			case "the demo client's in production" ->
				Stack.PROVIDER.sign(good.claim("azp", GatewaySettings.DEMO_CLIENT).build());
			default -> "abc";
		};
		boolean inAddress = fault.equals("in the address");
		String path = "/bearer/api/plan/me" + (inAddress ? "?access_token=" + Stack.PROVIDER.sign(good.build()) : "");

		HttpResponse<String> answer = inAddress ? Stack.second().get(path)
				: Stack.second().get(path, "Authorization", "Bearer " + token);

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before);
	}

	@Test
	void aBodyUpToTheLimitPassesAndOneByteMoreDoesNot() {
		assertThat(this.browser.write("/api/plan/units", "x".repeat(1 << 20)).statusCode()).isEqualTo(200);
		assertThat(Stack.SERVICE.last().length()).isEqualTo(1 << 20);
		int before = Stack.SERVICE.calls.get();

		HttpResponse<String> tooLarge = this.browser.write("/api/plan/units", "x".repeat((1 << 20) + 1));

		assertThat(tooLarge.statusCode()).isEqualTo(413);
		assertThat(Browser.json(tooLarge).path("code").asString()).isEqualTo("content-too-large");
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before);
	}

	@Test
	void aFileUpToElevenMegabytesPassesAndOneByteMoreDoesNot() {
		assertThat(upload(11 << 20, true)).isEqualTo(200);
		assertThat(Stack.SERVICE.last().length()).isEqualTo(11 << 20);
		assertThat(upload((11 << 20) + 1, true)).isEqualTo(413);
	}

	@Test
	void aBodyWithoutAStatedLengthIsCutOffAtTheLimitAndNobodysCircuitOpens() {
		assertThat(upload(11 << 20, false)).isEqualTo(200);
		for (int i = 0; i < 12; i++) {
			assertThat(chunkedJson((1 << 20) + 1)).isEqualTo(413);
		}
		assertThat(this.browser.get("/api/plan/me").statusCode()).isEqualTo(200);
	}

	@Test
	void aBodyThatNeverComesIsNotWaitedForAndNobodysCircuitOpens() {
		String start = "POST /bearer/api/plan/units HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
				+ "Authorization: Bearer " + Stack.PROVIDER.sign(client().build()) + "\r\nContent-Length: 100\r\n\r\n{";

		assertThat(Raw.exchange(this.browser.gateway, start)).startsWith("HTTP/1.1 408").contains("body-too-slow");
		assertThat(Raw.dribble(this.browser.gateway, start, " ", 90)).startsWith("HTTP/1.1 408");
		assertThat(this.browser.get("/api/plan/me").statusCode()).isEqualTo(200);
	}

	@Test
	void aSessionThatAsksTooOftenIsToldWhenToTryAgainAndOthersAreServed() {
		HttpResponse<String> answer = null;
		for (int i = 0; i < 260 && (answer == null || answer.statusCode() != 429); i++) {
			answer = this.browser.get("/bff/me");
		}

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
		assertThat(Browser.json(answer).path("detail").asString()).startsWith("Thao tác quá nhanh");
		Browser other = Stack.first();
		other.logIn("/bff/login");
		assertThat(other.get("/bff/me").statusCode()).isEqualTo(200);
	}

	@Test
	void anApiClientThatAsksTooOftenIsToldWhenToTryAgain() {
		String token = Stack.PROVIDER.sign(client().subject("greedy").build());
		HttpResponse<String> answer = null;
		for (int i = 0; i < 140 && (answer == null || answer.statusCode() != 429); i++) {
			answer = Stack.first().get("/bearer/api/plan/me", "Authorization", "Bearer " + token);
		}

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void aServiceThatIsDownIsSaidSoAtOnce() {
		for (int i = 0; i < 30; i++) {
			HttpResponse<String> answer = this.browser.get("/api/award/titles");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
			assertThat(Browser.json(answer).path("detail").asString()).contains("tạm thời chưa phục vụ được");
		}
		assertThat(this.browser.get("/api/plan/me").statusCode()).as("the others go on").isEqualTo(200);
	}

	@Test
	void aServiceThatKeepsFailingIsLeftAloneForAWhileAndThenAskedAgain() {
		Stack.BROKEN.breaking = true;
		for (int i = 0; i < 20; i++) {
			assertThat(this.browser.get("/api/pledge/x").statusCode()).isEqualTo(503);
		}
		int before = Stack.BROKEN.calls.get();
		for (int i = 0; i < 5; i++) {
			assertThat(this.browser.get("/api/pledge/x").statusCode()).isEqualTo(503);
		}
		assertThat(Stack.BROKEN.calls.get()).isEqualTo(before);

		Stack.BROKEN.breaking = false;
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.browser.get("/api/pledge/x").statusCode()).isEqualTo(200));
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void aWriteIsSentAtMostOnceEvenWhenItsConnectionBreaks(String method) {
		this.browser.get("/api/notification/warm");
		Stack.RESETTING.arrived.clear();

		HttpResponse<String> answer = this.browser.send(this.browser.request("/api/notification/x")
			.header("X-CSRF-TOKEN", this.browser.csrf())
			.header("Content-Type", "application/json")
			.method(method, "DELETE".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));

		assertThat(answer.statusCode()).isIn(200, 503);
		assertThat(Stack.RESETTING.arrived).hasSize(1);
		assertThat(Stack.RESETTING.arrived.getFirst()).startsWith(method);
	}

	@Test
	void onlyAReadMayBeAskedAgainOnceWhenAKeptConnectionTurnsOutDead() {
		this.browser.get("/api/notification/warm");
		Stack.RESETTING.arrived.clear();

		HttpResponse<String> answer = this.browser.get("/api/notification/x");

		assertThat(answer.statusCode()).isIn(200, 503);
		assertThat(Stack.RESETTING.arrived).hasSizeBetween(1, 2);
	}

	private static JWTClaimsSet.Builder client() {
		return Stack.PROVIDER.access().claim("azp", "statistics-office");
	}

	private int upload(int bytes, boolean stated) {
		byte[] body = new byte[bytes];
		return this.browser
			.send(this.browser.request("/api/plan/imports")
				.header("X-CSRF-TOKEN", this.browser.csrf())
				.header("Content-Type", "application/octet-stream")
				.POST(stated ? BodyPublishers.ofByteArray(body)
						: BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
			.statusCode();
	}

	private int chunkedJson(int bytes) {
		byte[] body = new byte[bytes];
		Arrays.fill(body, (byte) ' ');
		return this.browser
			.send(this.browser.request("/api/plan/units")
				.header("X-CSRF-TOKEN", this.browser.csrf())
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
			.statusCode();
	}

}
