package vn.giaouoc.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.HdrHistogram.Histogram;

/**
 * Keeps connections busy, each with one request after another; or sends at a steady pace,
 * whatever the time that each answer takes.
 */
final class ClosedLoop {

	private ClosedLoop() {
	}

	/** What came of a run; latencies are microseconds. */
	record Result(Histogram latencies, long refused, double seconds) {

		double perSecond() {
			return (this.latencies.getTotalCount() - this.refused) / this.seconds;
		}

		double milliseconds(double percentile) {
			return this.latencies.getValueAtPercentile(percentile) / 1000.0;
		}

	}

	/** One request on its own: its head, without a body. */
	static String get(String path, String... headers) {
		return head("GET " + path, headers).append("\r\n").toString();
	}

	/** One request with a body. */
	static byte[] post(String path, String json, String... headers) {
		int length = json.getBytes(StandardCharsets.UTF_8).length;
		return head("POST " + path, headers).append("Content-Type: application/json\r\nContent-Length: ")
			.append(length)
			.append("\r\n\r\n")
			.append(json)
			.toString()
			.getBytes(StandardCharsets.UTF_8);
	}

	private static StringBuilder head(String target, String... headers) {
		StringBuilder head = new StringBuilder(target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
		for (int i = 0; i < headers.length; i += 2) {
			head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
		}
		return head;
	}

	/** As many connections as requests, each with its own. */
	static Result run(URI target, List<String> requests, Duration time) throws InterruptedException {
		return run(target, requests.stream().<Supplier<byte[]>>map((request) -> {
			byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
			return () -> bytes;
		}).toList(), time, System::nanoTime);
	}

	/** So many connections, each with the next request whenever it has its answer. */
	static Result run(URI target, int connections, Supplier<byte[]> next, Duration time) throws InterruptedException {
		return run(target, Collections.nCopies(connections, next), time, System::nanoTime);
	}

	/**
	 * So many requests a second; a latency begins when the request was due, so that a
	 * server that falls behind cannot hide it.
	 */
	static Result paced(URI target, int connections, Supplier<byte[]> next, int perSecond, Duration time)
			throws InterruptedException {
		long period = 1_000_000_000L / perSecond;
		AtomicLong due = new AtomicLong(System.nanoTime());
		return run(target, Collections.nCopies(connections, next), time, () -> {
			long mine = due.getAndAdd(period);
			for (long left = mine - System.nanoTime(); left > 0; left = mine - System.nanoTime()) {
				LockSupport.parkNanos(left);
			}
			return mine;
		});
	}

	/** Says when the next request begins, having waited for it. */
	private interface Start {

		long next();

	}

	private static Result run(URI target, List<Supplier<byte[]>> requests, Duration time, Start start)
			throws InterruptedException {
		long began = System.nanoTime();
		long end = began + time.toNanos();
		Histogram all = new Histogram(3);
		long refused = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
			List<Future<Client>> running = new ArrayList<>();
			for (Supplier<byte[]> request : requests) {
				running.add(threads.submit(() -> {
					Client client = new Client();
					try (PlainConnection connection = new PlainConnection(target)) {
						client.keepBusy(connection, request, start, end);
					}
					return client;
				}));
			}
			for (Future<Client> one : running) {
				Client client = one.get();
				all.add(client.latencies);
				refused += client.refused;
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A connection broke under load", ex);
		}
		return new Result(all, refused, (System.nanoTime() - began) / 1e9);
	}

	private static final class Client {

		private static final int ERRORS = 300;

		private final Histogram latencies = new Histogram(3);

		private long refused;

		void keepBusy(PlainConnection connection, Supplier<byte[]> request, Start start, long end) throws Exception {
			for (long began = start.next(); began < end; began = start.next()) {
				int status = connection.send(request.get());
				this.latencies.recordValue((System.nanoTime() - began) / 1000);
				if (status >= ERRORS) {
					this.refused++;
				}
			}
		}

	}

}
