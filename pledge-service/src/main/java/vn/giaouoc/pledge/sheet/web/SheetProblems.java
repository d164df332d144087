package vn.giaouoc.pledge.sheet.web;

import java.util.Map;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.AlreadyDecided;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.DueOver;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.NotTheReceiver;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.NothingNew;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.NothingToSend;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.RowUnknown;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.SheetChanged;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.StillWaiting;
import vn.giaouoc.pledge.sheet.domain.SheetRefused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What sheets refuse, as problems. */
@RestControllerAdvice
@Order(0)
class SheetProblems {

	private final Problems problems;

	private final Audit audit;

	SheetProblems(Problems problems, Audit audit) {
		this.problems = problems;
		this.audit = audit;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(SheetRefused ex) {
		Problem problem = describe(ex.refusal());
		this.audit.refused("sheet-act", "sheet", null, problem.code());
		ProblemDetail detail = this.problems.describe(problem);
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private Problem describe(SheetRefusal refusal) {
		return switch (refusal) {
			case SheetChanged() -> conflict("sheet-changed", Map.of());
			case NothingToSend() -> conflict("nothing-to-send", Map.of());
			case StillWaiting() -> conflict("sheet-still-waiting", Map.of());
			case AlreadyDecided(var state) -> conflict("sheet-already-decided",
					Map.of("state", this.problems.text("sheetState." + state.name(), Map.of(), state.name())));
			case RowUnknown() -> problem("sheet-row-unknown");
			case NotTheReceiver() -> problem("not-the-receiver");
			case DueOver() -> problem("already-over");
			case NothingNew() -> conflict("nothing-new", Map.of());
		};
	}

	private static Problem problem(String code) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code);
	}

	private static Problem conflict(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.CONFLICT, code, members);
	}

}
