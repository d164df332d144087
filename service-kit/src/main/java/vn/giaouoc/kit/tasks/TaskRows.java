package vn.giaouoc.kit.tasks;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.tasks.TaskStopped.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the runs of long tasks write, each guarded by the number of the attempt. */
class TaskRows {

	private static final Duration KEPT = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final TransactionTemplate apart;

	private final JsonMapper json;

	TaskRows(JdbcClient jdbc, TransactionTemplate transactions, TransactionTemplate apart, JsonMapper json) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.apart = apart;
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.json = json;
	}

	/** A task in the hands of one run. */
	record Claim(UUID id, int attempt, UUID person, @Nullable UUID assignment, String kind, String request,
			int checkpoint, boolean cancelling) {
	}

	/** Takes an unfinished task and puts every earlier run of it out of office. */
	Optional<Claim> claim(UUID id) {
		return Scope.system("jobs", () -> Objects.requireNonNull(this.transactions.execute((_) -> this.jdbc.sql("""
				update long_task set state = 'RUNNING', attempt = attempt + 1, done = checkpoint,
					started_at = coalesce(started_at, clock_timestamp())
				where id = :id and state in ('WAITING', 'RUNNING')
				returning id, attempt, person_id, assignment_id, kind, request, checkpoint, cancelling
				""")
			.param("id", id)
			.query((row, _) -> new Claim(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class),
					row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getInt(7), row.getBoolean(8)))
			.optional())));
	}

	void progress(Claim claim, int done, int total) {
		this.apart.executeWithoutResult((_) -> goOn(this.jdbc.sql("""
				update long_task set done = :done, total = :total
				where id = :id and attempt = :attempt and state = 'RUNNING'
				returning cancelling
				""")
			.param("done", done)
			.param("total", total)
			.param("id", claim.id())
			.param("attempt", claim.attempt())
			.query(Boolean.class)
			.optional()));
	}

	void commit(Claim claim, int checkpoint, Runnable part) {
		this.transactions.executeWithoutResult((_) -> {
			part.run();
			// Last, so that the part may report progress from transactions of its own.
			goOn(this.jdbc.sql("""
					update long_task set checkpoint = :checkpoint, done = greatest(done, :checkpoint)
					where id = :id and attempt = :attempt and state = 'RUNNING'
					returning cancelling
					""")
				.param("checkpoint", checkpoint)
				.param("id", claim.id())
				.param("attempt", claim.attempt())
				.query(Boolean.class)
				.optional());
		});
	}

	private static void goOn(Optional<Boolean> cancelling) {
		if (cancelling.orElseThrow(() -> new TaskStopped(Reason.REPLACED))) {
			throw new TaskStopped(Reason.CANCELLED);
		}
	}

	void done(Claim claim, TaskResult result) {
		finish(claim, TaskState.DONE, result, null);
	}

	void cancelled(Claim claim) {
		finish(claim, TaskState.CANCELLED, TaskResult.nothing(), null);
	}

	void failed(Claim claim, String code, Map<String, ?> members) {
		finish(claim, TaskState.FAILED, TaskResult.nothing(),
				this.json.writeValueAsString(Map.of("code", code, "members", members)));
	}

	private void finish(Claim claim, TaskState state, TaskResult result, @Nullable String failure) {
		Object summary = result.summary();
		Scope.system("jobs",
				() -> this.transactions.executeWithoutResult((_) -> this.jdbc.sql("""
						update long_task set state = :state, result = cast(:result as jsonb), file_id = :file,
							failure = cast(:failure as jsonb), finished_at = clock_timestamp(),
							done = case when :state = 'DONE' then coalesce(total, done) else done end
						where id = :id and attempt = :attempt and state = 'RUNNING'
						""")
					.param("state", state.name())
					.param("result", (summary != null) ? this.json.writeValueAsString(summary) : null)
					.param("file", result.fileId())
					.param("failure", failure)
					.param("id", claim.id())
					.param("attempt", claim.attempt())
					.update()));
	}

	/** Forgets what has been finished for thirty days, with its file. */
	void clean() {
		this.transactions.executeWithoutResult((_) -> this.jdbc.sql("""
				with gone as (
					delete from long_task where finished_at < clock_timestamp() - make_interval(secs => :kept)
					returning file_id)
				delete from file where id in (select file_id from gone)
				""").param("kept", (double) KEPT.toSeconds()).update());
	}

}
