package vn.giaouoc.kit.test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * Access tokens as Keycloak writes them, signed by a key of this JVM whose public half is
 * served over HTTP: the service under test verifies them the way it does in production.
 */
public final class Tokens {

	private static final RSAKey KEY = generate();

	private static final HttpServer SERVER = serve();

	private Tokens() {
	}

	/** The issuer that the tokens name. */
	public static String issuer() {
		return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/realms/giaouoc";
	}

	/** Where the service finds the public key. */
	public static String jwkSetUri() {
		return issuer() + "/protocol/openid-connect/certs";
	}

	/** A good token of a person with realm roles, logged in just now. */
	public static String of(UUID person, String... roles) {
		return signed(person, roles, UnaryOperator.identity());
	}

	/** A token that is good but for what the caller changes. */
	public static String signed(UUID person, String[] roles, UnaryOperator<JWTClaimsSet.Builder> change) {
		return sign(change.apply(claims(person, List.of(roles))).build(), KEY, KEY.getKeyID());
	}

	/** A token that claims our key but was signed with another. */
	public static String forged(UUID person, String... roles) {
		return sign(claims(person, List.of(roles)).build(), generate(), KEY.getKeyID());
	}

	private static JWTClaimsSet.Builder claims(UUID person, List<String> roles) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(issuer())
			.audience("giaouoc-api")
			.subject(UUID.randomUUID().toString())
			.claim("azp", "giaouoc-gateway")
			.claim("person_id", person.toString())
			.claim("name", "Thử Người")
			.claim("given_name", "Thử")
			.claim("family_name", "Người")
			.claim("realm_access", Map.of("roles", roles))
			.claim("auth_time", now.getEpochSecond())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofMinutes(20))));
	}

	private static String sign(JWTClaimsSet claims, RSAKey key, String keyId) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey generate() {
		try {
			return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpServer serve() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			byte[] keys = new JWKSet(KEY).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
			server.createContext("/realms/giaouoc/protocol/openid-connect/certs", (exchange) -> {
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, keys.length);
				try (OutputStream body = exchange.getResponseBody()) {
					body.write(keys);
				}
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
