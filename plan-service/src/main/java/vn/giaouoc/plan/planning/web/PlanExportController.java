package vn.giaouoc.plan.planning.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.exports.ListExport;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.plan.planning.application.PlanQueries;
import vn.giaouoc.plan.planning.application.PlanQueries.Filter;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanKind;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanRow;
import vn.giaouoc.plan.planning.domain.PlanState;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static vn.giaouoc.kit.exports.ListExport.text;

/** The list of plans as a workbook. */
@RestController
@Tag(name = "Kế hoạch")
class PlanExportController {

	private static final Locale VIETNAMESE = Locale.of("vi");

	private final PlanQueries queries;

	private final ListExport<PlanRow> export;

	PlanExportController(PlanQueries queries, MessageSource messages) {
		this.queries = queries;
		this.export = new ListExport<>("Kế hoạch",
				List.of("Số, ký hiệu", "Trích yếu", "Đơn vị", "Năm", "Loại", "Tình trạng", "Ngày ban hành",
						"Thay đổi lúc"),
				(plan) -> List.of(text(plan.code()), plan.about(), plan.unit().name(), text(plan.year()),
						word(messages, "planKind", plan.kind()), word(messages, "planState", plan.state()),
						text(plan.issueDate()), text(plan.changedAt())));
	}

	@GetMapping(path = "/api/plan/plans/export", produces = ListExport.TYPE)
	@Access(reach = Reach.LINE)
	@Operation(summary = "Danh sách kế hoạch đang lọc, thành bảng tính; nhiều nhất 5.000 dòng")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @Nullable Set<PlanState> state,
			@RequestParam(required = false) @Nullable PlanKind kind, PageQuery query) {
		Filter filter = new Filter(year, unit, state, kind);
		return ListExport.answer("ke-hoach.xlsx",
				this.export.workbook(query, (page) -> this.queries.page(filter, page)));
	}

	private static String word(MessageSource messages, String group, Enum<?> name) {
		return messages.getMessage(group + "." + name, null, VIETNAMESE);
	}

}
