package vn.giaouoc.pledge.intake.application;

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
import vn.giaouoc.pledge.intake.application.IntakeCheck.Judged;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two steps of an import of pledges as long tasks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

	private static final String CHECK = "intake-check";

	private static final String WRITE = "intake";

	@Bean
	ImportBook<IntakeColumn> intakeImportBook(ImportBooks books) {
		return books.open(new ImportBook.Kind<>("intake", "đăng ký thi đua", CHECK, WRITE, IntakeColumn.class,
				List.of(IntakeSheet.values()), IntakeImports.KEEPERS));
	}

	@Bean
	LongTask<Request> intakeCheckTask(IntakeImports imports) {
		return new CheckTask(imports);
	}

	@Bean
	LongTask<Request> intakeTask(IntakeImports imports) {
		return new IntakeTask(imports);
	}

	private static List<Judged> judged(IntakeImports imports, UUID id, Actor actor) {
		return imports.judge(imports.open(id, actor, imports.window(id)), actor);
	}

	private record CheckTask(IntakeImports imports) implements LongTask<Request> {

		@Override
		public String kind() {
			return CHECK;
		}

		@Override
		public Class<Request> request() {
			return Request.class;
		}

		@Override
		public TaskResult run(Request request, TaskRun run) {
			UUID id = request.importId();
			List<Judged> judged = judged(this.imports, id, run.actor());
			run.progress(0, judged.size());
			Counts[] counts = new Counts[1];
			run.commit(judged.size(), () -> counts[0] = this.imports.checked(id, run.actor(), judged));
			return TaskResult.of(counts[0]);
		}

	}

	/**
	 * Takes the rows in part by part: each is decided by its own time, and what was taken
	 * in before a crash is not taken in again.
	 */
	private record IntakeTask(IntakeImports imports) implements LongTask<Request> {

		private static final int PART = 250;

		@Override
		public String kind() {
			return WRITE;
		}

		@Override
		public Class<Request> request() {
			return Request.class;
		}

		@Override
		public TaskResult run(Request request, TaskRun run) {
			UUID id = request.importId();
			Counts settled = this.imports.settled(id);
			if (settled != null) {
				return TaskResult.of(settled);
			}
			List<Judged> judged = judged(this.imports, id, run.actor());
			for (int from = run.checkpoint(); from < judged.size(); from += PART) {
				int begin = from;
				int end = Math.min(from + PART, judged.size());
				run.commit(end, () -> this.imports.take(id, run.actor(), begin, judged.subList(begin, end)));
				run.progress(end, judged.size());
			}
			Counts[] counts = new Counts[1];
			run.commit(judged.size() + 1, () -> counts[0] = this.imports.finish(id));
			return TaskResult.of(counts[0]);
		}

	}

}
