package vn.giaouoc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The least that can stand behind the gateway: every request without a body gets the same
 * small answer. A process of its own, so that its garbage is not the gateway's.
 */
final class StubService {

	private static final String BODY = "{\"id\":\"7b6c\",\"name\":\"Ủy ban nhân dân xã Trà Phong\",\"state\":\"OPEN\"}";

	private StubService() {
	}

	/** {@code <port>}. */
	public static void main(String[] arguments) throws IOException {
		byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
		byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		byte[] answer = new byte[head.length + body.length];
		System.arraycopy(head, 0, answer, 0, head.length);
		System.arraycopy(body, 0, answer, head.length, body.length);
		try (ServerSocket server = new ServerSocket(Integer.parseInt(arguments[0]), 256,
				InetAddress.getLoopbackAddress())) {
			while (true) {
				Socket connection = server.accept();
				connection.setTcpNoDelay(true);
				Thread.ofPlatform().daemon().start(() -> serve(connection, answer));
			}
		}
	}

	private static void serve(Socket connection, byte[] answer) {
		byte[] buffer = new byte[16_384];
		try (connection) {
			InputStream in = connection.getInputStream();
			int length = 0;
			for (int read = in.read(buffer); read > 0; read = in.read(buffer, length, buffer.length - length)) {
				length += read;
				if (length >= 4 && buffer[length - 4] == '\r' && buffer[length - 3] == '\n' && buffer[length - 2] == '\r'
						&& buffer[length - 1] == '\n') {
					connection.getOutputStream().write(answer);
					length = 0;
				}
			}
		}
		catch (IOException ex) {
			// The gateway let go of an idle connection.
		}
	}

}
