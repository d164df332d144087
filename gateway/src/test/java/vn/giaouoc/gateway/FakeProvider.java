package vn.giaouoc.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** As much of Keycloak as a login needs; whoever comes is logged in at once. */
final class FakeProvider implements AutoCloseable {

	private final HttpServer server;

	private final RSAKey key;

	private final RSAKey foreignKey;

	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

	private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();

	final AtomicInteger refreshes = new AtomicInteger();

	/** What the next token endpoint call answers: 200 as usual. */
	volatile int tokenStatus = 200;

	volatile String personId = UUID.randomUUID().toString();

	volatile boolean withPerson = true;

	/** Whether the realm knows the client that is the demo's alone. */
	volatile boolean demoClient;

	FakeProvider() {
		try {
			this.key = new RSAKeyGenerator(2048).keyID("test").generate();
			this.foreignKey = new RSAKeyGenerator(2048).keyID("test").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		String base = "/realms/giaouoc/protocol/openid-connect/";
		this.server.createContext(base + "auth", unlessAway(this::authorize));
		this.server.createContext(base + "token", unlessAway(this::token));
		this.server.createContext(base + "logout", unlessAway(this::logOut));
		this.server.createContext(base + "certs",
				unlessAway((exchange) -> answer(exchange, 200, new JWKSet(this.key.toPublicJWK()).toString())));
		this.server.start();
	}

	String issuer() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/realms/giaouoc";
	}

	boolean isLoggedIn(String providerSession) {
		return this.refreshTokens.containsValue(providerSession);
	}

	/** Whether Keycloak is away: every connection is cut. */
	volatile boolean away;

	private HttpHandler unlessAway(HttpHandler handler) {
		return (exchange) -> {
			if (this.away) {
				exchange.close();
				return;
			}
			handler.handle(exchange);
		};
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
		String code = UUID.randomUUID().toString();
		this.codes.put(code, query);
		exchange.getResponseHeaders()
			.add("Location", query.get("redirect_uri") + "?code=" + code + "&state="
					+ java.net.URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private void token(HttpExchange exchange) throws IOException {
		Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		if (this.tokenStatus != 200) {
			answer(exchange, this.tokenStatus,
					"{\"error\":\"" + (this.tokenStatus == 400 ? "invalid_grant" : "server_error") + "\"}");
			return;
		}
		if ("client_credentials".equals(form.get("grant_type"))) {
			// As Keycloak 26 answers for a public client, and for none.
			answer(exchange, 401,
					"{\"error\":\"" + (this.demoClient ? "unauthorized_client" : "invalid_client") + "\"}");
			return;
		}
		if ("refresh_token".equals(form.get("grant_type"))) {
			this.refreshes.incrementAndGet();
			String session = this.refreshTokens.get(form.get("refresh_token"));
			if (session == null) {
				answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
				return;
			}
			answer(exchange, 200, tokens(session, form.get("refresh_token"), null));
			return;
		}
		Map<String, String> request = this.codes.remove(form.get("code"));
		if (request == null || !challenge(form.get("code_verifier")).equals(request.get("code_challenge"))) {
			answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
			return;
		}
		String session = UUID.randomUUID().toString();
		String refresh = UUID.randomUUID().toString();
		this.refreshTokens.put(refresh, session);
		answer(exchange, 200, tokens(session, refresh, request.get("nonce")));
	}

	private String tokens(String session, String refresh, String nonce) {
		JWTClaimsSet.Builder id = claims("giaouoc-gateway").claim("sid", session).claim("typ", "ID");
		if (nonce != null) {
			id.claim("nonce", nonce);
		}
		return "{\"access_token\":\"" + sign(access().claim("azp", "giaouoc-gateway").build()) + "\",\"id_token\":\""
				+ sign(id.build()) + "\",\"refresh_token\":\"" + refresh
				+ "\",\"token_type\":\"Bearer\",\"expires_in\":1200}";
	}

	/** An access token as the realm makes it; tests change what they try. */
	JWTClaimsSet.Builder access() {
		JWTClaimsSet.Builder claims = claims("giaouoc-api").claim("typ", "Bearer")
			.claim("preferred_username", "lan")
			.claim("name", "Lan Hồ Thị")
			.claim("given_name", "Lan")
			.claim("family_name", "Hồ Thị")
			.claim("email", "lan@example.test")
			.claim("realm_access", Map.of("roles", List.of("unit-head", "official")));
		return this.withPerson ? claims.claim("person_id", this.personId) : claims;
	}

	private JWTClaimsSet.Builder claims(String audience) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(issuer())
			.subject("account-of-" + this.personId)
			.audience(audience)
			.claim("auth_time", now.getEpochSecond())
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(1200)));
	}

	/** A log-out token as the realm makes it, for one session or, with null, for all. */
	JWTClaimsSet.Builder logout(String providerSession) {
		return claims("giaouoc-gateway").claim("sid", providerSession)
			.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
	}

	String sign(JWTClaimsSet claims) {
		return sign(claims, this.key);
	}

	String forge(JWTClaimsSet claims) {
		return sign(claims, this.foreignKey);
	}

	private static String sign(JWTClaimsSet claims, RSAKey key) {
		try {
			SignedJWT jwt = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").type(JOSEObjectType.JWT).build(), claims);
			jwt.sign(new RSASSASigner(key));
			return jwt.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The public key misused as a shared secret. */
	String signWithPublicKey(JWTClaimsSet claims) {
		try {
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims);
			jwt.sign(new MACSigner(this.key.toRSAPublicKey().getEncoded()));
			return jwt.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String unsigned(JWTClaimsSet claims) {
		return new PlainJWT(claims).serialize();
	}

	private void logOut(HttpExchange exchange) throws IOException {
		Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		boolean known = this.refreshTokens.remove(form.getOrDefault("refresh_token", "")) != null;
		exchange.sendResponseHeaders(known ? 204 : 400, -1);
		exchange.close();
	}

	private static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(
						MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Map<String, String> form(String text) {
		return Arrays.stream(text.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
					(first, _) -> first));
	}

	static Map<String, String> query(URI address) {
		return form(address.getRawQuery());
	}

	private static void answer(HttpExchange exchange, int status, String json) {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		try (exchange) {
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
