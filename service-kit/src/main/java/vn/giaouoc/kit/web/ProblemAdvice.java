package vn.giaouoc.kit.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.kit.audit.Audit;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Every failure that a controller lets go, as problem details; nothing of our inside gets
 * out.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private final Problems problems;

	private final Audit audit;

	ProblemAdvice(Problems problems, Audit audit) {
		this.problems = problems;
		this.audit = audit;
	}

	/** One thing that is wrong with one field. */
	record Fault(String field, String code, String message) {
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> problem(Problem ex, HttpServletRequest request) {
		if (ex.status() == HttpStatus.FORBIDDEN) {
			this.audit.refused("access", route(request), null, ex.code());
		}
		return answer(this.problems.describe(ex));
	}

	/** Where somebody was turned away, without the ids that a path may hold. */
	private static String route(HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return request.getMethod() + " " + ((pattern != null) ? pattern : "?");
	}

	/** A number, date or id in the address that is none. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> mistyped(TypeMismatchException ex) {
		return answer(this.problems.describe(HttpStatus.BAD_REQUEST, "bad-request", Map.of()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException ex) {
		return invalid(ex.getBindingResult()
			.getAllErrors()
			.stream()
			.map((error) -> new Fault((error instanceof FieldError field) ? field.getField() : error.getObjectName(),
					String.valueOf(error.getCode()), String.valueOf(error.getDefaultMessage())))
			.toList());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> invalid(ConstraintViolationException ex) {
		return invalid(ex.getConstraintViolations().stream().map(ProblemAdvice::fault).toList());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException ex) {
		return answer(this.problems.describe(HttpStatus.BAD_REQUEST, "unreadable-body", Map.of()));
	}

	/** A form that was cut short, or that does not say where its parts begin. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(MultipartException ex) {
		// Too large is a reason of its own, and knows its status.
		return (ex instanceof ErrorResponse) ? anything(ex)
				: answer(this.problems.describe(HttpStatus.BAD_REQUEST, "unreadable-form", Map.of()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException ex) {
		return answer(this.problems.describe(HttpStatus.CONFLICT, "stale-version", Map.of()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> forbidden(AccessDeniedException ex, HttpServletRequest request) {
		this.audit.refused("access", route(request), null, "forbidden");
		return answer(this.problems.describe(HttpStatus.FORBIDDEN, "forbidden", Map.of()));
	}

	@ExceptionHandler({ TransientDataAccessException.class, DataAccessResourceFailureException.class,
			CannotCreateTransactionException.class })
	ResponseEntity<ProblemDetail> unavailable(Exception ex) {
		log.warn("The database did not answer: {}", ex.getClass().getSimpleName());
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, "5")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.problems.describe(HttpStatus.SERVICE_UNAVAILABLE, "try-again", Map.of()));
	}

	/**
	 * A failed batch puts bound values into its text: personal data, so only class and
	 * state are logged.
	 */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> database(DataAccessException ex) {
		Throwable root = ex.getMostSpecificCause();
		String state = (root instanceof SQLException sql) ? sql.getSQLState() : "-";
		log.error("Unexpected database failure {} (SQLSTATE {})", ex.getClass().getName(), state, new StackOnly(ex));
		return answer(this.problems.describe(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", Map.of()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> anything(Exception ex) {
		if (ex instanceof ErrorResponse known) {
			HttpStatusCode status = known.getStatusCode();
			HttpStatus named = HttpStatus.valueOf(status.value());
			String code = named.name().toLowerCase(Locale.ROOT).replace('_', '-');
			ProblemDetail detail = this.problems.describe(named, code, Map.of());
			return ResponseEntity.status(named)
				.headers(known.getHeaders())
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(detail);
		}
		log.error("Unexpected failure", ex);
		return answer(this.problems.describe(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", Map.of()));
	}

	private ResponseEntity<ProblemDetail> invalid(List<Fault> faults) {
		ProblemDetail detail = this.problems.describe(HttpStatus.BAD_REQUEST, "invalid", Map.of());
		detail.setProperty("errors", faults);
		return answer(detail);
	}

	private static Fault fault(ConstraintViolation<?> violation) {
		return new Fault(violation.getPropertyPath().toString(),
				violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
				violation.getMessage());
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	/** The place of a failure without its text. */
	private static final class StackOnly extends RuntimeException {

		private static final long serialVersionUID = 1L;

		StackOnly(Throwable ex) {
			super(ex.getClass().getSimpleName(), null, false, true);
			setStackTrace(ex.getStackTrace());
		}

	}

}
