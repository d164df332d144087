package vn.giaouoc.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes as no client library would send them. */
final class Raw {

	private static final int PATIENCE = 20_000;

	private Raw() {
	}

	/** Sends these bytes and answers everything that came until the connection closed. */
	static String exchange(String gateway, String request) {
		return dribble(gateway, request, "", 0);
	}

	/** As {@link #exchange}, then this piece every 50 ms until refused. */
	static String dribble(String gateway, String request, String piece, int times) {
		URI address = URI.create(gateway);
		try (Socket connection = new Socket(address.getHost(), address.getPort())) {
			connection.setSoTimeout(PATIENCE);
			connection.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			connection.getOutputStream().flush();
			Thread feeder = Thread.ofVirtual().start(() -> feed(connection, piece, times));
			try {
				return read(connection.getInputStream());
			}
			finally {
				feeder.interrupt();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(InputStream in) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		try {
			in.transferTo(all);
		}
		catch (IOException ex) {
			// A reset after the answer, or patience at its end: what came, came.
		}
		return all.toString(StandardCharsets.UTF_8);
	}

	private static void feed(Socket connection, String piece, int times) {
		try {
			for (int i = 0; i < times; i++) {
				Thread.sleep(50);
				connection.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		catch (IOException | InterruptedException ex) {
			// Refused in the middle, which is what the test wants.
		}
	}

}
