package vn.giaouoc.pledge.review.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.review.application.Results;
import vn.giaouoc.pledge.review.application.Results.ResultRef;
import vn.giaouoc.pledge.review.application.Results.ResultRow;
import vn.giaouoc.pledge.review.application.Results.Said;
import vn.giaouoc.pledge.review.application.ReviewQueries;
import vn.giaouoc.pledge.review.application.ReviewQueries.ReviewPlanView;
import vn.giaouoc.pledge.review.application.ReviewQueries.ReviewedPlan;
import vn.giaouoc.pledge.review.application.TargetReports;
import vn.giaouoc.pledge.review.application.TargetReports.NewTargetReport;
import vn.giaouoc.pledge.review.application.TargetReports.TargetReportRef;
import vn.giaouoc.pledge.review.domain.PerformanceGrade;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of reviews, the targets of plans, and what became of pledges. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Sơ kết, tổng kết")
class ReviewController {

	private final ReviewQueries queries;

	private final TargetReports targets;

	private final Results results;

	ReviewController(ReviewQueries queries, TargetReports targets, Results results) {
		this.queries = queries;
		this.targets = targets;
		this.results = results;
	}

	/** Where the unit stands with a target on a day. */
	record TargetReportRequest(@NotNull UUID id, @NotNull UUID targetId, @NotNull LocalDate day,
			@NotNull @Digits(integer = 15, fraction = 4) BigDecimal figure, @Nullable @Size(max = 2000) String note) {

		NewTargetReport toNewReport() {
			return new NewTargetReport(this.id, this.targetId, this.day, this.figure, this.note);
		}

	}

	/** What became of a pledge; version 0 the first time. */
	record ResultRequest(@PositiveOrZero long version, @Nullable PerformanceGrade grade,
			@NotNull @Size(max = 40) List<@NotBlank @Size(max = 40) String> honours,
			@Nullable @Size(max = 2000) String note, @Nullable UUID minutesId) {

		Said toSaid() {
			return new Said(this.version, this.grade, this.honours, this.note, this.minutesId);
		}

	}

	@GetMapping("/reviews")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Lịch sơ kết, tổng kết của các kế hoạch đang thực hiện và báo cáo của đơn vị mình")
	List<ReviewedPlan> calendar(@Parameter(hidden = true) Actor actor) {
		return this.queries.calendar(actor);
	}

	@GetMapping("/review-plans/{id}")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Chỉ tiêu của một kế hoạch: đèn báo, xu hướng, các lần báo cáo; bảng điểm")
	ReviewPlanView plan(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.find(actor, id).orElseThrow(Problem::notFound);
	}

	@PostMapping("/review-plans/{id}/target-progress")
	@Access(reach = Reach.LINE, roles = { "unit-head", "commune-officer", "district-officer" })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Báo cáo số đã đạt của một chỉ tiêu mà đơn vị mình chịu trách nhiệm")
	TargetReportRef report(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody TargetReportRequest request) {
		return this.targets.report(actor, key, id, request.toNewReport());
	}

	@GetMapping("/results")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Kết quả cuối năm của các bản đăng ký; q tìm theo tên")
	Page<ResultRow> results(@RequestParam(required = false) @Nullable UUID plan,
			@RequestParam(required = false) @Nullable UUID unit, PageQuery query) {
		return this.results.page(plan, unit, query);
	}

	@PutMapping("/pledges/{id}/result")
	@Access(reach = Reach.SIGHT, roles = "unit-head")
	@Operation(summary = "Trưởng đơn vị xác nhận kết quả cuối năm: mức hoàn thành nhiệm vụ, danh hiệu và hình thức đề"
			+ " nghị trong số đã đăng ký")
	ResultRef confirm(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody ResultRequest request) {
		return this.results.confirm(actor, id, request.toSaid());
	}

}
