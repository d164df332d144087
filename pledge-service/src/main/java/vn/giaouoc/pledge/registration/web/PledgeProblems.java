package vn.giaouoc.pledge.registration.web;

import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.pledge.registration.application.PledgeQueries;
import vn.giaouoc.pledge.registration.application.RefusalProblems;
import vn.giaouoc.pledge.registration.application.StalePledge;
import vn.giaouoc.pledge.registration.domain.Refusal.AlreadyPledged;
import vn.giaouoc.pledge.registration.domain.Refused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What pledges and their windows refuse, as problems. */
@RestControllerAdvice
@Order(0)
class PledgeProblems {

	private final Problems problems;

	private final RefusalProblems refusals;

	private final PledgeQueries queries;

	private final Audit audit;

	PledgeProblems(Problems problems, RefusalProblems refusals, PledgeQueries queries, Audit audit) {
		this.problems = problems;
		this.refusals = refusals;
		this.queries = queries;
		this.audit = audit;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refused ex) {
		Problem problem = this.refusals.describe(ex.refusal());
		this.audit.refused("pledge-act", "pledge", null, problem.code());
		ProblemDetail detail = this.problems.describe(problem);
		if (ex.refusal() instanceof AlreadyPledged(UUID held) && held != null) {
			detail.setProperty("pledgeId", held);
		}
		return answer(detail);
	}

	/** Both versions are shown side by side: what is typed stays on the page. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> stale(StalePledge ex, Actor actor) {
		ProblemDetail detail = this.problems.describe(HttpStatus.CONFLICT, "stale-version", Map.of());
		this.queries.find(actor, ex.id()).ifPresent((current) -> detail.setProperty("current", current));
		return answer(detail);
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

}
