package vn.giaouoc.pledge.cluster.web;

import java.time.format.DateTimeFormatter;
import java.util.Map;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterAlreadyPledges;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterIllegalMove;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterSignedBySome;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTextChanged;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTextMissing;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTooSmall;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.TooFewSigned;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.UnitHasSigned;
import vn.giaouoc.pledge.cluster.domain.ClusterRefused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the pledges of clusters refuse, as problems. */
@RestControllerAdvice
@Order(0)
class ClusterProblems {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy")
		.withZone(BusinessClock.ZONE);

	private final Problems problems;

	private final Audit audit;

	ClusterProblems(Problems problems, Audit audit) {
		this.problems = problems;
		this.audit = audit;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(ClusterRefused ex) {
		Problem problem = describe(ex.refusal());
		this.audit.refused("cluster-pledge-act", "cluster-pledge", null, problem.code());
		ProblemDetail detail = this.problems.describe(problem);
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private Problem describe(ClusterRefusal refusal) {
		return switch (refusal) {
			case ClusterIllegalMove(var from, var act) -> conflict("cluster-illegal-move",
					Map.of("state", this.problems.text("clusterState." + from.name(), Map.of(), from.name()), "act",
							this.problems.text("clusterAct." + act.name(), Map.of(), act.name())));
			case ClusterAlreadyPledges(int year) -> conflict("cluster-already-pledges", Map.of("year", year));
			case ClusterTextMissing() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "cluster-text-missing");
			case ClusterTooSmall(int members) -> conflict("cluster-too-small", Map.of("members", members));
			case ClusterSignedBySome(int signed) -> conflict("cluster-signed-by-some", Map.of("signed", signed));
			case UnitHasSigned(String by, var at) ->
				conflict("unit-has-signed", Map.of("by", by, "at", MOMENT.format(at)));
			case ClusterTextChanged() -> conflict("cluster-text-changed", Map.of());
			case TooFewSigned(int signed) -> conflict("too-few-signed", Map.of("signed", signed));
		};
	}

	private static Problem conflict(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.CONFLICT, code, members);
	}

}
