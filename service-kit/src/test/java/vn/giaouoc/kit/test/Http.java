package vn.giaouoc.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of calls on one connection. */
final class Http {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	private final JsonMapper json;

	Http(int port, JsonMapper json) {
		this.base = "http://127.0.0.1:" + port;
		this.json = json;
	}

	Reply send(String method, String address, @Nullable String token, @Nullable UUID assignment,
			@Nullable Object body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + address))
			.method(method, (body != null) ? BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body))
					: BodyPublishers.noBody());
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		if (assignment != null) {
			request.header("X-Acting-Assignment", assignment.toString());
		}
		try {
			var response = this.client.send(request.build(), BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.body(), this.json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	record Reply(int status, String body, JsonMapper mapper) {

		JsonNode json() {
			return this.mapper.readTree(this.body);
		}

	}

}
