package vn.giaouoc.local.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RehearsalTests {

	private final List<String> asked = new ArrayList<>();

	@TempDir
	private Path folder;

	private HttpServer server;

	private int status;

	private String accounts = "{}";

	@BeforeEach
	void open() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.asked.add(exchange.getRequestURI().getPath());
			byte[] body = this.accounts.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void close() {
		this.server.stop(0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 401, 403, 404 })
	void inProductionNothingIsDoneAtAll(int answer) {
		this.status = answer;
		assertThatExceptionOfType(Stopped.class).isThrownBy(this::run)
			.withMessageContaining("bản dùng thử")
			.extracting(Stopped::kind)
			.isEqualTo(Kind.USAGE);
		assertThat(this.asked).containsExactly("/bff/demo-accounts");
		assertThat(out()).doesNotExist();
	}

	@Test
	void aDemoThatIsStillBeingMadeIsWaitedForByWhoeverAsked() {
		this.status = 200;
		this.accounts = "[{\"username\": \"quantri\", \"ready\": true}, {\"username\": \"phongnoivu\", \"ready\": false}]";
		assertThatExceptionOfType(Stopped.class).isThrownBy(this::run)
			.withMessageContaining("phongnoivu")
			.extracting(Stopped::kind)
			.isEqualTo(Kind.NO_DEMO);
	}

	private Path out() {
		return this.folder.resolve("ra");
	}

	private void run() {
		Stage stage = new Stage(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()), (_) -> {
			throw new AssertionError("nobody logs in");
		}, "mat-khau", ZonedDateTime::now, (_) -> {
			throw new AssertionError("the clock stands");
		});
		new Rehearsal(stage, new Wish(null, out(), 0, false), new PrintStream(new ByteArrayOutputStream())).run();
	}

}
