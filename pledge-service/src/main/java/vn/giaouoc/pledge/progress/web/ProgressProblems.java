package vn.giaouoc.pledge.progress.web;

import java.time.format.DateTimeFormatter;
import java.util.Map;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.DayOutside;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.FigureMissing;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.NoSuchCommitment;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.NotStoodFor;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.TooManyFiles;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.TooManyReports;
import vn.giaouoc.pledge.progress.domain.ProgressRefused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What reports of progress are refused for, as problems. */
@RestControllerAdvice
@Order(0)
class ProgressProblems {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Problems problems;

	private final Audit audit;

	ProgressProblems(Problems problems, Audit audit) {
		this.problems = problems;
		this.audit = audit;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(ProgressRefused ex) {
		Problem problem = describe(ex.refusal());
		this.audit.refused("progress-report", "pledge", null, problem.code());
		ProblemDetail detail = this.problems.describe(problem);
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private Problem describe(ProgressRefusal refusal) {
		return switch (refusal) {
			case NotStoodFor(var state) -> new Problem(HttpStatus.CONFLICT, "progress-not-confirmed",
					Map.of("state", this.problems.text("pledgeState." + state.name(), Map.of(), state.name())));
			case NoSuchCommitment() -> problem("no-such-commitment", Map.of());
			case FigureMissing(var unit) -> problem("progress-figure-missing", Map.of("unit", unit));
			case DayOutside(var from, var to) ->
				problem("progress-day-outside", Map.of("from", DAY.format(from), "to", DAY.format(to)));
			case TooManyReports(int most) -> problem("too-many-reports", Map.of("most", most));
			case TooManyFiles(int most) -> problem("too-many-files", Map.of("most", most));
		};
	}

	private static Problem problem(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, members);
	}

}
