package vn.giaouoc.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection after another over plain sockets: the load shares two cores with what it
 * measures, and an HTTP client would take the larger part. It is opened when it is needed
 * and reopened when the server lets go of it.
 */
final class PlainConnection implements AutoCloseable {

	private static final int BUFFER = 16_384;

	private static final int PATIENCE = 30_000;

	private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] CHUNKS_END = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final int STATUS = "HTTP/1.1 ".length();

	private final URI target;

	private final byte[] buffer = new byte[BUFFER];

	private Socket socket = new Socket();

	private boolean open;

	PlainConnection(URI target) {
		this.target = target;
	}

	/**
	 * Sends one request and reads its answer.
	 * @return the status
	 */
	int send(byte[] request) throws IOException {
		if (!this.open) {
			this.socket = new Socket(this.target.getHost(), this.target.getPort());
			this.socket.setTcpNoDelay(true);
			this.socket.setSoTimeout(PATIENCE);
			this.open = true;
		}
		this.socket.getOutputStream().write(request);
		return readAnswer(this.socket.getInputStream());
	}

	private int readAnswer(InputStream in) throws IOException {
		int length = 0;
		int headEnd = -1;
		while (headEnd < 0) {
			length = readMore(in, length);
			headEnd = indexOf(HEAD_END, length);
		}
		String head = new String(this.buffer, 0, headEnd, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
		int stated = head.indexOf("\r\ncontent-length: ");
		if (stated < 0) {
			while (!endsWith(CHUNKS_END, length)) {
				length = readMore(in, length);
			}
		}
		else {
			int line = head.indexOf("\r\n", stated + 2);
			int body = Integer.parseInt(head.substring(stated + 18, (line < 0) ? head.length() : line));
			while (length < headEnd + HEAD_END.length + body) {
				length = readMore(in, length);
			}
		}
		if (head.contains("\r\nconnection: close")) {
			close();
		}
		return Integer.parseInt(head.substring(STATUS, STATUS + 3));
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

	@Override
	public void close() throws IOException {
		this.open = false;
		this.socket.close();
	}

}
