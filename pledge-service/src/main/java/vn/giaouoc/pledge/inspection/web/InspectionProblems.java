package vn.giaouoc.pledge.inspection.web;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.pledge.inspection.domain.InspectionRefusal;
import vn.giaouoc.pledge.inspection.domain.InspectionRefusal.DayOutside;
import vn.giaouoc.pledge.inspection.domain.InspectionRefusal.NothingToMend;
import vn.giaouoc.pledge.inspection.domain.InspectionRefused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What notes of inspections are refused for, as problems. */
@RestControllerAdvice
@Order(0)
class InspectionProblems {

	private final Problems problems;

	private final Audit audit;

	InspectionProblems(Problems problems, Audit audit) {
		this.problems = problems;
		this.audit = audit;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(InspectionRefused ex) {
		Problem problem = describe(ex.refusal());
		this.audit.refused("inspection-act", "inspection", null, problem.code());
		ProblemDetail detail = this.problems.describe(problem);
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private static Problem describe(InspectionRefusal refusal) {
		return switch (refusal) {
			case DayOutside() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "inspection-day-outside");
			case NothingToMend() -> new Problem(HttpStatus.CONFLICT, "nothing-to-mend");
		};
	}

}
