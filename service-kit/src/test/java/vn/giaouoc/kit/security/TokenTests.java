package vn.giaouoc.kit.security;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.KitSettings.Mode;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.Tokens;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class TokenTests {

	private static final String[] NO_ROLES = {};

	@Autowired
	Api api;

	UUID person = UUID.randomUUID();

	@Test
	void aGoodTokenIsLetIn() {
		this.api.bearing(Tokens.of(this.person))
			.get()
			.uri("/api/kit/me")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.person")
			.isEqualTo(this.person.toString());
	}

	@Test
	void aForgedTokenIsNot() {
		refused(Tokens.forged(this.person));
	}

	@Test
	void anExpiredTokenIsNot() {
		refused(Tokens.signed(this.person, NO_ROLES,
				(claims) -> claims.issueTime(Date.from(Instant.now().minusSeconds(1300)))
					.expirationTime(Date.from(Instant.now().minusSeconds(100)))));
	}

	@Test
	void aTokenForAnotherAudienceIsNot() {
		refused(Tokens.signed(this.person, NO_ROLES, (claims) -> claims.audience("account")));
		refused(Tokens.signed(this.person, NO_ROLES, (claims) -> claims.claim("aud", null)));
	}

	@Test
	void aTokenOfAnotherIssuerIsNot() {
		refused(Tokens.signed(this.person, NO_ROLES, (claims) -> claims.issuer("http://127.0.0.1:1/realms/giaouoc")));
		refused(Tokens.signed(this.person, NO_ROLES, (claims) -> claims.issuer(Tokens.issuer() + "/")));
	}

	@Test
	void anUnsignedTokenIsNot() throws Exception {
		refused(new PlainJWT(claims()).serialize());
	}

	@Test
	void aTokenSignedWithThePublicKeyAsASecretIsNot() throws Exception {
		RSAKey key = publicKey();
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
				claims());
		token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
		refused(token.serialize());
	}

	@Test
	void aTokenThatWasChangedIsNot() {
		String[] parts = Tokens.of(this.person).split("\\.");
		String[] others = Tokens.of(UUID.randomUUID()).split("\\.");
		refused(parts[0] + "." + others[1] + "." + parts[2]);
	}

	@Test
	void aTokenWithoutAPersonIsKnownButMayDoNothing() {
		String token = Tokens.signed(this.person, NO_ROLES, (claims) -> claims.claim("person_id", null));
		this.api.bearing(token)
			.get()
			.uri("/api/kit/me")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("no-person");
	}

	@Test
	void theDemoClientsTokenIsGoodInTheDemoOnly() throws Exception {
		String token = Tokens.signed(this.person, NO_ROLES, (claims) -> claims.claim("azp", "giaouoc-demo-cli"));
		assertThat(decoder(Mode.DEMO, Tokens.jwkSetUri()).decode(token).getClaimAsString("person_id"))
			.isEqualTo(this.person.toString());
		JwtDecoder production = decoder(Mode.PRODUCTION, Tokens.jwkSetUri());
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> production.decode(token));
		assertThat(production.decode(Tokens.of(this.person))).isNotNull();
	}

	@Test
	void keysAreReadAtTheFirstTokenAndKeptWhileTheKeyServerIsAway() throws Exception {
		int port = freePort();
		JwtDecoder decoder = decoder(Mode.PRODUCTION, "http://127.0.0.1:" + port + "/certs");
		HttpServer server = serve(port, new JWKSet(publicKey()).toString());
		try {
			assertThat(decoder.decode(Tokens.of(this.person))).isNotNull();
		}
		finally {
			server.stop(0);
		}
		assertThat(decoder.decode(Tokens.of(this.person))).isNotNull();
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(Tokens.forged(this.person)));
	}

	private void refused(String token) {
		this.api.bearing(token)
			.get()
			.uri("/api/kit/me")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("not-logged-in")
			.jsonPath("$.detail")
			.value((detail) -> assertThat(detail.toString()).startsWith("Phiên làm việc đã hết"));
	}

	private JWTClaimsSet claims() throws Exception {
		return SignedJWT.parse(Tokens.of(this.person)).getJWTClaimsSet();
	}

	private static RSAKey publicKey() throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			String keys = client
				.send(HttpRequest.newBuilder(URI.create(Tokens.jwkSetUri())).build(),
						HttpResponse.BodyHandlers.ofString())
				.body();
			return JWKSet.parse(keys).getKeys().getFirst().toRSAKey();
		}
	}

	private static JwtDecoder decoder(Mode mode, String keys) throws Exception {
		return new ResourceServer().jwtDecoder(
				new KitSettings("kit", mode, Tokens.issuer(), "giaouoc-api", "giaouoc-demo-cli", Set.of()),
				Clock.systemUTC(), keys);
	}

	private static int freePort() throws IOException {
		try (java.net.ServerSocket socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static HttpServer serve(int port, String keys) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		byte[] body = keys.getBytes(StandardCharsets.UTF_8);
		server.createContext("/certs", (exchange) -> {
			exchange.sendResponseHeaders(200, body.length);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(body);
			}
		});
		server.start();
		return server;
	}

}
