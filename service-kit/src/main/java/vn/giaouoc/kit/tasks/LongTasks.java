package vn.giaouoc.kit.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.tasks.TaskView.Failure;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts work that takes longer than an answer may, and shows each person his own. It
 * survives restarts, runs once however many instances there are, and is found again for
 * thirty days.
 */
public class LongTasks {

	/** Under which the scheduler knows all long tasks. */
	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("long-task");

	/** Unfinished tasks of one person. */
	static final int MOST_OPEN = 5;

	private static final String SELECT = """
			select t.id, t.kind, t.title, t.state, t.done, t.total, t.cancelling, t.result, f.name, t.failure, t.created_at,
				t.started_at, t.finished_at
			from long_task t left join file f on f.id = t.file_id
			""";

	private final JdbcClient jdbc;

	private final Scheduler scheduler;

	private final com.github.kagkarlsson.scheduler.Clock schedulerClock;

	private final Audit audit;

	private final Problems problems;

	private final JsonMapper json;

	LongTasks(JdbcClient jdbc, Scheduler scheduler, com.github.kagkarlsson.scheduler.Clock schedulerClock, Audit audit,
			Problems problems, JsonMapper json) {
		this.jdbc = jdbc;
		this.scheduler = scheduler;
		this.schedulerClock = schedulerClock;
		this.audit = audit;
		this.problems = problems;
		this.json = json;
	}

	/**
	 * Starts a task once the caller's transaction has committed.
	 * @param kind of the {@link LongTask} that does it
	 * @param title what the person will find it by
	 * @throws Problem 429 {@code too-many-tasks}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public TaskView start(Actor actor, String kind, String title, Object request) {
		long open = this.jdbc.sql("select count(*) from long_task where person_id = :person and finished_at is null")
			.param("person", actor.personId())
			.query(Long.class)
			.single();
		if (open >= MOST_OPEN) {
			throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-tasks", Map.of("most", MOST_OPEN));
		}
		UUID id = UUID.randomUUID();
		Acting acting = actor.acting();
		this.jdbc.sql("""
				insert into long_task (id, person_id, assignment_id, kind, title, request, state)
				values (:id, :person, :assignment, :kind, :title, cast(:request as jsonb), 'WAITING')
				""")
			.param("id", id)
			.param("person", actor.personId())
			.param("assignment", (acting != null) ? acting.assignmentId() : null)
			.param("kind", kind)
			.param("title", title)
			.param("request", this.json.writeValueAsString(request))
			.update();
		this.scheduler.schedule(TASK.instance(id.toString()).build(), this.schedulerClock.now());
		this.audit.record("task-started", "task", id, Map.of("kind", Change.of(null, kind)));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				LongTasks.this.scheduler.triggerCheckForDueExecutions();
			}
		});
		return read(id);
	}

	/** The caller's own tasks, newest first. */
	@Transactional(readOnly = true)
	public Page<TaskView> page(PageQuery query) {
		String order = query.orderBy(Map.of("createdAt", "t.created_at", "state", "t.state"), "createdAt,desc");
		List<TaskView> items = this.jdbc.sql(SELECT + " order by " + order + ", t.id limit :size offset :offset")
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> view(row))
			.list();
		return Page.of(items, this.jdbc.sql("select count(*) from long_task").query(Long.class).single(), query);
	}

	/**
	 * One of the caller's tasks.
	 * @throws Problem 404 when he has no such task
	 */
	@Transactional(readOnly = true)
	public TaskView find(UUID id) {
		return read(id);
	}

	/**
	 * The file that a task has left.
	 * @throws Problem 404 when there is none
	 */
	@Transactional(readOnly = true)
	public UUID file(UUID id) {
		return this.jdbc.sql("select file_id from long_task where id = :id and file_id is not null")
			.param("id", id)
			.query(UUID.class)
			.optional()
			.orElseThrow(Problem::notFound);
	}

	/**
	 * Asks a task to stop: at once while it waits, at its next step while it runs.
	 * @throws Problem 404 when he has no such task, 409 {@code task-finished}
	 */
	@Transactional
	public TaskView cancel(UUID id) {
		int open = this.jdbc.sql("""
				update long_task set cancelling = true,
					state = case state when 'WAITING' then 'CANCELLED' else state end,
					finished_at = case state when 'WAITING' then clock_timestamp() end
				where id = :id and finished_at is null
				""").param("id", id).update();
		TaskView task = read(id);
		if (open == 0) {
			throw new Problem(HttpStatus.CONFLICT, "task-finished");
		}
		this.audit.record("task-cancelled", "task", id, Map.of());
		return task;
	}

	private TaskView read(UUID id) {
		return this.jdbc.sql(SELECT + " where t.id = :id")
			.param("id", id)
			.query((row, _) -> view(row))
			.optional()
			.orElseThrow(Problem::notFound);
	}

	private TaskView view(ResultSet row) throws SQLException {
		return new TaskView(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
				TaskState.valueOf(row.getString(4)), row.getInt(5), row.getObject(6, Integer.class), row.getBoolean(7),
				json(row.getString(8)), row.getString(9), failure(json(row.getString(10))),
				row.getObject(11, OffsetDateTime.class), row.getObject(12, OffsetDateTime.class),
				row.getObject(13, OffsetDateTime.class));
	}

	private @Nullable JsonNode json(@Nullable String text) {
		return (text != null) ? this.json.readTree(text) : null;
	}

	/** Told in the language of whoever asks, not of the run. */
	private @Nullable Failure failure(@Nullable JsonNode failure) {
		if (failure == null) {
			return null;
		}
		String code = failure.path("code").asString();
		Map<String, Object> members = new TreeMap<>();
		failure.path("members")
			.properties()
			.forEach((member) -> members.put(member.getKey(), member.getValue().asString()));
		return new Failure(code, Objects.requireNonNull(this.problems.text("problem." + code, members, code)));
	}

}
