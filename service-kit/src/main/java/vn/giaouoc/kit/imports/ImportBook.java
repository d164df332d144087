package vn.giaouoc.kit.imports;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.files.StoredFile;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.kit.imports.CheckedRow.Verdict;
import vn.giaouoc.kit.imports.ImportView.Counts;
import vn.giaouoc.kit.imports.RowView.Remark;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.tasks.LongTasks;
import vn.giaouoc.kit.tasks.TaskView;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports of one kind on their way: kept with their workbook, shown with what the check
 * said of each row, and confirmed once. What the rows mean is the service's; its tables
 * {@code <kind>_import} and {@code <kind>_import_row} hold them, each its person's alone.
 */
public class ImportBook<C extends Enum<C> & Column> {

	private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {
	};

	private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {
	};

	private final Kind<C> kind;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final JsonMapper json;

	private final Files files;

	private final LongTasks tasks;

	private final Problems problems;

	ImportBook(Kind<C> kind, JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Files files, LongTasks tasks,
			Problems problems) {
		this.kind = kind;
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
		this.files = files;
		this.tasks = tasks;
		this.problems = problems;
	}

	/**
	 * One kind of import.
	 *
	 * @param name what its tables begin with
	 * @param what it fills, in the titles of its tasks: "danh bạ"
	 * @param checkTask the long task that checks
	 * @param writeTask the long task that writes
	 * @param keepers the roles that may import
	 */
	public record Kind<C extends Enum<C> & Column>(String name, String what, String checkTask, String writeTask,
			Class<C> columns, List<? extends SheetShape<C>> sheets, List<String> keepers) {

		private Acting keeper(Actor actor) {
			return actor.require(this.keepers.toArray(String[]::new));
		}

	}

	/** Which import a task is about. */
	public record Request(UUID importId) {
	}

	/** What is held of an import. */
	public record Held(UUID assignmentId, UUID fileId, String fileName, UUID taskId, String state,
			@Nullable Counts counts, OffsetDateTime createdAt) {
	}

	/** A fault as it is kept: columns by their names. */
	private record Kept(@Nullable String column, String code, Map<String, String> members) {

		static Kept of(Fault<? extends Column> fault) {
			Column column = fault.column();
			return new Kept((column != null) ? column.name() : null, fault.code(), fault.members());
		}

	}

	/** Keeps the workbook and has it checked. */
	@Transactional(propagation = Propagation.MANDATORY)
	public ImportView start(Actor actor, ReceivedFile workbook) {
		Acting acting = this.kind.keeper(actor);
		UUID id = UUID.randomUUID();
		StoredFile file = this.files.keep(workbook, actor, null);
		TaskView task = this.tasks.start(actor, this.kind.checkTask(), "Kiểm tra tệp " + file.name(), new Request(id));
		this.jdbc.sql("""
				insert into %s_import (id, person_id, assignment_id, file_id, file_name, task_id, state)
				values (:id, :person, :assignment, :file, :name, :task, 'CHECKING')
				""".formatted(this.kind.name()))
			.param("id", id)
			.param("person", actor.personId())
			.param("assignment", acting.assignmentId())
			.param("file", file.id())
			.param("name", file.name())
			.param("task", task.id())
			.update();
		return find(id);
	}

	/**
	 * One of the caller's imports.
	 * @throws Problem 404 when he has no such import
	 */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	public ImportView find(UUID id) {
		Held held = held(id, "");
		return new ImportView(id, held.fileName(), held.state(), held.counts(), held.createdAt(),
				this.tasks.find(held.taskId()));
	}

