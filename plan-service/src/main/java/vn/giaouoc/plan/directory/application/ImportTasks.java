package vn.giaouoc.plan.directory.application;

import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.tasks.LongTask;
import vn.giaouoc.kit.tasks.TaskResult;
import vn.giaouoc.kit.tasks.TaskRun;
import vn.giaouoc.plan.directory.application.DirectoryImports.Counts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two steps of an import as long tasks. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

	static final String CHECK = "directory-import-check";

	static final String WRITE = "directory-import";

	/** Which import. */
	record Request(UUID importId) {
	}

	@Bean
	LongTask<Request> importCheckTask(DirectoryImports imports) {
		return new Step(CHECK, imports, imports::check);
	}

	@Bean
	LongTask<Request> importWriteTask(DirectoryImports imports) {
		return new Step(WRITE, imports, imports::write);
	}

	@Bean
	RecurringTask<Void> importCleaning(JdbcClient jdbc, PlatformTransactionManager transactions) {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		return Tasks.recurring("import-cleaning", FixedDelay.ofHours(1))
			.execute((_, _) -> Scope.system("jobs", () -> transaction.executeWithoutResult((_) -> clean(jdbc))));
	}

	/** Forgets imports of more than thirty days ago, with their rows and files. */
	private static void clean(JdbcClient jdbc) {
		jdbc.sql("""
				delete from file where id in (
					select file_id from directory_import where created_at < clock_timestamp() - interval '30 days')
				""").update();
	}

	/** What a step does with the rows, in one transaction. */
	@FunctionalInterface
	private interface Work {

		Counts with(UUID id, List<ImportRow> rows, Actor actor);

	}

	private record Step(String kind, DirectoryImports imports, Work work) implements LongTask<Request> {

		@Override
		public Class<Request> request() {
			return Request.class;
		}

		@Override
		public TaskResult run(Request request, TaskRun run) {
			UUID id = request.importId();
			List<ImportRow> rows = this.imports.read(this.imports.held(id));
			run.progress(0, rows.size());
			Counts[] counts = new Counts[1];
			run.commit(rows.size(), () -> counts[0] = this.work.with(id, rows, run.actor()));
			return TaskResult.of(counts[0]);
		}

	}

}
