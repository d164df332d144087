package vn.giaouoc.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.HdrHistogram.Histogram;

/**
 * Keeps connections busy, each with one request after another. Plain sockets: it shares
 * two cores with what it measures, and an HTTP client would take the larger part.
 */
final class ClosedLoop {

	private static final int BUFFER = 16_384;

	private static final int PATIENCE = 10_000;

	private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] CHUNKS_END = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private ClosedLoop() {
	}

	/** What came of a run; latencies are microseconds. */
	record Result(Histogram latencies, long refused, double seconds) {

		double perSecond() {
			return this.latencies.getTotalCount() / this.seconds;
		}

		double milliseconds(double percentile) {
			return this.latencies.getValueAtPercentile(percentile) / 1000.0;
		}

	}

	/** One request on its own: its head, without a body. */
	static String get(String path, String... headers) {
		StringBuilder head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
		for (int i = 0; i < headers.length; i += 2) {
			head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
		}
		return head.append("\r\n").toString();
	}

	/** As many connections as requests, each with its own. */
	static Result run(URI target, List<String> requests, Duration time) throws InterruptedException {
		long began = System.nanoTime();
		long end = began + time.toNanos();
		Histogram all = new Histogram(3);
		long refused = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
			List<Future<Connection>> running = new ArrayList<>();
			for (String request : requests) {
				running.add(threads.submit(() -> {
					Connection connection = new Connection(request);
					connection.keepBusy(target, end);
					return connection;
				}));
			}
			for (Future<Connection> one : running) {
				Connection connection = one.get();
				all.add(connection.latencies);
				refused += connection.refused;
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A connection broke under load", ex);
		}
		return new Result(all, refused, (System.nanoTime() - began) / 1e9);
	}

	/** One connection, reopened when the server lets go of it. */
	private static final class Connection {

		private final byte[] request;

		private final byte[] buffer = new byte[BUFFER];

		private final Histogram latencies = new Histogram(3);

		private long refused;

		private boolean closing;

		Connection(String request) {
			this.request = request.getBytes(StandardCharsets.US_ASCII);
		}

		void keepBusy(URI target, long end) throws IOException {
			while (System.nanoTime() < end) {
				try (Socket socket = new Socket(target.getHost(), target.getPort())) {
					socket.setTcpNoDelay(true);
					socket.setSoTimeout(PATIENCE);
					this.closing = false;
					InputStream in = socket.getInputStream();
					OutputStream out = socket.getOutputStream();
					while (!this.closing && System.nanoTime() < end) {
						long start = System.nanoTime();
						out.write(this.request);
						readAnswer(in);
						this.latencies.recordValue((System.nanoTime() - start) / 1000);
					}
				}
			}
		}

		private void readAnswer(InputStream in) throws IOException {
			int length = 0;
			int headEnd = -1;
			while (headEnd < 0) {
				length = readMore(in, length);
				headEnd = indexOf(HEAD_END, length);
			}
			String head = new String(this.buffer, 0, headEnd, StandardCharsets.US_ASCII);
			if (!head.startsWith("HTTP/1.1 200")) {
				this.refused++;
			}
			String lower = head.toLowerCase(Locale.ROOT);
			this.closing = lower.contains("\r\nconnection: close");
			int stated = lower.indexOf("\r\ncontent-length: ");
			if (stated < 0) {
				while (!endsWith(CHUNKS_END, length)) {
					length = readMore(in, length);
				}
				return;
			}
			int line = lower.indexOf("\r\n", stated + 2);
			int body = Integer.parseInt(lower.substring(stated + 18, (line < 0) ? lower.length() : line));
			while (length < headEnd + HEAD_END.length + body) {
				length = readMore(in, length);
			}
		}

		private int readMore(InputStream in, int length) throws IOException {
			int read = in.read(this.buffer, length, this.buffer.length - length);
			if (read <= 0) {
				throw new EOFException("An answer ended too early or did not fit");
			}
			return length + read;
		}

		private int indexOf(byte[] mark, int length) {
			for (int i = 0; i + mark.length <= length; i++) {
				if (isAt(mark, i)) {
					return i;
				}
			}
			return -1;
		}

		private boolean endsWith(byte[] mark, int length) {
			return length >= mark.length && isAt(mark, length - mark.length);
		}

		private boolean isAt(byte[] mark, int position) {
			for (int i = 0; i < mark.length; i++) {
				if (this.buffer[position + i] != mark[i]) {
					return false;
				}
			}
			return true;
		}

	}

}
