package vn.giaouoc.gateway;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A service that answers the first request of a connection and resets the connection at
 * the second: what a kept connection does when its service dies.
 */
final class ResettingService {

	private final ServerSocket server;

	/** The request lines that arrived, answered or not. */
	final List<String> arrived = new CopyOnWriteArrayList<>();

	ResettingService() {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getLocalPort();
	}

	private void accept() {
		while (true) {
			try {
				Socket connection = this.server.accept();
				Thread.ofVirtual().start(() -> serve(connection));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			BufferedReader in = new BufferedReader(
					new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
			take(in);
			connection.getOutputStream()
				.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
			take(in);
			connection.setSoLinger(true, 0);
		}
		catch (IOException ex) {
			// The gateway let go first.
		}
	}

	private void take(BufferedReader in) throws IOException {
		String request = in.readLine();
		if (request == null) {
			throw new EOFException();
		}
		this.arrived.add(request);
		int length = 0;
		for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
			if (line.toLowerCase().startsWith("content-length:")) {
				length = Integer.parseInt(line.substring(15).trim());
			}
		}
		in.skip(length);
	}

}
