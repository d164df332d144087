package vn.giaouoc.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser in a test: keeps its cookies by name, follows nothing by itself. */
final class Browser {

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	final Map<String, String> cookies = new TreeMap<>();

	final String gateway;

	Browser(String gateway) {
		this.gateway = gateway;
	}

	/** The same browser, led to another replica. */
	Browser at(String otherGateway) {
		Browser other = new Browser(otherGateway);
		other.cookies.putAll(this.cookies);
		return other;
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	HttpResponse<String> post(String path, String body, String... headers) {
		return send(request(path, headers).POST(BodyPublishers.ofString(body)));
	}

	/** A write as the page sends it. */
	HttpResponse<String> write(String path, String body, String... headers) {
		return send(request(path, headers).header("X-CSRF-TOKEN", csrf())
			.header("Origin", Stack.PUBLIC)
			.header("Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(path.startsWith("http") ? path : this.gateway + path))
			.timeout(Duration.ofSeconds(20));
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return request;
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		if (!this.cookies.isEmpty()) {
			StringBuilder all = new StringBuilder();
			this.cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ").append(name + "=" + value));
			request.header("Cookie", all.toString());
		}
		try {
			HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
			response.headers().allValues("Set-Cookie").forEach(this::keep);
			return response;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String cookie) {
		String[] pair = cookie.split(";", 2)[0].split("=", 2);
		if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
			this.cookies.remove(pair[0]);
		}
		else {
			this.cookies.put(pair[0], pair[1]);
		}
	}

	/** The whole way through the provider; answers the gateway's last redirect. */
	HttpResponse<String> logIn(String loginPath) {
		HttpResponse<String> start = get(loginPath);
		HttpResponse<String> provider = new Browser("").get(location(start));
		String callback = location(provider);
		return get(callback.substring(callback.indexOf("/login/")));
	}

	JsonNode me() {
		return json(get("/bff/me"));
	}

	String csrf() {
		return me().path("csrf").path("token").asString();
	}

	static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElseThrow();
	}

}
