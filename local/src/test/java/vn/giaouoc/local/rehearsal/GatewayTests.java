package vn.giaouoc.local.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.local.rehearsal.Gateway.Refused;
import vn.giaouoc.local.rehearsal.Player.Place;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GatewayTests {

	private static final Player HEAD = new Player("truongthon1", "p", "Trưởng thôn", "a-1", Player.HEAD,
			new Place("u", "Thôn 1", "VILLAGE"));

	private final Deque<Answer> answers = new ArrayDeque<>();

	private final List<String> asked = new ArrayList<>();

	private int logins;

	private HttpServer server;

	private Gateway gateway;

	private record Answer(int status, String body) {
	}

	@BeforeEach
	void open() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.gateway = new Gateway(new Stage(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()),
				this::token, "mat-khau", ZonedDateTime::now, (_) -> {
				}));
	}

	@AfterEach
	void close() {
		this.gateway.close();
		this.server.stop(0);
	}

	private String token(String username) {
		this.logins++;
		String claims = "{\"exp\":" + Instant.now().plusSeconds(300).getEpochSecond() + "}";
		return "x." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "." + username;
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
				+ exchange.getRequestHeaders().getFirst("X-Acting-Assignment") + " "
				+ exchange.getRequestHeaders().getFirst("Idempotency-Key"));
		Answer next = this.answers.removeFirst();
		byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(next.status(), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Test
	void everybodyAsksAtTheDoorForProgramsInHisOwnRole() {
		this.answers.add(new Answer(200, "{\"id\": 1}"));
		assertThat(this.gateway.get(HEAD, "/api/pledge/windows").path("id").asInt()).isOne();
		assertThat(this.asked).containsExactly("GET /bearer/api/pledge/windows a-1 null");
	}

	@Test
	void aTokenServesAsLongAsItHolds() {
		this.answers.addAll(List.of(new Answer(200, "{}"), new Answer(200, "{}")));
		this.gateway.get(HEAD, "/a");
		this.gateway.get(HEAD, "/b");
		assertThat(this.logins).isOne();
	}

	@Test
	void aRefusalIsToldInTheServicesWordsWithItsPlace() {
		this.answers.add(new Answer(409, "{\"code\": \"deadline-passed\", \"detail\": \"Đợt đăng ký đã hết hạn.\"}"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.gateway.post(HEAD, "/api/pledge/pledges", Drafting.body()))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("deadline-passed"))
			.withMessage("Đợt đăng ký đã hết hạn.")
			.extracting(Refused::said)
			.isEqualTo("Đợt đăng ký đã hết hạn. (409 deadline-passed, POST /bearer/api/pledge/pledges)");
	}

	@Test
	void whileTheCopyOfTheDirectoryIsBehindTheSameIsAskedAgainUnderTheSameKey() {
		this.answers.add(new Answer(403, "{\"code\": \"assignment-not-held\", \"detail\": \"Chưa.\"}"));
		this.answers.add(new Answer(201, "{}"));
		this.gateway.post(HEAD, "/api/pledge/pledges", Drafting.body());
		assertThat(this.asked).hasSize(2);
		assertThat(this.asked.getFirst()).isEqualTo(this.asked.getLast()).doesNotEndWith("null");
	}

	@Test
	void whatIsNotThereForAnybodyIsMissing() {
		this.answers.add(new Answer(404, "{\"code\": \"not-found\"}"));
		assertThat(this.gateway.open("/bff/demo-accounts").isMissingNode()).isTrue();
	}

	@Test
	void aGatewayThatDoesNotAnswerSaysWhatToStart() {
		this.server.stop(0);
		assertThatExceptionOfType(Stopped.class).isThrownBy(() -> this.gateway.open("/bff/demo-accounts"))
			.satisfies((stopped) -> assertThat(stopped.kind()).isEqualTo(Kind.NO_DEMO))
			.withMessageContaining("./giaouoc up");
	}

}
