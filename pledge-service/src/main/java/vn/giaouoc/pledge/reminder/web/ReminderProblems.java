package vn.giaouoc.pledge.reminder.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.pledge.reminder.domain.ReminderRefusal;
import vn.giaouoc.pledge.reminder.domain.ReminderRefusal.NobodyToRemind;
import vn.giaouoc.pledge.reminder.domain.ReminderRefusal.RemindedJustNow;
import vn.giaouoc.pledge.reminder.domain.ReminderRefused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why nobody was reminded, as problems. */
@RestControllerAdvice
@Order(0)
class ReminderProblems {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy")
		.withZone(BusinessClock.ZONE);

	private final Problems problems;

	private final Audit audit;

	ReminderProblems(Problems problems, Audit audit) {
		this.problems = problems;
		this.audit = audit;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(ReminderRefused ex) {
		Problem problem = describe(ex.refusal());
		this.audit.refused("units-reminded", "window", null, problem.code());
		ProblemDetail detail = this.problems.describe(problem);
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private static Problem describe(ReminderRefusal refusal) {
		return switch (refusal) {
			case NobodyToRemind() -> new Problem(HttpStatus.CONFLICT, "nobody-to-remind");
			case RemindedJustNow(Instant next) ->
				new Problem(HttpStatus.CONFLICT, "reminded-just-now", Map.of("next", MOMENT.format(next)));
		};
	}

}
