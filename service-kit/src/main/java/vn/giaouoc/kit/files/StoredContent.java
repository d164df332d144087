package vn.giaouoc.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Objects;

import vn.giaouoc.kit.web.Problem;

import org.springframework.core.io.AbstractResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A kept content as a stream. Each piece is a query of its own, so neither memory nor a
 * connection is held for as long as a slow line takes; the content of a hash never
 * changes in between.
 */
final class StoredContent extends AbstractResource {

	private static final int PIECE = 512 * 1024;

	private final JdbcClient jdbc;

	private final TransactionTemplate reading;

	private final StoredFile file;

	StoredContent(JdbcClient jdbc, TransactionTemplate reading, StoredFile file) {
		this.jdbc = jdbc;
		this.reading = reading;
		this.file = file;
	}

	@Override
	public String getDescription() {
		return "file " + this.file.id();
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public String getFilename() {
		return this.file.name();
	}

	@Override
	public long contentLength() {
		return this.file.size();
	}

	@Override
	public InputStream getInputStream() {
		return new Pieces();
	}

	private byte[] piece(int offset) {
		return Objects.requireNonNull(this.reading.execute((_) -> this.jdbc
			.sql("select substring(bytes from :from for :most) from file_content where sha256 = :hash")
			.param("from", offset + 1)
			.param("most", PIECE)
			.param("hash", HexFormat.of().parseHex(this.file.sha256()))
			.query((row, _) -> row.getBytes(1))
			.optional()
			.orElseThrow(Problem::notFound)));
	}

	private final class Pieces extends InputStream {

		private byte[] piece = new byte[0];

		private int next;

		private int before;

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			if (this.next == this.piece.length) {
				this.before += this.piece.length;
				if (this.before >= StoredContent.this.file.size()) {
					return -1;
				}
				this.piece = piece(this.before);
				this.next = 0;
			}
			int count = Math.min(length, this.piece.length - this.next);
			System.arraycopy(this.piece, this.next, into, offset, count);
			this.next += count;
			return count;
		}

	}

}