	/**
	 * The rows of a checked import, in the workbook's order.
	 * @param only FAULTY, NEW, SAME or QUESTION; null for all
	 */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	public Page<RowView> rows(UUID id, @Nullable String only, PageQuery query) {
		held(id, "");
		String from = """
				from %s_import_row where import_id = :id and (cast(:only as text) is null or verdict = :only
					or (:only = 'QUESTION' and questions <> '[]'))
				""".formatted(this.kind.name());
		long total = this.jdbc.sql("select count(*) " + from)
			.param("id", id)
			.param("only", only)
			.query(Long.class)
			.single();
		return Page.of(this.jdbc
			.sql("select sheet, line, verdict, cells, faults, questions " + from
					+ " order by n limit :size offset :offset")
			.param("id", id)
			.param("only", only)
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new RowView(title(row.getString(1)), row.getInt(2), row.getString(3),
					byHeader(this.json.readValue(row.getString(4), CELLS)),
					remarks(this.json.readValue(row.getString(5), KEPT)),
					remarks(this.json.readValue(row.getString(6), KEPT))))
			.list(), total, query);
	}

	private String title(String sheet) {
		return this.kind.sheets()
			.stream()
			.filter((one) -> one.name().equals(sheet))
			.map(SheetShape::title)
			.findFirst()
			.orElse(sheet);
	}

	private Map<String, String> byHeader(Map<String, String> cells) {
		Map<String, String> shown = new LinkedHashMap<>();
		for (C column : this.kind.columns().getEnumConstants()) {
			String text = cells.get(column.name());
			if (text != null) {
				shown.put(column.header(), text);
			}
		}
		return shown;
	}

	private List<Remark> remarks(List<Kept> faults) {
		return faults.stream().map((fault) -> {
			String column = fault.column();
			return new Remark((column != null) ? Enum.valueOf(this.kind.columns(), column).header() : null,
					fault.code(), this.problems.text("import." + fault.code(), fault.members(), fault.code()));
		}).toList();
	}

	/**
	 * Has everything written; once it is, or while it is under way, doing so again
	 * changes nothing.
	 * @param questionsSeen whether the person has looked at what may be a mistake
	 * @throws Problem 409 {@code import-not-checked}, 422 {@code import-faulty},
	 * {@code import-questions}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public ImportView confirm(Actor actor, UUID id, boolean questionsSeen) {
		return confirm(actor, id, questionsSeen, false);
	}

	/**
	 * As {@link #confirm}, for kinds whose rows stand each for itself: what is faulty is
	 * left out.
	 * @throws Problem 409 {@code import-not-checked}, 422 {@code import-questions}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public ImportView confirmSound(Actor actor, UUID id, boolean questionsSeen) {
		return confirm(actor, id, questionsSeen, true);
	}

	private ImportView confirm(Actor actor, UUID id, boolean questionsSeen, boolean faultyLeftOut) {
		Acting acting = this.kind.keeper(actor);
		Held held = lock(id);
		boolean underWay = this.tasks.find(held.taskId()).finishedAt() == null;
		if (held.state().equals("DONE") || (held.state().equals("CHECKED") && underWay)) {
			return find(id);
		}
		Counts counts = held.counts();
		if (!held.state().equals("CHECKED") || counts == null) {
			throw new Problem(HttpStatus.CONFLICT, "import-not-checked");
		}
		if (!acting.assignmentId().equals(held.assignmentId())) {
			throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
		}
		if (counts.faulty() > 0 && !faultyLeftOut) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-faulty", Map.of("rows", counts.faulty()));
		}
		if (counts.questions() > 0 && !questionsSeen) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-questions", Map.of("rows", counts.questions()));
		}
		TaskView task = this.tasks.start(actor, this.kind.writeTask(),
				"Nhập " + this.kind.what() + " từ tệp " + held.fileName(), new Request(id));
		this.jdbc.sql("update %s_import set task_id = :task where id = :id".formatted(this.kind.name()))
			.param("task", task.id())
			.param("id", id)
			.update();
		return find(id);
	}

	/** Keeps what the check said; what an earlier check said is forgotten. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Counts checked(UUID id, Actor actor, List<CheckedRow<C>> rows) {
		this.jdbc.sql("delete from %s_import_row where import_id = :id".formatted(this.kind.name()))
			.param("id", id)
			.update();
		List<Object[]> values = new ArrayList<>();
		for (CheckedRow<C> row : rows) {
			values.add(new Object[] { id, values.size(), actor.personId(), row.sheet().name(), row.line(),
					row.verdict().name(), this.json.writeValueAsString(row.cells()), kept(row.faults()),
					kept(row.questions()) });
		}
		this.batches.batchUpdate("""
				insert into %s_import_row (import_id, n, person_id, sheet, line, verdict, cells, faults, questions)
				values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb))
				""".formatted(this.kind.name()), values);
		Counts counts = counts(rows);
		finish(id, "CHECKED", counts);
		return counts;
	}

	private String kept(List<Fault<C>> faults) {
		return this.json.writeValueAsString(faults.stream().map(Kept::of).toList());
	}

	/**
	 * Keeps what has become of rows, in place of what the check said of them.
	 * @param from the place of the first of them among all
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void settle(UUID id, int from, List<CheckedRow<C>> rows) {
		List<Object[]> values = new ArrayList<>();
		for (CheckedRow<C> row : rows) {
			values.add(new Object[] { row.verdict().name(), this.json.writeValueAsString(row.cells()),
					kept(row.faults()), kept(row.questions()), id, from + values.size() });
		}
		this.batches.batchUpdate("""
				update %s_import_row set verdict = ?, cells = cast(? as jsonb), faults = cast(? as jsonb),
					questions = cast(? as jsonb)
				where import_id = ? and n = ?
				""".formatted(this.kind.name()), values);
	}

	/** Notes that every row is settled. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Counts settled(UUID id) {
		Counts counts = this.jdbc
			.sql("""
					select count(*) filter (where verdict = 'NEW') as added, count(*) filter (where verdict = 'SAME') as same,
						count(*) filter (where verdict = 'FAULTY') as faulty,
						count(*) filter (where questions <> '[]') as questions
					from %s_import_row where import_id = :id
					"""
				.formatted(this.kind.name()))
			.param("id", id)
			.query(Counts.class)
			.single();
		finish(id, "DONE", counts);
		return counts;
	}

	/** Notes that the rows are written. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void written(UUID id, Counts counts) {
		finish(id, "DONE", counts);
	}

	private void finish(UUID id, String state, Counts counts) {
		this.jdbc
			.sql("update %s_import set state = :state, counts = cast(:counts as jsonb) where id = :id"
				.formatted(this.kind.name()))
			.param("state", state)
			.param("counts", this.json.writeValueAsString(counts))
			.param("id", id)
			.update();
	}

	/**
	 * Counts rows that are about to be written.
	 * @throws Problem 422 {@code import-outdated} when what was right at the check is so
	 * no more
	 */
	public static <C extends Enum<C> & Column> Counts stillRight(List<CheckedRow<C>> rows) {
		Counts counts = counts(rows);
		if (counts.faulty() > 0) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-outdated", Map.of("rows", counts.faulty()));
		}
		return counts;
	}

	private static <C extends Enum<C> & Column> Counts counts(List<CheckedRow<C>> rows) {
		return new Counts(count(rows, Verdict.NEW), count(rows, Verdict.SAME), count(rows, Verdict.FAULTY),
				rows.stream().filter((row) -> !row.questions().isEmpty()).count());
	}

	private static <C extends Enum<C> & Column> long count(List<CheckedRow<C>> rows, Verdict verdict) {
		return rows.stream().filter((row) -> row.verdict() == verdict).count();
	}

	/** Forgets what nobody confirms any more; files go, and their imports with them. */
	@Transactional
	public void clean() {
		this.jdbc.sql("""
				delete from file where id in (
					select file_id from %s_import where created_at < clock_timestamp() - interval '30 days')
				""".formatted(this.kind.name())).update();
	}

	/** What is held of an import. */
	@Transactional(readOnly = true)
	public Held held(UUID id) {
		return held(id, "");
	}

	/** As {@link #held(UUID)}, until the transaction ends nobody else's. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Held lock(UUID id) {
		return held(id, " for update");
	}

	private Held held(UUID id, String lock) {
		return this.jdbc.sql(
				"select assignment_id, file_id, file_name, task_id, state, counts, created_at from %s_import where id = :id%s"
					.formatted(this.kind.name(), lock))
			.param("id", id)
			.query((row, _) -> {
				String counts = row.getString(6);
				return new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
						row.getObject(4, UUID.class), row.getString(5),
						(counts != null) ? this.json.readValue(counts, Counts.class) : null,
						row.getObject(7, OffsetDateTime.class));
			})
			.optional()
			.orElseThrow(Problem::notFound);
	}

}
