package vn.giaouoc.local.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The gateway's door for programs, asked as one person after the other. */
final class Gateway implements AutoCloseable {

	static final ObjectMapper JSON = new ObjectMapper();

	/** The most that a service puts on a page. */
	private static final int PAGE = 100;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** A token that is as good as over is not begun with. */
	private static final Duration LEFT_AT_LEAST = Duration.ofSeconds(30);

	/**
	 * How long a service's copy of the directory may be behind, in the first seconds
	 * after a start.
	 */
	private static final Duration CATCHING_UP = Duration.ofSeconds(20);

	private static final Duration ASK_AGAIN = Duration.ofMillis(500);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final Stage stage;

	private final Map<String, Token> tokens = new ConcurrentHashMap<>();

	Gateway(Stage stage) {
		this.stage = stage;
	}

	private record Token(String text, Instant until) {
	}

	/** A refusal, in the words of the service (RFC 9457). */
	static final class Refused extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int status;

		private final String code;

		private final String detail;

		private final String place;

		Refused(int status, String code, String detail, String place) {
			super(detail);
			this.status = status;
			this.code = code;
			this.detail = detail;
			this.place = place;
		}

		int status() {
			return this.status;
		}

		String code() {
			return this.code;
		}

		String detail() {
			return this.detail;
		}

		/** With what a developer asks for. */
		String said() {
			return this.detail + " (" + this.status + " " + this.code + ", " + this.place + ")";
		}

	}

	/** What anybody may ask; missing where the door has no such thing. */
	JsonNode open(String path) {
		HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(this.stage.gateway().resolve(path)).GET());
		int status = answer.statusCode();
		return (status == 401 || status == 403 || status == 404) ? JSON.missingNode() : read(path, succeeded(answer));
	}

	JsonNode get(Player player, String path) {
		return read(path, file(player, path));
	}

	/** A list to its end, page by page. */
	List<JsonNode> all(Player player, String path) {
		List<JsonNode> all = new ArrayList<>();
		JsonNode page;
		int number = 0;
		do {
			page = get(player, path + (path.contains("?") ? "&" : "?") + "size=" + PAGE + "&page=" + number++);
			page.path("items").forEach(all::add);
		}
		while (all.size() < page.path("total").asInt() && !page.path("items").isEmpty());
		return all;
	}

	byte[] file(Player player, String path) {
		return ask(player, path, "GET", null, null);
	}

	/** Writes; who sends it twice by mistake changes nothing the second time. */
	JsonNode post(Player player, String path, JsonNode body) {
		return read(path, ask(player, path, "POST", body, UUID.randomUUID().toString()));
	}

	JsonNode put(Player player, String path, JsonNode body) {
		return read(path, ask(player, path, "PUT", body, null));
	}

	/** Hands in a file as a page's form does. */
	JsonNode upload(Player player, String path, String name, byte[] content) {
		String boundary = "giaouoc-" + UUID.randomUUID();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return read(path,
				succeeded(send(request(player, path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.POST(BodyPublishers.ofByteArray(body.toByteArray())))));
	}

	/** Writes what wants a login of the last minutes, right after one. */
	JsonNode postAfterLogin(Player player, String path, JsonNode body) {
		return Session.of(this.http, this.stage, player.username()).post(player, path, body);
	}

	private byte[] ask(Player player, String path, String method, @Nullable JsonNode body, @Nullable String key) {
		Instant until = Instant.now().plus(CATCHING_UP);
		while (true) {
			BodyPublisher content = (body != null) ? BodyPublishers.ofString(body.toString()) : BodyPublishers.noBody();
			HttpRequest.Builder request = request(player, path).header("Content-Type", "application/json")
				.method(method, content);
			if (key != null) {
				request.header("Idempotency-Key", key);
			}
			try {
				return succeeded(send(request));
			}
			catch (Refused ex) {
				if (!mayPass(ex) || Instant.now().isAfter(until)) {
					throw ex;
				}
				pause();
			}
		}
	}

	/**
	 * The copy of the directory is behind, or the gateway asks for patience; nothing has
	 * been done.
	 */
	private static boolean mayPass(Refused refused) {
		return refused.code().equals("assignment-not-held") || refused.status() == 429;
	}

	static void pause() {
		try {
			Thread.sleep(ASK_AGAIN);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw Stopped.interrupted();
		}
	}

	private HttpRequest.Builder request(Player player, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.stage.gateway() + "/bearer" + path))
			.header("Authorization", "Bearer " + token(player.username()))
			.header("Accept-Language", "vi");
		if (!player.assignment().isEmpty()) {
			request.header("X-Acting-Assignment", player.assignment());
		}
		return request;
	}

	private String token(String username) {
		Token held = this.tokens.compute(username, (_, before) -> {
			if (before != null && Instant.now().plus(LEFT_AT_LEAST).isBefore(before.until())) {
				return before;
			}
			String text = this.stage.token().apply(username);
			return new Token(text, end(text));
		});
		return held.text();
	}

	/** A token says itself how long it holds (RFC 7519, 4.1.4). */
	private static Instant end(String token) {
		byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
		return Instant.ofEpochSecond(read("token", claims).path("exp").asLong());
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw Stopped.noAnswer(this.stage.gateway());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw Stopped.interrupted();
		}
	}

	static byte[] succeeded(HttpResponse<byte[]> answer) {
		if (answer.statusCode() / 100 == 2) {
			return answer.body();
		}
		JsonNode problem;
		try {
			problem = JSON.readTree(answer.body());
		}
		catch (IOException _) {
			problem = JSON.missingNode();
		}
		String place = answer.request().method() + " " + answer.request().uri().getPath();
		throw new Refused(answer.statusCode(), problem.path("code").asText("?"),
				problem.path("detail").asText("không rõ"), place);
	}

	static JsonNode read(String path, byte[] body) {
		try {
			return JSON.readTree(body);
		}
		catch (IOException ex) {
			throw Stopped.step("câu trả lời của " + path + " không đọc được.", "Xem nhật ký bằng ./giaouoc logs.");
		}
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
