package vn.giaouoc.kit.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import vn.giaouoc.kit.security.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files and the cleaning of contents that nobody has any more. */
@Configuration(proxyBeanMethods = false)
public class FilesConfiguration {

	@Bean
	Files files(JdbcClient jdbc, JdbcTemplate plain, PlatformTransactionManager transactions) {
		return new Files(jdbc, plain, new TransactionTemplate(transactions));
	}

	@Bean
	RecurringTask<Void> fileCleaning(Files files) {
		return Tasks.recurring("file-cleaning", FixedDelay.ofHours(1))
			.execute((_, _) -> Scope.system("jobs", files::clean));
	}

}
