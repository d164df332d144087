package vn.giaouoc.plan.planning.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import vn.giaouoc.documents.UnprintableText;
import vn.giaouoc.checker.source.Unreadable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.plan.planning.application.PlanQueries;
import vn.giaouoc.plan.planning.application.StalePlan;
import vn.giaouoc.plan.planning.domain.Refusal;
import vn.giaouoc.plan.planning.domain.Refusal.AmendmentPending;
import vn.giaouoc.plan.planning.domain.Refusal.ApprovalNeeded;
import vn.giaouoc.plan.planning.domain.Refusal.ErrorsAreMended;
import vn.giaouoc.plan.planning.domain.Refusal.FindingUnknown;
import vn.giaouoc.plan.planning.domain.Refusal.IllegalMove;
import vn.giaouoc.plan.planning.domain.Refusal.IssueDateImpossible;
import vn.giaouoc.plan.planning.domain.Refusal.NotTheirPart;
import vn.giaouoc.plan.planning.domain.Refusal.NothingToApprove;
import vn.giaouoc.plan.planning.domain.Refusal.NumberTaken;
import vn.giaouoc.plan.planning.domain.Refusal.OpenFindings;
import vn.giaouoc.plan.planning.domain.Refusal.ParentUnknown;
import vn.giaouoc.plan.planning.domain.Refusal.WindowTaken;
import vn.giaouoc.plan.planning.domain.Refused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What plans refuse, as problems. */
@RestControllerAdvice
@Order(0)
class PlanProblems {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Problems problems;

	private final PlanQueries queries;

	private final Audit audit;

	PlanProblems(Problems problems, PlanQueries queries, Audit audit) {
		this.problems = problems;
		this.queries = queries;
		this.audit = audit;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refused ex) {
		Problem problem = describe(ex.refusal());
		this.audit.refused("plan-act", "plan", null, problem.code());
		return answer(this.problems.describe(problem));
	}

	/** A file that is no plan's text; the checker says what to do about it. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(Unreadable ex) {
		ProblemDetail detail = this.problems.describe(HttpStatus.UNPROCESSABLE_CONTENT,
				"plan-file-" + ex.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), Map.of());
		String text = Objects.requireNonNullElse(ex.getMessage(), "");
		detail.setDetail(text.substring(0, 1).toUpperCase(Locale.of("vi")) + text.substring(1));
		return answer(detail);
	}

	/** A sign that paper does not bear; the library says which. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> unprintable(UnprintableText ex) {
		return answer(this.problems.describe(HttpStatus.UNPROCESSABLE_CONTENT, "unprintable-text",
				Map.of("sign", "U+%04X".formatted(ex.codePoint()))));
	}

	/** Both versions are shown side by side: what is typed stays on the page. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> stale(StalePlan ex, Actor actor) {
		ProblemDetail detail = this.problems.describe(HttpStatus.CONFLICT, "stale-version", Map.of());
		this.queries.find(actor, ex.id(), null).ifPresent((current) -> detail.setProperty("current", current));
		return answer(detail);
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private Problem describe(Refusal refusal) {
		return switch (refusal) {
			case IllegalMove(var from, var act) ->
				problem("plan-illegal-move", Map.of("state", word("planState", from), "act", word("planAct", act)));
			case NotTheirPart(var act, var who) ->
				problem("plan-not-their-part", Map.of("act", word("planAct", act), "who", word("planParty", who)));
			case OpenFindings(int errors, int warnings) ->
				problem("plan-open-findings", Map.of("errors", errors, "warnings", warnings));
			case FindingUnknown() -> problem("plan-finding-unknown", Map.of());
			case ErrorsAreMended() -> problem("plan-errors-are-mended", Map.of());
			case ApprovalNeeded() -> problem("plan-approval-needed", Map.of());
			case NothingToApprove() -> problem("plan-nothing-to-approve", Map.of());
			case NumberTaken(String code, int year) ->
				problem("plan-number-taken", Map.of("planCode", code, "year", year));
			case IssueDateImpossible(LocalDate signed, LocalDate today) ->
				problem("plan-issue-date-impossible", Map.of("signed", DAY.format(signed), "today", DAY.format(today)));
			case ParentUnknown() -> problem("plan-parent-unknown", Map.of());
			case WindowTaken(int place) -> problem("plan-window-taken", Map.of("place", place));
			case AmendmentPending(int edition) -> problem("plan-amendment-pending", Map.of("edition", edition));
		};
	}

	private String word(String kind, Enum<?> value) {
		return this.problems.text(kind + "." + value.name(), Map.of(), value.name());
	}

	private static Problem problem(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, members);
	}

}
