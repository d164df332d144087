package vn.giaouoc.kit.imports;

import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.tasks.LongTasks;
import vn.giaouoc.kit.web.Problems;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens a book for each kind of import that a service has. */
public final class ImportBooks {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final JsonMapper json;

	private final Files files;

	private final LongTasks tasks;

	private final Problems problems;

	ImportBooks(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Files files, LongTasks tasks,
			Problems problems) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
		this.files = files;
		this.tasks = tasks;
		this.problems = problems;
	}

	public <C extends Enum<C> & Column> ImportBook<C> open(ImportBook.Kind<C> kind) {
		return new ImportBook<>(kind, this.jdbc, this.batches, this.json, this.files, this.tasks, this.problems);
	}

}
