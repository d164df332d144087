package vn.giaouoc.kit.things;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.tasks.LongTask;
import vn.giaouoc.kit.tasks.TaskResult;
import vn.giaouoc.kit.tasks.TaskRun;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A long task that adds one row per step and can be held up by a test. */
@Component
public class Counting implements LongTask<Counting.Request> {

	/** Its kind. */
	public static final String KIND = "counting";

	/** A step needs a permit while a test holds them back. */
	public final Semaphore steps = new Semaphore(0);

	private final JdbcClient jdbc;

	private final Files files;

	private final TransactionOperations transactions;

	Counting(JdbcClient jdbc, Files files, TransactionOperations transactions) {
		this.jdbc = jdbc;
		this.files = files;
		this.transactions = transactions;
	}

	/**
	 * What to count.
	 *
	 * @param held whether each step waits for a permit
	 * @param end how it ends: file, problem, fault or anything else
	 */
	public record Request(UUID unitId, int steps, boolean held, String end) {
	}

	/** What was counted. */
	public record Summary(int counted) {
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Class<Request> request() {
		return Request.class;
	}

	@Override
	public TaskResult run(Request request, TaskRun run) {
		for (int step = run.checkpoint() + 1; step <= request.steps(); step++) {
			if (request.held()) {
				await(run, step, request.steps());
			}
			int now = step;
			run.commit(step, () -> add(request, now));
			run.progress(step, request.steps());
		}
		return switch (request.end()) {
			case "problem" -> throw new Problem(HttpStatus.CONFLICT, "stale-version");
			case "fault" -> throw new IllegalStateException("secret");
			case "file" -> {
				try (ReceivedFile file = this.files.produce("kết quả.txt", FileType.TEXT,
						(out) -> out.write("xong".getBytes(java.nio.charset.StandardCharsets.UTF_8)))) {
					yield TaskResult.of(new Summary(request.steps()),
							this.transactions.execute((_) -> this.files.keep(file, run.actor(), null)));
				}
			}
			default -> TaskResult.of(new Summary(request.steps()));
		};
	}

	private void await(TaskRun run, int step, int steps) {
		try {
			while (!this.steps.tryAcquire(50, TimeUnit.MILLISECONDS)) {
				run.progress(step - 1, steps);
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void add(Request request, int step) {
		this.jdbc.sql("insert into thing (id, unit_id, name) values (gen_random_uuid(), :unit, :name)")
			.param("unit", request.unitId())
			.param("name", "bước " + step)
			.update();
	}

}
