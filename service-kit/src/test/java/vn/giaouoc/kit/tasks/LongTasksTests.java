package vn.giaouoc.kit.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.directory.CurrentAssignments;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.things.Counting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class LongTasksTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	Counting counting;

	@Autowired
	TaskRunner runner;

	@Autowired
	TaskRows rows;

	@Autowired
	ObjectProvider<LongTask<?>> kinds;

	@Autowired
	CurrentAssignments assignments;

	@Autowired
	JsonMapper json;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	UUID unit;

	UUID person;

	@BeforeEach
	void somebodyInAUnit() {
		this.unit = this.directory.unit("COMMUNE", null);
		this.person = this.directory.person(TestDirectory.role("official", this.unit));
		this.counting.steps.drainPermits();
	}

	@Test
	void aTaskComesToItsResultAndFile() {
		UUID id = start(3, false, "file");
		TaskView task = finished(id);
		assertThat(task.state()).isEqualTo(TaskState.DONE);
		assertThat(task.done()).isEqualTo(3);
		assertThat(task.total()).isEqualTo(3);
		assertThat(task.result().path("counted").asInt()).isEqualTo(3);
		assertThat(task.fileName()).isEqualTo("kết quả.txt");
		assertThat(things()).isEqualTo(3);
		this.api.as(this.person)
			.get()
			.uri("/api/kit/tasks/" + id + "/file")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("xong");
	}

	@Test
	void progressIsSeenWhileItRuns() {
		UUID id = start(3, true, "");
		this.counting.steps.release();
		await().untilAsserted(() -> {
			TaskView task = task(id);
			assertThat(task.state()).isEqualTo(TaskState.RUNNING);
			assertThat(task.done()).isEqualTo(1);
			assertThat(task.total()).isEqualTo(3);
		});
		this.counting.steps.release(2);
		assertThat(finished(id).state()).isEqualTo(TaskState.DONE);
	}

	@Test
	void aRunningTaskStopsWhenItsOwnerCancelsIt() {
		UUID id = start(3, true, "");
		this.counting.steps.release();
		await().until(() -> task(id).done() == 1);
		cancel(id).expectStatus().isOk().expectBody().jsonPath("$.cancelling").isEqualTo(true);
		assertThat(finished(id).state()).isEqualTo(TaskState.CANCELLED);
		assertThat(things()).isOne();
		cancel(id).expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("task-finished");
	}

	@Test
	void aProblemIsToldInWordsAndAFaultKeepsItsTextToItself() {
		TaskView problem = finished(start(1, false, "problem"));
		assertThat(problem.state()).isEqualTo(TaskState.FAILED);
		assertThat(problem.failure().code()).isEqualTo("stale-version");
		assertThat(problem.failure().detail()).startsWith("Người khác vừa sửa");
		TaskView fault = finished(start(1, false, "fault"));
		assertThat(fault.failure().code()).isEqualTo("unexpected");
		assertThat(fault.failure().detail()).startsWith("Hệ thống gặp lỗi").doesNotContain("secret");
	}

	@Test
	void nobodyElseSeesOrStopsATask() {
		UUID id = start(1, false, "file");
		finished(id);
		UUID colleague = this.directory.person(TestDirectory.role("official", this.unit));
		for (String path : List.of("", "/file")) {
			this.api.as(colleague).get().uri("/api/kit/tasks/" + id + path).exchange().expectStatus().isNotFound();
		}
		this.api.as(colleague)
			.post()
			.uri("/api/kit/tasks/" + id + "/cancellation")
			.exchange()
			.expectStatus()
			.isNotFound();
		this.api.as(colleague).get().uri("/api/kit/tasks").exchange().expectBody().jsonPath("$.total").isEqualTo(0);
		this.api.as(this.person)
			.get()
			.uri("/api/kit/tasks")
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].id")
			.isEqualTo(id.toString());
	}

	@Test
	void aPersonHasFiveUnfinishedTasksAtMost() {
		List<UUID> open = java.util.stream.Stream.generate(() -> start(1, true, ""))
			.limit(LongTasks.MOST_OPEN)
			.toList();
		count(1, true, "").expectStatus()
			.isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("too-many-tasks");
		open.forEach(this::cancel);
		open.forEach(this::finished);
	}

	@Test
	void theWorkOfADeadInstanceGoesOnWhereItStopped() {
		UUID id = waiting(3);
		TaskRows.Claim dead = this.rows.claim(id).orElseThrow();
		scoped(() -> this.rows.commit(dead, 2, () -> add("bước 1", "bước 2")));
		assertThat(this.runner.run(id, () -> false)).isFalse();
		assertThat(names()).containsExactlyInAnyOrder("bước 1", "bước 2", "bước 3");
		assertThat(task(id).state()).isEqualTo(TaskState.DONE);
	}

	@Test
	void theSchedulerTakesOverWhatADeadInstanceHadPicked() {
		UUID id = waiting(1);
		this.transactions.executeWithoutResult((_) -> this.jdbc
			.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
					values ('long-task', :id, clock_timestamp() - interval '1 minute', true, 'dead',
						clock_timestamp() - interval '1 minute', 1)
					""")
			.param("id", id.toString())
			.update());
		assertThat(finished(id).state()).isEqualTo(TaskState.DONE);
		assertThat(things()).isOne();
	}

	@Test
	void twoInstancesThatBothBelieveToRunItHaveOneEffectPerStep() {
		UUID id = waiting(3, true);
		TaskRunner other = new TaskRunner(this.rows, this.kinds, this.assignments, this.json, this.clock);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			threads.submit(() -> this.runner.run(id, () -> false));
			await().until(() -> attempt(id) == 1);
			threads.submit(() -> other.run(id, () -> false));
			await().until(() -> attempt(id) == 2);
			this.counting.steps.release(6);
		}
		assertThat(names()).containsExactlyInAnyOrder("bước 1", "bước 2", "bước 3");
		assertThat(finished(id).state()).isEqualTo(TaskState.DONE);
	}

	@Test
	void aServiceThatStopsLeavesItsWorkToTheNext() {
		UUID id = waiting(2);
		assertThat(this.runner.run(id, () -> true)).isTrue();
		assertThat(things()).isZero();
		assertThat(this.runner.run(id, () -> false)).isFalse();
		assertThat(things()).isEqualTo(2);
	}

	@Test
	void aFinishedTaskIsNotRunAgain() {
		UUID id = start(1, false, "");
		finished(id);
		assertThat(this.runner.run(id, () -> false)).isFalse();
		assertThat(things()).isOne();
	}

	@Test
	void whatKillsItsProcessTimeAndAgainIsGivenUp() {
		UUID id = waiting(1);
		for (int attempt = 1; attempt <= 10; attempt++) {
			this.rows.claim(id);
		}
		this.runner.run(id, () -> false);
		assertThat(task(id).failure().code()).isEqualTo("task-given-up");
		assertThat(things()).isZero();
	}

	@Test
	void aTaskWhoseAssignmentHasEndedDoesNothing() {
		UUID id = waiting(1, false, UUID.randomUUID());
		this.runner.run(id, () -> false);
		assertThat(task(id).failure().code()).isEqualTo("assignment-not-held");
		assertThat(things()).isZero();
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(50, TimeUnit.MILLISECONDS);
	}

	private ResponseSpec count(int steps, boolean held, String end) {
		return this.api.as(this.person)
			.post()
			.uri("/api/kit/counts")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("unitId", this.unit, "steps", steps, "held", held, "end", end))
			.exchange();
	}

	private UUID start(int steps, boolean held, String end) {
		return count(steps, held, end).expectStatus()
			.isAccepted()
			.expectBody(TaskView.class)
			.returnResult()
			.getResponseBody()
			.id();
	}

	/** A task that no scheduler knows. */
	private UUID waiting(int steps) {
		return waiting(steps, false);
	}

	private UUID waiting(int steps, boolean held) {
		return waiting(steps, held, this.assignments.of(this.person).getFirst().assignmentId());
	}

	private UUID waiting(int steps, boolean held, UUID assignment) {
		UUID id = UUID.randomUUID();
		Scope.system("jobs",
				() -> this.transactions.executeWithoutResult((_) -> this.jdbc.sql("""
						insert into long_task (id, person_id, assignment_id, kind, title, request, state)
						values (:id, :person, :assignment, 'counting', 'Đếm thử', cast(:request as jsonb), 'WAITING')
						""")
					.param("id", id)
					.param("person", this.person)
					.param("assignment", assignment)
					.param("request", this.json.writeValueAsString(new Counting.Request(this.unit, steps, held, "")))
					.update()));
		return id;
	}

	private TaskView task(UUID id) {
		return this.api.as(this.person)
			.get()
			.uri("/api/kit/tasks/" + id)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(TaskView.class)
			.returnResult()
			.getResponseBody();
	}

	private TaskView finished(UUID id) {
		return await().until(() -> task(id), (task) -> task.finishedAt() != null);
	}

	private ResponseSpec cancel(UUID id) {
		return this.api.as(this.person).post().uri("/api/kit/tasks/" + id + "/cancellation").exchange();
	}

	private void scoped(Runnable work) {
		new Scope(this.person, java.util.Set.of(this.unit), null, null).run(work);
	}

	private void add(String... names) {
		for (String name : names) {
			this.jdbc.sql("insert into thing (id, unit_id, name) values (gen_random_uuid(), :unit, :name)")
				.param("unit", this.unit)
				.param("name", name)
				.update();
		}
	}

	private int attempt(UUID id) {
		return Scope.system("jobs",
				() -> this.transactions.execute((_) -> this.jdbc.sql("select attempt from long_task where id = :id")
					.param("id", id)
					.query(Integer.class)
					.single()));
	}

	private List<String> names() {
		return Scope.system("jobs",
				() -> this.transactions.execute((_) -> this.jdbc.sql("select name from thing where unit_id = :unit")
					.param("unit", this.unit)
					.query(String.class)
					.list()));
	}

	private int things() {
		return names().size();
	}

}
