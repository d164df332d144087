package vn.giaouoc.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Short questions to the parts of this machine. */
final class Http {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private Http() {
	}

	/** The answer, or empty when nobody answers. */
	static Optional<HttpResponse<String>> get(String address) {
		return send(HttpRequest.newBuilder(URI.create(address)).GET(), Map.of());
	}

	static Optional<HttpResponse<String>> post(String address, String body, Map<String, String> headers) {
		return send(
				HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)),
				headers);
	}

	private static Optional<HttpResponse<String>> send(HttpRequest.Builder request, Map<String, String> headers) {
		headers.forEach(request::header);
		try {
			return Optional.of(CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/** Whether the address answers 200. */
	static boolean ok(String address) {
		return get(address).filter((answer) -> answer.statusCode() == 200).isPresent();
	}

}
