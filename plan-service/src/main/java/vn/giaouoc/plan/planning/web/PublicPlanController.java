package vn.giaouoc.plan.planning.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.planning.application.PlanQueries;
import vn.giaouoc.plan.planning.application.PlanQueries.Filter;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanRow;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanView;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Issued plans that are marked public, without a login. */
@RestController
@RequestMapping("/api/plan/public/plans")
@Tag(name = "Kế hoạch công khai")
class PublicPlanController {

	private final PlanQueries queries;

	PublicPlanController(PlanQueries queries) {
		this.queries = queries;
	}

	@GetMapping
	@Access(reach = Reach.PUBLIC)
	@Operation(summary = "Danh sách kế hoạch công khai đã ban hành")
	Page<PlanRow> page(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable UUID unit, PageQuery query) {
		return this.queries.publicPage(new Filter(year, unit, null, null), query);
	}

	@GetMapping("/{id}")
	@Access(reach = Reach.PUBLIC)
	@Operation(summary = "Một kế hoạch công khai đã ban hành")
	PlanView one(@PathVariable UUID id) {
		return this.queries.findPublic(id).orElseThrow(Problem::notFound);
	}

}
