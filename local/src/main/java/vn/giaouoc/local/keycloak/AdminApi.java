package vn.giaouoc.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Keycloak's admin API over the JDK's client: the realm is a JSON document and stays one,
 * so that no field of a newer Keycloak is lost on the way.
 */
final class AdminApi implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final URI keycloak;

	private final String token;

	AdminApi(URI keycloak, String clientId, String clientSecret) throws IOException {
		this.keycloak = keycloak;
		this.token = token(clientId, clientSecret);
	}

	private String token(String clientId, String clientSecret) throws IOException {
		String form = form(
				Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret));
		HttpRequest request = HttpRequest
			.newBuilder(this.keycloak.resolve("/realms/master/protocol/openid-connect/token"))
			.timeout(TIMEOUT)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build();
		return RealmFile.JSON.readTree(send(request).body()).path("access_token").asText();
	}

	static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** Empty if there is no such thing. */
	Optional<JsonNode> find(String path) throws IOException {
		HttpResponse<String> response = exchange(request(path).GET().build());
		if (response.statusCode() == 404) {
			return Optional.empty();
		}
		return Optional.of(RealmFile.JSON.readTree(demandSuccess(response).body()));
	}

	JsonNode get(String path) throws IOException {
		return find(path).orElseThrow(() -> new IOException("Keycloak has no " + path));
	}

	void post(String path, JsonNode body) throws IOException {
		send(request(path).POST(BodyPublishers.ofString(body.toString())).build());
	}

	void put(String path, JsonNode body) throws IOException {
		send(request(path).PUT(BodyPublishers.ofString(body.toString())).build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.keycloak.resolve("/admin/realms" + path))
			.timeout(TIMEOUT)
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json");
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException {
		return demandSuccess(exchange(request));
	}

	private HttpResponse<String> exchange(HttpRequest request) throws IOException {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", ex);
		}
	}

	private static HttpResponse<String> demandSuccess(HttpResponse<String> response) throws IOException {
		if (response.statusCode() / 100 != 2) {
			throw new IOException("Keycloak answered " + response.statusCode() + " to " + response.request().method()
					+ " " + response.uri().getPath() + ": " + response.body());
		}
		return response;
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
