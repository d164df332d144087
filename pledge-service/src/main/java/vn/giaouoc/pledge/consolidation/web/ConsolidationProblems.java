package vn.giaouoc.pledge.consolidation.web;

import java.util.Map;

import vn.giaouoc.documents.UnprintableText;
import vn.giaouoc.kit.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What keeps a consolidation from becoming paper. */
@RestControllerAdvice
@Order(0)
class ConsolidationProblems {

	private final Problems problems;

	ConsolidationProblems(Problems problems) {
		this.problems = problems;
	}

	/** A sign that paper does not bear; the library says which. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> unprintable(UnprintableText ex) {
		ProblemDetail detail = this.problems.describe(HttpStatus.UNPROCESSABLE_CONTENT, "unprintable-text",
				Map.of("sign", "U+%04X".formatted(ex.codePoint())));
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

}
