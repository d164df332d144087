package vn.giaouoc.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import vn.giaouoc.kit.test.Tokens;

/**
 * The two endpoints of Keycloak that a gateway calls itself, with the tests' key. The
 * login's code is its nonce, so nothing has to be remembered.
 */
final class LoginProvider implements AutoCloseable {

	private static final String REALM = "/realms/giaouoc";

	private final HttpServer server;

	LoginProvider() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		byte[] keys;
		try (var in = URI.create(Tokens.jwkSetUri()).toURL().openStream()) {
			keys = in.readAllBytes();
		}
		String base = REALM + "/protocol/openid-connect/";
		this.server.createContext(base + "certs", (exchange) -> answer(exchange, keys));
		this.server.createContext(base + "token", (exchange) -> answer(exchange, tokens(code(exchange))));
		this.server.start();
	}

	/** The realm as the gateway reaches it. */
	String realm() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + REALM;
	}

	private static String code(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		return Arrays.stream(form.split("&"))
			.filter((field) -> field.startsWith("code="))
			.map((field) -> URLDecoder.decode(field.substring("code=".length()), StandardCharsets.UTF_8))
			.findFirst()
			.orElseThrow();
	}

	private static byte[] tokens(String nonce) {
		UUID person = UUID.randomUUID();
		String[] roles = { "official" };
		String id = Tokens.signed(person, roles,
				(claims) -> claims.audience("giaouoc-gateway")
					.claim("nonce", nonce)
					.claim("sid", UUID.randomUUID().toString()));
		return ("{\"access_token\":\"" + Tokens.of(person, roles) + "\",\"id_token\":\"" + id + "\",\"refresh_token\":\""
				+ UUID.randomUUID() + "\",\"token_type\":\"Bearer\",\"expires_in\":1200}")
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static void answer(HttpExchange exchange, byte[] json) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, json.length);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(json);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
