package vn.giaouoc.award.law.web;

import java.time.format.DateTimeFormatter;
import java.util.Map;

import vn.giaouoc.award.law.domain.Refusal;
import vn.giaouoc.award.law.domain.Refusal.NoRuleInForce;
import vn.giaouoc.award.law.domain.Refused;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The law's refusals as problems. */
@RestControllerAdvice
@Order(0)
class LawProblems {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Problems problems;

	LawProblems(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refused ex) {
		ProblemDetail detail = this.problems.describe(describe(ex.refusal()));
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	static Problem describe(Refusal refusal) {
		return switch (refusal) {
			case NoRuleInForce(var day) ->
				new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "no-rule-in-force", Map.of("day", DAY.format(day)));
		};
	}

}
