package vn.giaouoc.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log. */
final class Log {

	private static final int BYTES = 32_768;

	private Log() {
	}

	static List<String> last(Path file, int lines) {
		try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
			long from = Math.max(0, log.length() - BYTES);
			byte[] bytes = new byte[(int) (log.length() - from)];
			log.seek(from);
			log.readFully(bytes);
			List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
			return all.subList(Math.max(0, all.size() - lines), all.size());
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
