package vn.giaouoc.plan.directory.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/**
	 * What a step does with the rows and an unused id for each new unit, in one
	 * transaction.
	 */
	@FunctionalInterface
	private interface Work {

		Counts with(UUID id, List<ImportRow> rows, List<UUID> fresh, Actor actor);

	}

	private record Step(String kind, DirectoryImports imports, Work work) implements LongTask<Request> {

		@Override
		public Class<Request> request() {
			return Request.class;
		}

		/**
		 * The scope is set as the transaction begins, so it must reach units that are
		 * made within: ids that were drawn just now are nobody else's.
		 */
		private static Scope reaching(List<UUID> fresh) {
			Scope scope = Scope.current().orElseThrow();
			Set<UUID> units = Stream.concat(scope.units().stream(), fresh.stream()).collect(Collectors.toSet());
			return new Scope(scope.person(), units, scope.assignment(), scope.system());
		}

		@Override
		public TaskResult run(Request request, TaskRun run) {
			UUID id = request.importId();
			List<ImportRow> rows = this.imports.read(this.imports.held(id));
			run.progress(0, rows.size());
			List<UUID> fresh = rows.stream()
				.filter((row) -> row.sheet() == ImportSheet.UNITS)
				.map((_) -> UUID.randomUUID())
				.toList();
			return TaskResult.of(reaching(fresh).call(() -> {
				Counts[] counts = new Counts[1];
				run.commit(rows.size(), () -> counts[0] = this.work.with(id, rows, fresh, run.actor()));
				return counts[0];
			}));
		}

	}

}
