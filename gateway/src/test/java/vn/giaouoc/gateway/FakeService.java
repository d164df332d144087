package vn.giaouoc.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A service behind the gateway that tells what reached it. */
final class FakeService implements AutoCloseable {

	static final String ETAG = "\"v1\"";

	static final int BIG = 20_000_000;

	private final HttpServer server;

	final LinkedBlockingDeque<Received> received = new LinkedBlockingDeque<>();

	final AtomicInteger calls = new AtomicInteger();

	/** Whether a call is cut off without an answer. */
	volatile boolean breaking;

	/** A request as the service saw it. */
	record Received(String method, String path, String query, Map<String, List<String>> headers, int length) {

		String header(String name) {
			List<String> values = this.headers.get(name);
			return (values != null) ? String.join(",", values) : null;
		}

	}

	FakeService() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.calls.incrementAndGet();
		byte[] body = exchange.getRequestBody().readAllBytes();
		if (this.breaking) {
			exchange.close();
			return;
		}
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(exchange.getRequestHeaders());
		this.received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
				exchange.getRequestURI().getRawQuery(), headers, body.length));
		switch (exchange.getRequestURI().getPath()) {
			case "/api/plan/big" -> big(exchange);
			case "/api/plan/problem" -> problem(exchange);
			default -> usual(exchange);
		}
	}

	/** In many parts and without a stated length. */
	private static void big(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
		exchange.sendResponseHeaders(200, 0);
		byte[] part = new byte[BIG / 1000];
		for (int i = 0; i < 1000; i++) {
			exchange.getResponseBody().write(part);
		}
		exchange.close();
	}

	private static void problem(HttpExchange exchange) throws IOException {
		byte[] answer = "{\"code\":\"deadline-passed\"}".getBytes();
		exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
		exchange.sendResponseHeaders(409, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	private static void usual(HttpExchange exchange) throws IOException {
		if (ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
			exchange.getResponseHeaders().add("ETag", ETAG);
			exchange.sendResponseHeaders(304, -1);
			exchange.close();
			return;
		}
		byte[] answer = "{\"ok\":true}".getBytes();
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.getResponseHeaders().add("Set-Cookie", "service=1");
		exchange.getResponseHeaders().add("ETag", ETAG);
		exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	Received last() {
		return this.received.getLast();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
