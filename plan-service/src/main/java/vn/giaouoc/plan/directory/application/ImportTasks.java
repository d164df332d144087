package vn.giaouoc.plan.directory.application;

import java.util.List;
import java.util.UUID;

import vn.giaouoc.kit.imports.ImportBook;
import vn.giaouoc.kit.imports.ImportBook.Request;
import vn.giaouoc.kit.imports.ImportBooks;
import vn.giaouoc.kit.imports.ImportView.Counts;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.tasks.LongTask;
import vn.giaouoc.kit.tasks.TaskResult;
import vn.giaouoc.kit.tasks.TaskRun;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two steps of an import as long tasks. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

	static final String CHECK = "directory-import-check";

	static final String WRITE = "directory-import";

	@Bean
	ImportBook<ImportColumn> directoryImportBook(ImportBooks books) {
		return books.open(new ImportBook.Kind<>("directory", "danh bạ", CHECK, WRITE, ImportColumn.class,
				List.of(ImportSheet.values()), List.of(PersonService.KEEPERS)));
	}

	@Bean
	LongTask<Request> importCheckTask(DirectoryImports imports) {
		return new Step(CHECK, imports, imports::check);
	}

	@Bean
	LongTask<Request> importWriteTask(DirectoryImports imports) {
		return new Step(WRITE, imports, imports::write);
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

		@Override
		public TaskResult run(Request request, TaskRun run) {
			UUID id = request.importId();
			List<ImportRow> rows = this.imports.read(id);
			run.progress(0, rows.size());
			List<UUID> fresh = rows.stream()
				.filter((row) -> row.sheet() == ImportSheet.UNITS)
				.map((_) -> UUID.randomUUID())
				.toList();
			// The scope is set as the transaction begins, so it must reach units made
			// within:
			// ids that were drawn just now are nobody else's.
			Scope scope = Scope.current().orElseThrow().reaching(fresh);
			return TaskResult.of(scope.call(() -> {
				Counts[] counts = new Counts[1];
				run.commit(rows.size(), () -> counts[0] = this.work.with(id, rows, fresh, run.actor()));
				return counts[0];
			}));
		}

	}

}
