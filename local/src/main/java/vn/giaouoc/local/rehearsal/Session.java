package vn.giaouoc.local.rehearsal;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A login at the door for people. What is signed wants a login of the last minutes, and
 * the token of a program does not say when its owner gave a password: so whoever signs
 * comes in as he would in a browser.
 */
final class Session {

	private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int MOST_REDIRECTS = 8;

	private final HttpClient http;

	private final Stage stage;

	/**
	 * All of one machine. Keycloak marks its own for TLS, and a browser sends them to
	 * 127.0.0.1 all the same, which the JDK's own store does not.
	 */
	private final Map<String, String> cookies = new LinkedHashMap<>();

	private Session(HttpClient http, Stage stage) {
		this.http = http;
		this.stage = stage;
	}

	/** Logs in with the password that all of the demo have. */
	static Session of(HttpClient http, Stage stage, String username) {
		Session session = new Session(http, stage);
		HttpResponse<byte[]> page = session
			.follow(session.request(stage.gateway().resolve("/bff/login?loginHint=" + encoded(username))).GET());
		Matcher form = FORM.matcher(new String(page.body(), StandardCharsets.UTF_8));
		if (!form.find()) {
			throw Stopped.step("trang đăng nhập không có chỗ nhập mật khẩu.", "Xem ./giaouoc logs keycloak.");
		}
		session.follow(session.request(URI.create(form.group(1).replace("&amp;", "&")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + encoded(username) + "&password=" + encoded(stage.password()))));
		return session;
	}

	/**
	 * Does something as a page does it: with the session's cookie, and the proof that the
	 * request comes from the page.
	 */
	JsonNode post(Player player, String path, JsonNode body) {
		JsonNode csrf = Gateway
			.read("/bff/me", Gateway.succeeded(follow(request(this.stage.gateway().resolve("/bff/me")).GET())))
			.path("csrf");
		return Gateway.read(path,
				Gateway.succeeded(follow(request(this.stage.gateway().resolve(path))
					.header(csrf.path("header").asText(), csrf.path("token").asText())
					.header("X-Acting-Assignment", player.assignment())
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(body.toString())))));
	}

	private HttpRequest.Builder request(URI address) {
		return HttpRequest.newBuilder(address).header("Accept-Language", "vi").timeout(PATIENCE);
	}

	private HttpResponse<byte[]> follow(HttpRequest.Builder first) {
		HttpResponse<byte[]> answer = send(first);
		for (int n = 0; n < MOST_REDIRECTS && answer.statusCode() / 100 == 3; n++) {
			String next = answer.headers().firstValue("Location").orElse("/");
			answer = send(request(answer.request().uri().resolve(next)).GET());
		}
		return answer;
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request) {
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		HttpResponse<byte[]> answer;
		try {
			answer = this.http.send(request.build(), BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw Stopped.noAnswer(this.stage.gateway());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw Stopped.interrupted();
		}
		for (String cookie : answer.headers().allValues("Set-Cookie")) {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			this.cookies.put(pair[0], (pair.length > 1) ? pair[1] : "");
		}
		return answer;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
