package vn.giaouoc.plan.directory.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import vn.giaouoc.kit.security.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets imports of more than thirty days ago, with their rows and files. */
@Configuration(proxyBeanMethods = false)
class ImportCleaningJob {

	@Bean
	RecurringTask<Void> importCleaning(JdbcClient jdbc, PlatformTransactionManager transactions) {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		return Tasks.recurring("import-cleaning", FixedDelay.ofHours(1))
			.execute((_, _) -> Scope.system("jobs", () -> transaction.executeWithoutResult((_) -> clean(jdbc))));
	}

	private static void clean(JdbcClient jdbc) {
		jdbc.sql("""
				delete from file where id in (
					select file_id from directory_import where created_at < clock_timestamp() - interval '30 days')
				""").update();
	}

}
