package vn.giaouoc.plan.planning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.planning.application.PlanQueries;
import vn.giaouoc.plan.planning.application.PlanQueries.DifferenceView;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanView;
import vn.giaouoc.plan.planning.application.PlanService;
import vn.giaouoc.plan.planning.application.PlanService.PlanRef;
import vn.giaouoc.plan.planning.application.PlanTemplates;
import vn.giaouoc.plan.planning.application.PlanTemplates.Template;
import vn.giaouoc.plan.planning.application.SubPlanQueries;
import vn.giaouoc.plan.planning.application.SubPlanQueries.BoardView;
import vn.giaouoc.plan.planning.application.SubPlanQueries.CalendarEntry;
import vn.giaouoc.plan.planning.application.SubPlanQueries.Step;
import vn.giaouoc.plan.planning.application.SubPlanQueries.TargetRow;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plans made of what is there: by the units below, for the next year, out of a template.
 */
@RestController
@RequestMapping("/api/plan")
@Tag(name = "Kế hoạch cụ thể hóa")
class SubPlanController {

	private final PlanService plans;

	private final PlanQueries queries;

	private final SubPlanQueries subPlans;

	private final PlanTemplates templates;

	SubPlanController(PlanService plans, PlanQueries queries, SubPlanQueries subPlans, PlanTemplates templates) {
		this.plans = plans;
		this.queries = queries;
		this.subPlans = subPlans;
		this.templates = templates;
	}

	@GetMapping("/templates")
	@ForDrafters
	@Operation(summary = "Mẫu để bắt đầu kế hoạch một năm, theo loại của đơn vị đang làm việc")
	List<Template> templates(@Parameter(hidden = true) Actor actor, @RequestParam @Min(2000) @Max(2100) int year) {
		return this.templates.offered(actor, year);
	}

	@PostMapping("/plans/{id}/sub-plan")
	@Access(reach = Reach.LINE, roles = { "commune-officer", "district-officer", "unit-head" })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Lập dự thảo cụ thể hóa một kế hoạch của cấp trên, lấy nguyên nội dung để điều chỉnh")
	PlanView derive(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody SubPlanRequest request) {
		return view(actor, this.plans.derive(actor, key, id, request.id()));
	}

	@PostMapping("/plans/{id}/copy")
	@ForDrafters
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Lập dự thảo cho năm khác từ kế hoạch này, các ngày chuyển sang ngày làm việc của năm ấy")
	PlanView copy(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody CopyRequest request) {
		return view(actor, this.plans.copy(actor, key, id, request.id(), request.year()));
	}

	@GetMapping("/plans/{id}/parent-difference")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Kế hoạch cụ thể hóa khác kế hoạch cấp trên những gì")
	DifferenceView parentDifference(@PathVariable UUID id) {
		return this.subPlans.parentDifference(id);
	}

	@GetMapping("/plans/{id}/board")
	@ForMakers
	@Operation(
			summary = "Các đơn vị trực thuộc, kể cả ở dưới nữa, đã cụ thể hóa kế hoạch này đến đâu; q tìm theo tên đơn vị")
	BoardView board(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Step step, PageQuery query) {
		return this.subPlans.board(actor, id, step, query);
	}

	@GetMapping("/plans/{id}/targets")
	@ForMakers
	@Operation(summary = "Các chỉ tiêu với phần mà kế hoạch cụ thể hóa đã ban hành nhận")
	List<TargetRow> targets(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.subPlans.targets(actor, id);
	}

	@GetMapping("/calendar")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Lịch của năm: đợt đăng ký, đợt thi đua, sơ kết, tổng kết, nhiệm vụ và chỉ tiêu đến hạn")
	Page<CalendarEntry> calendar(@RequestParam @Min(2000) @Max(2100) int year,
			@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, PageQuery query) {
		return this.subPlans.calendar(year, unit, from, to, query);
	}

	private PlanView view(Actor actor, PlanRef ref) {
		return this.queries.find(actor, ref.id(), ref.edition()).orElseThrow(Problem::notFound);
	}

	record SubPlanRequest(@NotNull UUID id) {
	}

	record CopyRequest(@NotNull UUID id, @Min(2000) @Max(2100) int year) {
	}

}
