package vn.giaouoc.gateway;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of which two servers could disagree where they end (RFC 9112, section 11.2).
 */
class SmugglingTests {

	private String token;

	@BeforeEach
	void token() {
		Stack.PROVIDER.withPerson = true;
		Stack.PROVIDER.away = false;
		Stack.PROVIDER.personId = UUID.randomUUID().toString();
		this.token = Stack.PROVIDER.sign(Stack.PROVIDER.access().claim("azp", "statistics-office").build());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 5\r\nContent-Length: 6", "Content-Length: 5, 6", "Content-Length: +5",
			"Content-Length: -5", "Content-Length: 0x5", "Transfer-Encoding: chunked, identity",
			"Transfer-Encoding: xchunked", "Transfer-Encoding : chunked", "Transfer-Encoding:\u000bchunked",
			"Content-Length: 5\r\nX-A: b\u0000c" })
	void aRequestWithTwoEndsIsRefused(String framing) {
		int before = Stack.SERVICE.calls.get();

		String answer = Raw.exchange(Stack.first().gateway,
				head(framing) + "0\r\n\r\nGET /api/plan/smuggled HTTP/1.1\r\nHost: x\r\n\r\n");

		assertThat(answer).matches("(?s)HTTP/1\\.1 (400|501|415).*");
		assertThat(answer.split("HTTP/1\\.1 \\d")).as("answers").hasSize(2);
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before);
	}

	/** RFC 9112, section 6.3: the chunks alone count, and the connection is closed. */
	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 5\r\nTransfer-Encoding: chunked",
			"Transfer-Encoding: chunked\r\nContent-Length: 5" })
	void whatFollowsARequestWithBothLengthAndChunksIsNeverRead(String framing) {
		int before = Stack.SERVICE.calls.get();

		String answer = Raw.exchange(Stack.first().gateway,
				head(framing) + "0\r\n\r\nGET /api/plan/smuggled HTTP/1.1\r\nHost: x\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("Connection: close");
		assertThat(answer.split("HTTP/1\\.1 \\d")).as("answers").hasSize(2);
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before + 1);
		assertThat(Stack.SERVICE.last().path()).isEqualTo("/api/plan/units");
		assertThat(Stack.SERVICE.last().length()).isZero();
	}

	@Test
	void aChunkedRequestIsOneRequestForTheServiceToo() {
		int before = Stack.SERVICE.calls.get();
		String smuggled = "GET /api/plan/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

		String answer = Raw.exchange(Stack.first().gateway, head("Connection: close\r\nTransfer-Encoding: chunked")
				+ Integer.toHexString(smuggled.length()) + "\r\n" + smuggled + "\r\n0\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 200");
		assertThat(Stack.SERVICE.calls.get()).isEqualTo(before + 1);
		assertThat(Stack.SERVICE.last().length()).isEqualTo(smuggled.length());
		assertThat(Stack.SERVICE.last().path()).isEqualTo("/api/plan/units");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "GET /api/plan/me HTTP/1.1\r\n\r\n", "GET /api/plan/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
					"GET http://evil.example/api/plan/me HTTP/1.1\r\nHost: x\r\n\r\n",
					"GET /api/plan/me HTTP/9.9\r\nHost: x\r\n\r\n",
					"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n",
					"TRACE / HTTP/1.1\r\nHost: x\r\n\r\n" })
	void aMalformedRequestIsRefused(String request) {
		String answer = Raw.exchange(Stack.first().gateway,
				request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

		assertThat(answer).matches("(?s)HTTP/1\\.1 (400|405|501|505).*");
	}

	@Test
	void aHeaderBlockWithoutEndIsRefused() {
		String answer = Raw.exchange(Stack.first().gateway,
				"GET /api/plan/me HTTP/1.1\r\nHost: x\r\nX-A: " + "a".repeat(20_000) + "\r\n\r\n");

		assertThat(answer).matches("(?s)HTTP/1\\.1 (400|431).*");
	}

	private String head(String framing) {
		return "POST /bearer/api/plan/units HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
				+ "Authorization: Bearer " + this.token + "\r\n" + framing + "\r\n\r\n";
	}

}
