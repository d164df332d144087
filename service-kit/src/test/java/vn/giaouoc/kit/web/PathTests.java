package vn.giaouoc.kit.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.test.Tokens;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses that the gateway refuses a service refuses too, should it be asked directly.
 */
@IntegrationTest
class PathTests {

	@LocalServerPort
	int port;

	@Autowired
	TestDirectory directory;

	@ParameterizedTest
	@ValueSource(strings = { "/api/kit/..;/kit/things", "/api/kit/%2e%2e/kit/things", "/api/kit/..%2fkit/things",
			"/api/kit//things", "//api/kit/things", "/api/kit/things;x=y", "/api/kit/./things",
			"/api/other/../kit/things", "/api/kit/%252e%252e/things", "/api/kit/things%00", "/api/kit/things%0d%0aX:y",
			"/api/kit/%5c..%5cthings", "/v3/api-docs/..;/api/kit/things" })
	void anAddressWithTwoReadingsIsRefused(String path) throws Exception {
		assertThat(get(path)).isEqualTo(400);
	}

	@Test
	void aPlainOneIsAnswered() throws Exception {
		assertThat(get("/api/kit/things")).isEqualTo(200);
	}

	private int get(String path) throws Exception {
		UUID person = this.directory.person(TestDirectory.role("official", this.directory.unit("COMMUNE", null)));
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
					.header("Authorization", "Bearer " + Tokens.of(person))
					.build(), BodyHandlers.discarding())
				.statusCode();
		}
	}

}
