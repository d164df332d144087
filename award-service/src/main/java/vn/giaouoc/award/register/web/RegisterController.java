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
import vn.giaouoc.kit.exports.ListExport;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static vn.giaouoc.kit.exports.ListExport.text;

/** Titles and forms of former years. */
@RestController
@Tag(name = "Sổ danh hiệu")
class RegisterController {

	private static final ListExport<AwardRow> EXPORT = new ListExport<>("Sổ danh hiệu",
			List.of("Họ và tên, tập thể", "Đơn vị", "Danh hiệu, hình thức", "Năm", "Số quyết định", "Ngày quyết định",
					"Cấp quyết định"),
			(award) -> List.of(award.holderName(), text(award.unitName()), award.honourName(), text(award.year()),
					award.decisionNumber(), text(award.decisionDate()), text(award.decidedBy())));

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

	@GetMapping(path = "/api/award/register/export", produces = ListExport.TYPE)
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Sổ danh hiệu đang lọc, thành bảng tính; nhiều nhất 5.000 dòng")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @Nullable UUID holder,
			@RequestParam(required = false) @Nullable String honour,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) Holder.@Nullable Kind kind, PageQuery query) {
		Filter filter = new Filter(unit, holder, honour, year, kind);
		return ListExport.answer("so-danh-hieu.xlsx",
				EXPORT.workbook(query, (page) -> this.queries.page(filter, page)));
	}

	@GetMapping("/api/award/register/holders/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Mọi danh hiệu, hình thức của một người hoặc tập thể, kể cả khi ở đơn vị khác")
	List<AwardRow> holder(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.of(actor, id);
	}

}
