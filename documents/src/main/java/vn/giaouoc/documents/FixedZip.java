package vn.giaouoc.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip whose entries all say the same time, so that equal content is equal bytes; what
 * is written to stays open.
 */
final class FixedZip implements Closeable {

	/** The first that the format can say. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final ZipOutputStream zip;

	FixedZip(OutputStream out) {
		this.zip = new ZipOutputStream(out);
	}

	void add(String name, InputStream content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(TIME);
		this.zip.putNextEntry(entry);
		content.transferTo(this.zip);
		this.zip.closeEntry();
	}

	@Override
	public void close() throws IOException {
		this.zip.finish();
	}

}
