package vn.giaouoc.kit.tasks;

import java.time.Clock;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.directory.CurrentAssignments;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.web.Problems;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Long tasks on the scheduler. */
@Configuration(proxyBeanMethods = false)
@Import(TaskController.class)
public class TasksConfiguration {

	private static final FixedDelay AGAIN = FixedDelay.ofSeconds(2);

	@Bean
	TaskRows taskRows(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
		return new TaskRows(jdbc, new TransactionTemplate(transactions), new TransactionTemplate(transactions), json);
	}

	@Bean
	TaskRunner taskRunner(TaskRows rows, ObjectProvider<LongTask<?>> kinds, CurrentAssignments assignments,
			JsonMapper json, Clock machineClock) {
		return new TaskRunner(rows, kinds, assignments, json, machineClock);
	}

	@Bean
	Task<Void> longTaskExecution(TaskRunner runner) {
		return Tasks.custom(LongTasks.TASK)
			.onDeadExecutionRevive()
			.onFailureReschedule(AGAIN)
			.execute((instance,
					context) -> runner.run(UUID.fromString(instance.getId()),
							context.getSchedulerState()::isShuttingDown)
									? new CompletionHandler.OnCompleteReschedule<>(AGAIN)
									: new CompletionHandler.OnCompleteRemove<>());
	}

	@Bean
	LongTasks longTasks(JdbcClient jdbc, Scheduler scheduler, com.github.kagkarlsson.scheduler.Clock schedulerClock,
			Audit audit, Problems problems, JsonMapper json) {
		return new LongTasks(jdbc, scheduler, schedulerClock, audit, problems, json);
	}

	@Bean
	RecurringTask<Void> taskCleaning(TaskRows rows) {
		return Tasks.recurring("task-cleaning", FixedDelay.ofHours(1))
			.execute((_, _) -> Scope.system("jobs", rows::clean));
	}

}
