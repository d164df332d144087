package vn.giaouoc.kit.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.test.AccessMatrix.Upload;

/** Thousands of calls on one connection. */
final class Http {

	private static final String BOUNDARY = "giaouoc-matrix";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	private final JsonMapper json;

	Http(int port, JsonMapper json) {
		this.base = "http://127.0.0.1:" + port;
		this.json = json;
	}

	Reply send(String method, String address, @Nullable String token, @Nullable UUID assignment,
			@Nullable Object body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + address));
		switch (body) {
			case null -> request.method(method, BodyPublishers.noBody());
			case Upload upload -> request.method(method, BodyPublishers.ofByteArray(form(upload)))
				.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
			default -> request.method(method, BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body)))
				.header("Content-Type", "application/json");
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

	private static byte[] form(Upload upload) {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		form.writeBytes("""
				--%s\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				Content-Type: application/octet-stream\r
				\r
				""".formatted(BOUNDARY, upload.name()).getBytes(StandardCharsets.UTF_8));
		form.writeBytes(upload.bytes());
		form.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
		return form.toByteArray();
	}

	record Reply(int status, String body, JsonMapper mapper) {

		JsonNode json() {
			return this.mapper.readTree(this.body);
		}

	}

}
