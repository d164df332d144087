package vn.giaouoc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * What clients asked and were answered, line by line in a file that stays for the search.
 */
final class History implements AutoCloseable {

	private final Path file;

	private final Writer writer;

	/** Beside what is built, in the place of the last run's. */
	History(Path project, String name) throws IOException {
		this.file = project.resolve("bench").resolve("target").resolve(name + ".jsonl");
		this.writer = Files.newBufferedWriter(this.file);
	}

	synchronized void write(Entry entry) {
		try {
			this.writer.write(JsonMapper.shared().writeValueAsString(entry));
			this.writer.write('\n');
			this.writer.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Entry> read() throws IOException {
		return Files.readAllLines(this.file)
			.stream()
			.map((line) -> JsonMapper.shared().readValue(line, Entry.class))
			.toList();
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
