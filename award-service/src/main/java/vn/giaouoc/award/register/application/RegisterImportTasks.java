package vn.giaouoc.award.register.application;

import java.util.List;
import java.util.UUID;

import vn.giaouoc.kit.imports.ImportBook;
import vn.giaouoc.kit.imports.ImportBook.Request;
import vn.giaouoc.kit.imports.ImportBooks;
import vn.giaouoc.kit.imports.ImportView.Counts;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.tasks.LongTask;
import vn.giaouoc.kit.tasks.TaskResult;
import vn.giaouoc.kit.tasks.TaskRun;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two steps of an import as long tasks. */
@Configuration(proxyBeanMethods = false)
class RegisterImportTasks {

	private static final String CHECK = "register-import-check";

	private static final String WRITE = "register-import";

	@Bean
	ImportBook<RegisterColumn> registerImportBook(ImportBooks books) {
		return books.open(new ImportBook.Kind<>("register", "sổ danh hiệu", CHECK, WRITE, RegisterColumn.class,
				List.of(RegisterSheet.values()), RegisterImports.KEEPERS));
	}

	@Bean
	LongTask<Request> registerCheckTask(RegisterImports imports) {
		return new Step(CHECK, imports, imports::check);
	}

	@Bean
	LongTask<Request> registerWriteTask(RegisterImports imports) {
		return new Step(WRITE, imports, imports::write);
	}

	/** What a step does with the rows, in one transaction. */
	@FunctionalInterface
	private interface Work {

		Counts with(UUID id, List<RegisterRow> rows, Actor actor);

	}

	private record Step(String kind, RegisterImports imports, Work work) implements LongTask<Request> {

		@Override
		public Class<Request> request() {
			return Request.class;
		}

		@Override
		public TaskResult run(Request request, TaskRun run) {
			UUID id = request.importId();
			List<RegisterRow> rows = this.imports.read(id);
			run.progress(0, rows.size());
			Counts[] counts = new Counts[1];
			run.commit(rows.size(), () -> counts[0] = this.work.with(id, rows, run.actor()));
			return TaskResult.of(counts[0]);
		}

	}

}
