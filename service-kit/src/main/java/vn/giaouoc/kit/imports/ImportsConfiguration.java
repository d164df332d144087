package vn.giaouoc.kit.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.tasks.LongTasks;
import vn.giaouoc.kit.web.Problems;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports of workbooks, for services that have some. */
@Configuration(proxyBeanMethods = false)
public class ImportsConfiguration {

	@Bean
	ImportBooks importBooks(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Files files, LongTasks tasks,
			Problems problems) {
		return new ImportBooks(jdbc, batches, json, files, tasks, problems);
	}

	/** Forgets imports of more than thirty days ago, with their rows and files. */
	@Bean
	RecurringTask<Void> importCleaning(ObjectProvider<ImportBook<?>> books) {
		return Tasks.recurring("import-cleaning", FixedDelay.ofHours(1))
			.execute((_, _) -> Scope.system("jobs", () -> books.forEach(ImportBook::clean)));
	}

}
