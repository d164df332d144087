package vn.giaouoc.pledge.review.web;

import java.time.format.DateTimeFormatter;
import java.util.Map;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.pledge.review.domain.ReviewRefusal;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.AlreadyBegun;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.DayOutside;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.MeetingIncomplete;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.MoreVotesThanPeople;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NoResultYet;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NoSuchItem;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NotInThisState;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NotPledgedFor;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NothingSaid;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.OtherContent;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.TooManyPoints;
import vn.giaouoc.pledge.review.domain.ReviewRefused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What reviews refuse, as problems. */
@RestControllerAdvice
@Order(0)
class ReviewProblems {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Problems problems;

	private final Audit audit;

	ReviewProblems(Problems problems, Audit audit) {
		this.problems = problems;
		this.audit = audit;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(ReviewRefused ex) {
		Problem problem = describe(ex.refusal());
		this.audit.refused("review-act", "review-paper", null, problem.code());
		ProblemDetail detail = this.problems.describe(problem);
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private Problem describe(ReviewRefusal refusal) {
		return switch (refusal) {
			case NotInThisState(var state) ->
				conflict("review-not-in-this-state", Map.of("state", word("paperState", state)));
			case OtherContent(var kind) -> problem("review-other-content", Map.of("kind", word("paperKind", kind)));
			case AlreadyBegun() -> conflict("review-already-begun", Map.of());
			case NothingSaid() -> problem("review-nothing-said", Map.of());
			case NoSuchItem() -> problem("review-no-such-item", Map.of());
			case TooManyPoints(var criterion, var most) -> problem("too-many-points", Map.of("criterion", criterion,
					"most", most.stripTrailingZeros().toPlainString().replace('.', ',')));
			case MeetingIncomplete() -> problem("meeting-incomplete", Map.of());
			case MoreVotesThanPeople(int present) -> problem("more-votes-than-people", Map.of("present", present));
			case DayOutside(var from, var to) ->
				problem("progress-day-outside", Map.of("from", DAY.format(from), "to", DAY.format(to)));
			case NoResultYet(var state) -> conflict("no-result-yet", Map.of("state", word("pledgeState", state)));
			case NotPledgedFor(var code) -> problem("not-pledged-for", Map.of("code", code));
		};
	}

	private String word(String kind, Enum<?> value) {
		return this.problems.text(kind + "." + value.name(), Map.of(), value.name());
	}

	private static Problem problem(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, members);
	}

	private static Problem conflict(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.CONFLICT, code, members);
	}

}
