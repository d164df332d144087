package vn.giaouoc.pledge.sheet.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.sheet.application.SheetQueries;
import vn.giaouoc.pledge.sheet.application.SheetQueries.SheetDraft;
import vn.giaouoc.pledge.sheet.application.SheetQueries.SheetLine;
import vn.giaouoc.pledge.sheet.application.SheetQueries.SheetView;
import vn.giaouoc.pledge.sheet.application.SheetService;
import vn.giaouoc.pledge.sheet.application.SheetService.RowRemark;
import vn.giaouoc.pledge.sheet.application.SheetService.SheetRef;
import vn.giaouoc.pledge.sheet.domain.SheetState;

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

/** The sheets of units, from the head to whoever receives them. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Bảng đăng ký của đơn vị")
class SheetController {

	private final SheetService sheets;

	private final SheetQueries queries;

	SheetController(SheetService sheets, SheetQueries queries) {
		this.sheets = sheets;
		this.queries = queries;
	}

	/** The rows that the head has in front of him, in one figure. */
	record SendRequest(@NotNull UUID id, @NotBlank @Size(max = 64) String seen) {
	}

	/** What the caller has read. */
	record VersionRequest(@Positive long version) {
	}

	/** Why it comes back; no rows: as a whole. */
	record SheetReturnRequest(@Positive long version, @NotBlank @Size(max = 2000) String remark,
			@Nullable @Size(max = 2000) List<@Valid SheetRowRequest> rows, @Nullable OffsetDateTime mendUntil) {
	}

	/** A row that is to be mended, and why. */
	record SheetRowRequest(@NotNull UUID pledgeId, @NotBlank @Size(max = 2000) String remark) {
	}

	/** When sheets are due. */
	record DueRequest(@NotNull OffsetDateTime due) {
	}

	@GetMapping("/windows/{id}/sheet")
	@Access(reach = Reach.LINE, roles = "unit-head")
	@Operation(summary = "Bảng của đơn vị đang phụ trách: dòng chờ gửi, người chưa đăng ký, hạn gửi")
	SheetDraft draft(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.draft(actor, id);
	}

	@PostMapping("/windows/{id}/sheet")
	@Access(reach = Reach.LINE, roles = "unit-head")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Trưởng đơn vị xác nhận và gửi bảng; nếu bảng vừa có thay đổi thì xem lại trước khi gửi")
	SheetRef send(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody SendRequest request) {
		return this.sheets.send(actor, key, id, request.id(), request.seen());
	}

	@PutMapping("/windows/{id}/sheets-due")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Định hạn gửi bảng của các đơn vị; mặc định là lúc hết hạn đăng ký")
	void due(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @Valid @RequestBody DueRequest request) {
		this.sheets.due(actor, id, request.due());
	}

	@GetMapping("/sheets")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Các bảng đã gửi; bảng của đơn vị do ngành quản lý chỉ để biết")
	Page<SheetLine> page(@Parameter(hidden = true) Actor actor, @RequestParam(required = false) @Nullable UUID window,
			@RequestParam(required = false) @Nullable SheetState state, PageQuery query) {
		return this.queries.page(actor, window, state, query);
	}

	@GetMapping("/sheets/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Một bảng đúng như lúc gửi")
	SheetView one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.find(actor, id).orElseThrow(Problem::notFound);
	}

	@PostMapping("/sheets/{id}/receipt")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "district-officer" })
	@Operation(summary = "Duyệt bảng")
	SheetRef receive(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return this.sheets.receive(actor, id, request.version());
	}

	@PostMapping("/sheets/{id}/return")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "district-officer" })
	@Operation(summary = "Trả lại cả bảng hoặc từng dòng kèm ý kiến; có thể cho sửa đến một thời điểm sau hạn")
	SheetRef giveBack(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody SheetReturnRequest request) {
		OffsetDateTime until = request.mendUntil();
		List<SheetRowRequest> rows = request.rows();
		return this.sheets.giveBack(actor, id, request.version(), SearchKey.compose(request.remark()), (rows != null)
				? rows.stream().map((row) -> new RowRemark(row.pledgeId(), SearchKey.compose(row.remark()))).toList()
				: List.of(), (until != null) ? until.toInstant() : null);
	}

}
