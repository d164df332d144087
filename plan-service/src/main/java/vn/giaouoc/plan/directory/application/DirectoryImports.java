package vn.giaouoc.plan.directory.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.files.StoredFile;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.tasks.LongTasks;
import vn.giaouoc.kit.tasks.TaskView;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.plan.directory.application.ImportCheck.Checked;
import vn.giaouoc.plan.directory.application.ImportCheck.Fault;
import vn.giaouoc.plan.directory.application.ImportCheck.Known;
import vn.giaouoc.plan.directory.application.ImportCheck.Outcome;
import vn.giaouoc.plan.directory.application.ImportCheck.Verdict;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.provisioning.ProvisioningQueue;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the directory from a workbook in two steps: a check that shows every row with
 * what is wrong about it, and a confirmation that writes all of it or nothing.
 */
@Service
public class DirectoryImports {

	private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {
	};

	private static final TypeReference<Map<ImportColumn, String>> CELLS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final JsonMapper json;

	private final Files files;

	private final LongTasks tasks;

	private final Units units;

	private final People people;

	private final Households households;

	private final DirectoryLoad load;

	private final DirectoryEvents events;

	private final ProvisioningQueue accounts;

	private final ImportWords words;

	private final Problems problems;

	private final Audit audit;

	DirectoryImports(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Files files, LongTasks tasks, Units units,
			People people, Households households, DirectoryLoad load, DirectoryEvents events,
			ProvisioningQueue accounts, ImportWords words, Problems problems, Audit audit) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
		this.files = files;
		this.tasks = tasks;
		this.units = units;
		this.people = people;
		this.households = households;
		this.load = load;
		this.events = events;
		this.accounts = accounts;
		this.words = words;
		this.problems = problems;
		this.audit = audit;
	}

	/** How many rows are new, there already, faulty, or raise a question. */
	public record Counts(long added, long same, long faulty, long questions) {
	}

	/**
	 * An import as its owner sees it.
	 *
	 * @param task what is being done about it, or was last
	 */
	public record ImportView(UUID id, String fileName, @Schema(allowableValues = {
			"CHECKING", "CHECKED", "DONE" }) String state, @Nullable Counts counts, OffsetDateTime createdAt,
			TaskView task){
	}

	/** A row with its cells by their headers. */
	public record RowView(String sheet, int line, @Schema(allowableValues = {
			"NEW", "SAME", "FAULTY" }) String verdict, Map<String, String> cells, List<Remark> faults,
			List<Remark> questions){
	}

	/** What is said about a cell, or about the row. */
	public record Remark(@Nullable String column, String code, String message) {
	}

	/** The empty workbook. */
	public ReceivedFile template() {
		return this.files.produce("Mẫu nhập danh bạ.xlsx", FileType.XLSX,
				(out) -> ImportWorkbook.writeTemplate(out, this.words));
	}

	/** Keeps the workbook and has it checked. */
	@Transactional
	public ImportView start(Actor actor, ReceivedFile workbook) {
		Acting acting = actor.require(PersonService.KEEPERS);
		UUID id = UUID.randomUUID();
		StoredFile file = this.files.keep(workbook, actor, null);
		TaskView task = this.tasks.start(actor, ImportTasks.CHECK, "Kiểm tra tệp " + file.name(),
				new ImportTasks.Request(id));
		this.jdbc.sql("""
				insert into directory_import (id, person_id, assignment_id, file_id, file_name, task_id, state)
				values (:id, :person, :assignment, :file, :name, :task, 'CHECKING')
				""")
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
	@Transactional(readOnly = true)
	public ImportView find(UUID id) {
		Held held = held(id, "");
		return new ImportView(id, held.fileName(), held.state(), held.counts(), held.createdAt(),
				this.tasks.find(held.taskId()));
	}

	/**
	 * The rows of a checked import, in the workbook's order.
	 * @param only FAULTY, NEW, SAME or QUESTION; null for all
	 */
	@Transactional(readOnly = true)
	public Page<RowView> rows(UUID id, @Nullable String only, PageQuery query) {
		held(id, "");
		String where = """
				where import_id = :id and (cast(:only as text) is null or verdict = :only
					or (:only = 'QUESTION' and questions <> '[]'))
				""";
		long total = this.jdbc.sql("select count(*) from directory_import_row " + where)
			.param("id", id)
			.param("only", only)
			.query(Long.class)
			.single();
		return Page.of(this.jdbc.sql(
				"select sheet, line, verdict, cells, faults, questions from directory_import_row %s order by n limit :size offset :offset"
					.formatted(where))
			.param("id", id)
			.param("only", only)
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new RowView(ImportSheet.valueOf(row.getString(1)).title(), row.getInt(2),
					row.getString(3), byHeader(this.json.readValue(row.getString(4), CELLS)),
					remarks(this.json.readValue(row.getString(5), FAULTS)),
					remarks(this.json.readValue(row.getString(6), FAULTS))))
			.list(), total, query);
	}

	private static Map<String, String> byHeader(Map<ImportColumn, String> cells) {
		Map<String, String> shown = new LinkedHashMap<>();
		new EnumMap<>(cells).forEach((column, text) -> shown.put(column.header(), text));
		return shown;
	}

	private List<Remark> remarks(List<Fault> faults) {
		return faults.stream().map((fault) -> {
			ImportColumn column = fault.column();
			return new Remark((column != null) ? column.header() : null, fault.code(),
					this.problems.text("import." + fault.code(), fault.members(), fault.code()));
		}).toList();
	}

	/**
	 * Has everything written; once it is, or while it is under way, doing so again
	 * changes nothing.
	 * @param questionsSeen whether the person has looked at the likely doubles
	 * @throws Problem 409 {@code import-not-checked}, 422 {@code import-faulty},
	 * {@code import-questions}
	 */
	@Transactional
	public ImportView confirm(Actor actor, UUID id, boolean questionsSeen) {
		Acting acting = actor.require(PersonService.KEEPERS);
		Held held = held(id, " for update");
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
		if (counts.faulty() > 0) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-faulty", Map.of("rows", counts.faulty()));
		}
		if (counts.questions() > 0 && !questionsSeen) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-questions", Map.of("rows", counts.questions()));
		}
		TaskView task = this.tasks.start(actor, ImportTasks.WRITE, "Nhập danh bạ từ tệp " + held.fileName(),
				new ImportTasks.Request(id));
		this.jdbc.sql("update directory_import set task_id = :task where id = :id")
			.param("task", task.id())
			.param("id", id)
			.update();
		return find(id);
	}

	/** Reads the workbook of an import, outside any transaction. */
	List<ImportRow> read(Held held) {
		try (InputStream content = this.files.open(this.files.find(held.fileId())).getInputStream()) {
			return ImportWorkbook.read(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Judges the rows and keeps what is to be said about them. */
	Counts check(UUID id, List<ImportRow> rows, List<UUID> fresh, Actor actor) {
		Outcome outcome = ImportCheck.of(rows, known(rows, fresh, actor), this.words);
		Counts counts = counts(outcome);
		this.jdbc.sql("delete from directory_import_row where import_id = :id").param("id", id).update();
		List<Object[]> values = new ArrayList<>();
		for (Checked checked : outcome.rows()) {
			values.add(new Object[] { id, values.size(), actor.personId(), checked.row().sheet().name(),
					checked.row().line(), checked.verdict().name(), this.json.writeValueAsString(checked.row().cells()),
					this.json.writeValueAsString(checked.faults()),
					this.json.writeValueAsString(checked.questions()) });
		}
		this.batches.batchUpdate(
				"""
						insert into directory_import_row (import_id, n, person_id, sheet, line, verdict, cells, faults, questions)
						values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb))
						""",
				values);
		finish(id, "CHECKED", counts);
		return counts;
	}

	/**
	 * Judges the rows again, because the directory may have changed meanwhile, and writes
	 * all of them in the caller's transaction.
	 */
	Counts write(UUID id, List<ImportRow> rows, List<UUID> fresh, Actor actor) {
		this.units.lockTree();
		Held held = held(id, " for update");
		if (held.state().equals("DONE")) {
			return Objects.requireNonNull(held.counts());
		}
		Outcome outcome = ImportCheck.of(rows, known(rows, fresh, actor), this.words);
		Counts counts = counts(outcome);
		if (counts.faulty() > 0) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-outdated", Map.of("rows", counts.faulty()));
		}
		this.load.add(outcome.units(), outcome.people().stream().filter((person) -> person.version() == 0).toList(),
				outcome.households());
		for (Person changed : outcome.people().stream().filter((person) -> person.version() > 0).toList()) {
			Person saved = this.people.save(changed);
			this.events.changed(saved);
			if (saved.username() != null) {
				this.accounts.want(saved.id());
			}
		}
		this.audit.record("directory-imported", "import", id,
				Map.of("units", Change.of(null, outcome.units().size()), "people",
						Change.of(null, outcome.people().size()), "households",
						Change.of(null, outcome.households().size()), "file",
						Change.of(null, this.files.find(held.fileId()).sha256())));
		finish(id, "DONE", counts);
		return counts;
	}

	private void finish(UUID id, String state, Counts counts) {
		this.jdbc.sql("update directory_import set state = :state, counts = cast(:counts as jsonb) where id = :id")
			.param("state", state)
			.param("counts", this.json.writeValueAsString(counts))
			.param("id", id)
			.update();
	}

	private static Counts counts(Outcome outcome) {
		return new Counts(outcome.count(Verdict.NEW), outcome.count(Verdict.SAME), outcome.count(Verdict.FAULTY),
				outcome.questions());
	}

	private Known known(List<ImportRow> rows, List<UUID> fresh, Actor actor) {
		Acting acting = actor.require(PersonService.KEEPERS);
		UUID owner = acting.unitId();
		List<Unit> held = this.units.ofCodes(texts(rows, ImportColumn.CODE, ImportColumn.PARENT, ImportColumn.VILLAGE));
		Set<String> villages = texts(rows, ImportColumn.VILLAGE);
		return new Known(owner, actor.acts("system-admin"), actor.units(), held, this.people
			.ofIds(texts(rows, ImportColumn.PERSON).stream().map((code) -> ImportCheck.personId(owner, code)).toList()),
				this.people.taken(texts(rows, ImportColumn.USERNAME)),
				this.households
					.ofVillages(held.stream().filter((unit) -> villages.contains(unit.code())).map(Unit::id).toList()),
				this.people.named(folded(texts(rows, ImportColumn.FULL_NAME))), fresh);
	}

	private static Set<String> texts(List<ImportRow> rows, ImportColumn... columns) {
		return rows.stream()
			.flatMap((row) -> Stream.of(columns).map(row::text))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private static Set<String> folded(Collection<String> texts) {
		return texts.stream().map(SearchKey::fold).collect(Collectors.toSet());
	}

	/** What is held of an import. */
	public record Held(UUID assignmentId, UUID fileId, String fileName, UUID taskId, String state,
			@Nullable Counts counts, OffsetDateTime createdAt) {
	}

	@Transactional(readOnly = true)
	public Held held(UUID id) {
		return held(id, "");
	}

	private Held held(UUID id, String lock) {
		return this.jdbc.sql(
				"select assignment_id, file_id, file_name, task_id, state, counts, created_at from directory_import where id = :id"
						+ lock)
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
