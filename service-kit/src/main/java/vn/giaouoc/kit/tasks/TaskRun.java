package vn.giaouoc.kit.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.tasks.TaskStopped.Reason;

/**
 * One run of a long task, as its work sees it: on whose behalf, how far an earlier run
 * came, and where progress goes. Cancelling, shutting down and losing the task to another
 * instance all end the run from within its calls.
 */
public final class TaskRun {

	private static final Duration BETWEEN_REPORTS = Duration.ofMillis(250);

	private final TaskRows rows;

	private final TaskRows.Claim claim;

	private final Actor actor;

	private final BooleanSupplier shuttingDown;

	private final Clock clock;

	private Instant reported = Instant.MIN;

	TaskRun(TaskRows rows, TaskRows.Claim claim, Actor actor, BooleanSupplier shuttingDown, Clock clock) {
		this.rows = rows;
		this.claim = claim;
		this.actor = actor;
		this.shuttingDown = shuttingDown;
		this.clock = clock;
	}

	/** Who started it, acting under the same assignment. */
	public Actor actor() {
		return this.actor;
	}

	/** What the last {@link #commit} of an earlier run named; 0 at the first. */
	public int checkpoint() {
		return this.claim.checkpoint();
	}

	/** Tells how far the work is; cheap enough to be called for each row. */
	public void progress(int done, int total) {
		Instant now = this.clock.instant();
		if (done < total && this.reported.plus(BETWEEN_REPORTS).isAfter(now)) {
			return;
		}
		this.reported = now;
		goOn();
		this.rows.progress(this.claim, done, total);
	}

	/**
	 * Does a part of the work in one transaction with the note that it is done, so that
	 * it has its effect once, whatever dies in between and whoever else believes to run
	 * this task.
	 * @param checkpoint grows with each part; where a later run has to go on
	 */
	public void commit(int checkpoint, Runnable part) {
		goOn();
		this.rows.commit(this.claim, checkpoint, part);
	}

	private void goOn() {
		if (this.shuttingDown.getAsBoolean()) {
			throw new TaskStopped(Reason.SHUTDOWN);
		}
	}

}
