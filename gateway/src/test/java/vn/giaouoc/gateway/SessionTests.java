package vn.giaouoc.gateway;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One session on several replicas, and every way it ends. */
class SessionTests {

	private static final String BACK_CHANNEL = "/logout/connect/back-channel/keycloak";

	private static final Duration A_SECOND = Duration.ofSeconds(1);

	private final Browser browser = Stack.first();

	@BeforeEach
	void usualProvider() {
		Stack.PROVIDER.withPerson = true;
		Stack.PROVIDER.tokenStatus = 200;
		Stack.PROVIDER.away = false;
		Stack.PROVIDER.personId = UUID.randomUUID().toString();
	}

	@Test
	void whoLogsInAtOneGatewayGoesOnAtTheOther() {
		this.browser.logIn("/bff/login");
		Browser other = this.browser.at(Stack.second().gateway);

		assertThat(other.me().path("person").path("id").asString()).isEqualTo(Stack.PROVIDER.personId);
		assertThat(other.write("/api/plan/units", "{}").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/api/plan/me").statusCode()).isEqualTo(200);
	}

	@Test
	void aSessionOutlivesTheGatewayItWasBegunAt() {
		Browser elsewhere;
		try (ConfigurableApplicationContext doomed = Stack.start("demo")) {
			Browser atDoomed = new Browser(Stack.url(doomed));
			atDoomed.logIn("/bff/login");
			assertThat(atDoomed.get("/api/plan/me").statusCode()).isEqualTo(200);
			elsewhere = atDoomed.at(Stack.second().gateway);
		}
		age(11);
		int before = Stack.PROVIDER.refreshes.get();

		assertThat(elsewhere.write("/api/plan/units", "{}").statusCode()).isEqualTo(200);
		assertThat(Stack.PROVIDER.refreshes.get()).isEqualTo(before + 1);
	}

	@Test
	void aTokenOlderThanTenMinutesIsRenewedAndAYoungerOneIsNot() {
		this.browser.logIn("/bff/login");
		int before = Stack.PROVIDER.refreshes.get();

		age(9);
		this.browser.get("/api/plan/me");
		String first = Stack.SERVICE.last().header("Authorization");
		assertThat(Stack.PROVIDER.refreshes.get()).isEqualTo(before);

		age(11);
		this.browser.get("/api/plan/me");
		assertThat(Stack.PROVIDER.refreshes.get()).isEqualTo(before + 1);
		assertThat(Stack.SERVICE.last().header("Authorization")).isNotEqualTo(first);
	}

	@Test
	void parallelRenewalsOnTwoGatewaysDoNoHarm() throws Exception {
		this.browser.logIn("/bff/login");
		Browser other = this.browser.at(Stack.second().gateway);
		age(21);
		List<Callable<Integer>> calls = java.util.stream.IntStream.range(0, 40)
			.<Callable<Integer>>mapToObj((i) -> () -> (((i % 2) == 0) ? this.browser : other)
				.send(this.browser.request("/api/plan/me")
					.uri(java.net.URI.create((((i % 2) == 0) ? this.browser : other).gateway + "/api/plan/me")))
				.statusCode())
			.toList();

		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Integer> answer : threads.invokeAll(calls)) {
				assertThat(answer.get()).isEqualTo(200);
			}
		}
		assertThat(other.get("/api/plan/me").statusCode()).isEqualTo(200);
	}

	@Test
	void loggedInPeopleGoOnForTheirTokensLifeWhileKeycloakIsAway() {
		this.browser.logIn("/bff/login");
		Stack.PROVIDER.away = true;

		age(19);
		assertThat(this.browser.get("/api/plan/me").statusCode()).isEqualTo(200);

		age(21);
		HttpResponse<String> late = this.browser.get("/api/plan/me");
		assertThat(late.statusCode()).isEqualTo(503);
		assertThat(late.headers().firstValue("Retry-After")).isPresent();
		assertThat(Browser.json(late).path("code").asString()).isEqualTo("login-unavailable");
		assertThat(Browser.json(late).path("detail").asString()).contains("Hệ thống đăng nhập tạm thời");

		Stack.PROVIDER.away = false;
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.browser.get("/api/plan/me").statusCode()).isEqualTo(200));
	}

	@Test
	void aSessionThatIsOverAtKeycloakIsOverHere() {
		this.browser.logIn("/bff/login");
		age(11);
		Stack.PROVIDER.tokenStatus = 400;

		assertThat(this.browser.get("/api/plan/me").statusCode()).isEqualTo(401);
		Stack.PROVIDER.tokenStatus = 200;
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(401);
	}

	@Test
	void loggingOutEndsTheSessionOnEveryGatewayAndAtKeycloak() {
		this.browser.logIn("/bff/login");
		Browser other = this.browser.at(Stack.second().gateway);
		String providerSession = providerSession();
		assertThat(other.get("/api/plan/me").statusCode()).isEqualTo(200);
		assertThat(Stack.PROVIDER.isLoggedIn(providerSession)).isTrue();

		HttpResponse<String> answer = this.browser.write("/bff/logout", "");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Browser.json(answer).path("location").asString()).isEqualTo("/");
		assertThat(Stack.PROVIDER.isLoggedIn(providerSession)).isFalse();
		assertThat(other.get("/api/plan/me").statusCode()).isEqualTo(401);
		assertThat(other.get("/bff/me").statusCode()).isEqualTo(401);
	}

	@Test
	void aLogOutThatKeycloakDidNotTakeGoesOnAtItsOwnPageWithoutAnyToken() {
		this.browser.logIn("/bff/login");
		Stack.PROVIDER.away = true;

		String location = Browser.json(this.browser.write("/bff/logout", "")).path("location").asString();

		assertThat(location).startsWith(Stack.PROVIDER.issuer() + "/protocol/openid-connect/logout?")
			.contains("client_id=giaouoc-gateway", "post_logout_redirect_uri=")
			.doesNotContain("token");
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(401);
	}

	@Test
	void aBackChannelLogOutEndsThatSessionOnEveryGatewayWithinASecond() {
		this.browser.logIn("/bff/login");
		Browser another = Stack.second();
		another.logIn("/bff/login");
		String named = providerSession(this.browser);

		HttpResponse<String> answer = backChannel(Stack.PROVIDER.sign(Stack.PROVIDER.logout(named).build()));

		assertThat(answer.statusCode()).isEqualTo(200);
		await().atMost(A_SECOND)
			.untilAsserted(() -> assertThat(this.browser.at(Stack.second().gateway).get("/api/plan/me").statusCode())
				.isEqualTo(401));
		assertThat(another.get("/bff/me").statusCode()).as("the same person's other session").isEqualTo(200);
	}

	@Test
	void aBackChannelLogOutOfAnAccountEndsAllItsSessions() {
		this.browser.logIn("/bff/login");
		Browser another = Stack.second();
		another.logIn("/bff/login");
		Stack.PROVIDER.personId = UUID.randomUUID().toString();
		Browser stranger = Stack.first();
		stranger.logIn("/bff/login");
		String subject = "account-of-" + personOf(this.browser);

		HttpResponse<String> answer = backChannel(
				Stack.PROVIDER.sign(Stack.PROVIDER.logout(null).subject(subject).build()));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(401);
		assertThat(another.get("/bff/me").statusCode()).isEqualTo(401);
		assertThat(stranger.get("/bff/me").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "forged", "unsigned", "public key as secret", "expired", "old", "foreign audience",
			"foreign issuer", "no event", "with nonce", "no id", "an ID token" })
	void aLogOutTokenThatIsNotQuiteRightEndsNothing(String fault) {
		this.browser.logIn("/bff/login");
		JWTClaimsSet.Builder good = Stack.PROVIDER.logout(providerSession());
		Date past = Date.from(Instant.now().minusSeconds(600));
		String token = switch (fault) {
			case "forged" -> Stack.PROVIDER.forge(good.build());
			case "unsigned" -> Stack.PROVIDER.unsigned(good.build());
			case "public key as secret" -> Stack.PROVIDER.signWithPublicKey(good.build());
			case "expired" -> Stack.PROVIDER.sign(good.expirationTime(past).build());
			case "old" -> Stack.PROVIDER.sign(good.issueTime(past).build());
			case "foreign audience" -> Stack.PROVIDER.sign(good.audience("another-client").build());
			case "foreign issuer" -> Stack.PROVIDER.sign(good.issuer("https://evil.example").build());
			case "no event" -> Stack.PROVIDER.sign(good.claim("events", null).build());
			case "with nonce" -> Stack.PROVIDER.sign(good.claim("nonce", "n").build());
			case "no id" -> Stack.PROVIDER.sign(good.jwtID(null).build());
			case "an ID token" -> Stack.PROVIDER.sign(good.claim("events", null).claim("typ", "ID").build());
			default -> throw new IllegalArgumentException(fault);
		};

		assertThat(backChannel(token).statusCode()).isEqualTo(400);
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(200);
	}

	@Test
	void aLogOutTokenCountsOnceOnWhicheverGateway() {
		this.browser.logIn("/bff/login");
		String subject = "account-of-" + personOf(this.browser);
		String token = Stack.PROVIDER.sign(Stack.PROVIDER.logout(null).subject(subject).build());
		assertThat(backChannel(token).statusCode()).isEqualTo(200);
		this.browser.logIn("/bff/login");

		HttpResponse<String> again = Stack.second()
			.post(BACK_CHANNEL, "logout_token=" + token, "Content-Type", "application/x-www-form-urlencoded");

		assertThat(again.statusCode()).isEqualTo(400);
		assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(200);
	}

	@Test
	void aSessionEndsSomeHoursAfterItsLoginHoweverBusyItIs() {
		try (ConfigurableApplicationContext strict = Stack.start("demo", "--SESSION_ABSOLUTE=0s")) {
			this.browser.logIn("/bff/login");
			assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(200);

			assertThat(this.browser.at(Stack.url(strict)).get("/bff/me").statusCode()).isEqualTo(401);
			assertThat(this.browser.get("/bff/me").statusCode()).isEqualTo(401);
		}
	}

	@Test
	void tokensLieEncryptedBesideTheSessionAndNeverInIt() throws SQLException {
		this.browser.logIn("/bff/login");
		this.browser.get("/api/plan/me");
		String token = Stack.SERVICE.last().header("Authorization").substring("Bearer ".length());

		try (Connection sql = Stack.sql();
				ResultSet row = sql.createStatement()
					.executeQuery("select (select count(*) from session_token), (select count(*) from session_token "
							+ "where position('" + token.substring(0, 20) + "'::bytea in sealed) > 0), "
							+ "(select count(*) from spring_session_attributes "
							+ "where position('eyJ'::bytea in attribute_bytes) > 0)")) {
			row.next();
			assertThat(row.getInt(1)).isPositive();
			assertThat(row.getInt(2)).isZero();
			assertThat(row.getInt(3)).isZero();
		}
	}

	@Test
	void theLastAccessIsWrittenAtMostOnceAMinute() throws SQLException {
		this.browser.logIn("/bff/login");
		long before = lastAccess();

		for (int i = 0; i < 5; i++) {
			this.browser.get("/bff/me");
		}
		assertThat(lastAccess()).isEqualTo(before);

		update("update spring_session set last_access_time = last_access_time - 61000 where principal_name = ?");
		this.browser.get("/bff/me");
		assertThat(lastAccess()).isGreaterThan(before);
	}

	private HttpResponse<String> backChannel(String token) {
		return Stack.first()
			.post(BACK_CHANNEL, "logout_token=" + token, "Content-Type", "application/x-www-form-urlencoded");
	}

	private static String personOf(Browser browser) {
		return browser.me().path("person").path("id").asString();
	}

	/** As if this person's tokens had been issued so many minutes ago, for 20 minutes. */
	private static void age(int minutes) {
		update("update session_token set issued_at = now() - interval '" + minutes
				+ " minutes', expires_at = now() + interval '" + (20 - minutes)
				+ " minutes' where subject = 'account-of-' || ?");
	}

	private static void update(String statement) {
		try (Connection sql = Stack.sql(); PreparedStatement update = sql.prepareStatement(statement)) {
			update.setString(1, Stack.PROVIDER.personId);
			assertThat(update.executeUpdate()).isPositive();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long lastAccess() throws SQLException {
		return Long.parseLong(one("select last_access_time::text from spring_session where principal_name = ?",
				Stack.PROVIDER.personId));
	}

	private static String providerSession() {
		return one("select provider_session from session_token where subject = 'account-of-' || ?",
				Stack.PROVIDER.personId);
	}

	/** The provider's session behind this browser's cookie. */
	private static String providerSession(Browser browser) {
		String id = new String(java.util.Base64.getDecoder().decode(browser.cookies.get("giaouoc")));
		return one("select provider_session from session_token where session_id = ?", id);
	}

	private static String one(String query, String parameter) {
		try (Connection sql = Stack.sql(); PreparedStatement select = sql.prepareStatement(query)) {
			select.setString(1, parameter);
			try (ResultSet row = select.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
