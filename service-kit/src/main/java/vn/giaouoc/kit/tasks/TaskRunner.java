package vn.giaouoc.kit.tasks;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.directory.CurrentAssignments;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.web.Problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/** Runs long tasks, a few at a time, and writes down how each one ends. */
class TaskRunner {

	private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

	private static final int AT_ONCE = 2;

	/** What kills its process every time must end some day. */
	private static final int MOST_ATTEMPTS = 10;

	private final TaskRows rows;

	private final ObjectProvider<LongTask<?>> kinds;

	private final CurrentAssignments assignments;

	private final JsonMapper json;

	private final Clock clock;

	/** The scheduler's threads also seal the audit and send mail: some stay free. */
	private final Semaphore permits = new Semaphore(AT_ONCE);

	TaskRunner(TaskRows rows, ObjectProvider<LongTask<?>> kinds, CurrentAssignments assignments, JsonMapper json,
			Clock clock) {
		this.rows = rows;
		this.kinds = kinds;
		this.assignments = assignments;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Brings a task to its end if it can.
	 * @return whether it must be called again later
	 */
	boolean run(UUID id, BooleanSupplier shuttingDown) {
		if (!this.permits.tryAcquire()) {
			return true;
		}
		try {
			Optional<TaskRows.Claim> claim = this.rows.claim(id);
			return claim.isPresent() && run(claim.get(), shuttingDown);
		}
		finally {
			this.permits.release();
		}
	}

	private boolean run(TaskRows.Claim claim, BooleanSupplier shuttingDown) {
		try {
			if (claim.cancelling()) {
				this.rows.cancelled(claim);
			}
			else if (claim.attempt() > MOST_ATTEMPTS) {
				this.rows.failed(claim, "task-given-up", Map.of());
			}
			else {
				Actor actor = actor(claim);
				TaskRun run = new TaskRun(this.rows, claim, actor, shuttingDown, this.clock);
				this.rows.done(claim, Scope.of(actor).call(() -> work(claim, run)));
			}
			return false;
		}
		catch (TaskStopped ex) {
			return switch (ex.reason()) {
				case CANCELLED -> {
					this.rows.cancelled(claim);
					yield false;
				}
				case SHUTDOWN -> true;
				case REPLACED -> false;
			};
		}
		catch (Problem ex) {
			this.rows.failed(claim, ex.code(), ex.members());
			return false;
		}
		catch (TransientDataAccessException | DataAccessResourceFailureException
				| CannotCreateTransactionException ex) {
			log.warn("Task {} {} waits for the database: {}", claim.kind(), claim.id(), ex.getClass().getSimpleName());
			return true;
		}
		catch (RuntimeException ex) {
			// A failed statement's text may hold the rows' data.
			log.error("Task {} {} failed: {}", claim.kind(), claim.id(), ex.getClass().getName());
			log.debug("Task {} failed", claim.id(), ex);
			this.rows.failed(claim, "unexpected", Map.of());
			return false;
		}
	}

	private TaskResult work(TaskRows.Claim claim, TaskRun run) {
		LongTask<?> task = this.kinds.stream()
			.filter((kind) -> kind.kind().equals(claim.kind()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No task of kind " + claim.kind()));
		return work(task, claim.request(), run);
	}

	private <R> TaskResult work(LongTask<R> task, String request, TaskRun run) {
		return task.run(this.json.readValue(request, task.request()), run);
	}

	/** Who started it, with the rights he has today. */
	private Actor actor(TaskRows.Claim claim) {
		return new Actor(claim.person(), "", Set.of(), acting(claim.person(), claim.assignment()), null);
	}

	private @Nullable Acting acting(UUID person, @Nullable UUID assignment) {
		if (assignment == null) {
			return null;
		}
		return this.assignments.of(person)
			.stream()
			.filter((held) -> held.assignmentId().equals(assignment))
			.findFirst()
			.orElseThrow(() -> new Problem(HttpStatus.FORBIDDEN, "assignment-not-held"));
	}

}
