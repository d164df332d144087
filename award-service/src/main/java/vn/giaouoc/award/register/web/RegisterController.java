package vn.giaouoc.award.register.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.register.application.AwardQueries;
import vn.giaouoc.award.register.application.AwardQueries.AwardRow;
import vn.giaouoc.award.register.application.AwardQueries.Filter;
import vn.giaouoc.award.register.domain.Holder;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Titles and forms of former years. */
@RestController
@Tag(name = "Sổ danh hiệu")
class RegisterController {

	private final AwardQueries queries;

	RegisterController(AwardQueries queries) {
		this.queries = queries;
	}

	@GetMapping("/api/award/register")
	@Access(reach = Reach.SIGHT)
	@Operation(
			summary = "Danh hiệu, hình thức đã đạt trong phạm vi được xem; q tìm có dấu hoặc không dấu theo tên và số quyết định")
	Page<AwardRow> page(@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @Nullable UUID holder,
			@RequestParam(required = false) @Nullable String honour,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) Holder.@Nullable Kind kind, PageQuery query) {
		return this.queries.page(new Filter(unit, holder, honour, year, kind), query);
	}

	@GetMapping("/api/award/register/holders/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Mọi danh hiệu, hình thức của một người hoặc tập thể, kể cả khi ở đơn vị khác")
	List<AwardRow> holder(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.of(actor, id);
	}

}
