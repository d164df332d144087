package vn.giaouoc.plan.directory.web;

import java.time.format.DateTimeFormatter;
import java.util.Map;

import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.plan.directory.domain.Refusal;
import vn.giaouoc.plan.directory.domain.Refusal.AssignmentOverlaps;
import vn.giaouoc.plan.directory.domain.Refusal.AssignmentUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.ChildOutlives;
import vn.giaouoc.plan.directory.domain.Refusal.CitizenNumberKnown;
import vn.giaouoc.plan.directory.domain.Refusal.CodeTaken;
import vn.giaouoc.plan.directory.domain.Refusal.CycleInTree;
import vn.giaouoc.plan.directory.domain.Refusal.DelegationImpossible;
import vn.giaouoc.plan.directory.domain.Refusal.EndBeforeStart;
import vn.giaouoc.plan.directory.domain.Refusal.ParentUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.HeadUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.HouseholdCodeTaken;
import vn.giaouoc.plan.directory.domain.Refusal.LeadNotMember;
import vn.giaouoc.plan.directory.domain.Refusal.MemberElsewhere;
import vn.giaouoc.plan.directory.domain.Refusal.MemberOfOtherKind;
import vn.giaouoc.plan.directory.domain.Refusal.MemberOutlives;
import vn.giaouoc.plan.directory.domain.Refusal.MemberTwice;
import vn.giaouoc.plan.directory.domain.Refusal.MemberUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.NotAVillage;
import vn.giaouoc.plan.directory.domain.Refusal.UsernameTaken;
import vn.giaouoc.plan.directory.domain.Refused;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The directory's refusals as problems. */
@RestControllerAdvice
@Order(0)
class DirectoryProblems {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Problems problems;

	DirectoryProblems(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refused ex) {
		ProblemDetail detail = this.problems.describe(describe(ex.refusal()));
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	static Problem describe(Refusal refusal) {
		return switch (refusal) {
			case EndBeforeStart(var from, var to) ->
				problem("end-before-start", Map.of("from", DAY.format(from), "to", DAY.format(to)));
			case ParentUnknown() -> problem("parent-unknown", Map.of());
			case CycleInTree(String name) -> problem("cycle-in-tree", Map.of("name", name));
			case CodeTaken(String code, String by) -> problem("code-taken", Map.of("unitCode", code, "by", by));
			case ChildOutlives(String child) -> problem("child-outlives", Map.of("child", child));
			case UnitUnknown() -> problem("unit-unknown", Map.of());
			case AssignmentOverlaps(var from) -> problem("assignment-overlaps", Map.of("from", DAY.format(from)));
			case AssignmentUnknown() -> new Problem(HttpStatus.NOT_FOUND, "not-found");
			case DelegationImpossible() -> problem("delegation-impossible", Map.of());
			case UsernameTaken(String username) -> problem("username-taken", Map.of("username", username));
			case CitizenNumberKnown(var person) -> problem("citizen-number-known", Map.of("person", person));
			case MemberOfOtherKind(String unit) -> problem("member-of-other-kind", Map.of("unit", unit));
			case MemberOutlives() -> problem("member-outlives", Map.of());
			case MemberTwice(String unit) -> problem("member-twice", Map.of("unit", unit));
			case MemberElsewhere(String unit, String cluster) ->
				problem("member-elsewhere", Map.of("unit", unit, "cluster", cluster));
			case MemberUnknown() -> problem("member-unknown", Map.of());
			case LeadNotMember(int year) -> problem("lead-not-member", Map.of("year", year));
			case NotAVillage(String unit) -> problem("not-a-village", Map.of("unit", unit));
			case HouseholdCodeTaken(String code) -> problem("household-code-taken", Map.of("householdCode", code));
			case HeadUnknown() -> problem("head-unknown", Map.of());
		};
	}

	private static Problem problem(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, members);
	}

}
