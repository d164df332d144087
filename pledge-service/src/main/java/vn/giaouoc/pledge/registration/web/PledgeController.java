package vn.giaouoc.pledge.registration.web;

import java.time.OffsetDateTime;
import java.util.Set;
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
import vn.giaouoc.pledge.registration.application.PledgeQueries;
import vn.giaouoc.pledge.registration.application.PledgeQueries.Filter;
import vn.giaouoc.pledge.registration.application.PledgeQueries.PledgeRow;
import vn.giaouoc.pledge.registration.application.PledgeQueries.PledgeView;
import vn.giaouoc.pledge.registration.application.PledgeService;
import vn.giaouoc.pledge.registration.application.PledgeService.NewPledge;
import vn.giaouoc.pledge.registration.application.PledgeService.PledgeRef;
import vn.giaouoc.pledge.registration.application.PledgeService.Receipt;
import vn.giaouoc.pledge.registration.domain.PledgeContent;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pledges, from the first word to the head's confirmation. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Đăng ký giao ước")
class PledgeController {

	private final PledgeService pledges;

	private final PledgeQueries queries;

	PledgeController(PledgeService pledges, PledgeQueries queries) {
		this.pledges = pledges;
		this.queries = queries;
	}

	/** Who pledges what in which window. */
	record NewPledgeRequest(@NotNull UUID id, @NotNull UUID windowId, @NotNull @Valid Subject subject,
			@NotNull @Valid PledgeContent content) {

		NewPledge toNewPledge() {
			return new NewPledge(this.id, this.windowId, this.subject, this.content);
		}

	}

	/** What is pledged now, in place of what was held in that version. */
	record ContentRequest(@Positive long version, @NotNull @Valid PledgeContent content) {
	}

	/** A new pledge in the place of one. */
	record ReplacementRequest(@Positive long version, @NotNull UUID id, @NotNull @Valid PledgeContent content) {
	}

	/** What the caller has read. */
	record VersionRequest(@Positive long version) {
	}

	/** Why it comes back, and until when it is to be mended. */
	record ReturnRequest(@Positive long version, @NotBlank @Size(max = 2000) String remark,
			@Nullable OffsetDateTime mendUntil) {
	}

	@GetMapping("/pledges")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Danh sách đăng ký: của chính mình, của đơn vị nếu là trưởng đơn vị, của các đơn vị đã gửi"
			+ " lên nếu là cán bộ tổng hợp; q tìm theo tên, có dấu hoặc không dấu")
	Page<PledgeRow> page(@Parameter(hidden = true) Actor actor, @RequestParam(required = false) @Nullable UUID window,
			@RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Set<PledgeState> state,
			@RequestParam(required = false) @Nullable SubjectKind kind,
			@RequestParam(required = false) @Nullable String title, @RequestParam(defaultValue = "false") boolean mine,
			PageQuery query) {
		return this.queries.page(actor, new Filter(window, unit, year, state, kind, title, mine), query);
	}

	@GetMapping("/pledges/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Một bản đăng ký")
	PledgeView one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.find(actor, id).orElseThrow(Problem::notFound);
	}

	@PostMapping("/pledges")
	@Access(reach = Reach.LINE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Đăng ký ngay cho mình, hoặc cho tập thể, hộ, người dân nếu là trưởng đơn vị; gửi lại cùng"
			+ " Idempotency-Key thì nhận lại đúng biên nhận cũ, kể cả sau hạn")
	Receipt register(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@Valid @RequestBody NewPledgeRequest request) {
		return this.pledges.register(actor, key, request.toNewPledge());
	}

	@PostMapping("/drafts")
	@Access(reach = Reach.LINE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Giữ bản nháp; được lưu cả ngoài thời gian đăng ký")
	PledgeRef begin(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@Valid @RequestBody NewPledgeRequest request) {
		return this.pledges.begin(actor, key, request.toNewPledge());
	}

	@PutMapping("/pledges/{id}")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Lưu bản nháp hoặc bản bị trả lại; nếu vừa được sửa ở nơi khác thì trả lời 409 với bản hiện"
			+ " nay trong mục current")
	PledgeRef edit(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody ContentRequest request) {
		return this.pledges.edit(actor, id, request.version(), request.content());
	}

	@DeleteMapping("/pledges/{id}")
	@Access(reach = Reach.SELF)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Bỏ bản nháp")
	void discard(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestParam @Positive long version) {
		this.pledges.discard(actor, id, version);
	}

	@PostMapping("/pledges/{id}/submission")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Nộp bản nháp, hoặc nộp lại bản bị trả lại")
	Receipt submit(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody VersionRequest request) {
		return this.pledges.submit(actor, key, id, request.version());
	}

	@PostMapping("/pledges/{id}/replacement")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Đăng ký lại thay cho bản đã nộp, trong thời gian đăng ký")
	Receipt replace(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody ReplacementRequest request) {
		return this.pledges.replace(actor, key, id, request.version(), request.id(), request.content());
	}

	@PostMapping("/pledges/{id}/withdrawal")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Rút đăng ký")
	PledgeRef withdraw(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return this.pledges.withdraw(actor, id, request.version());
	}

	@PostMapping("/pledges/{id}/confirmation")
	@Access(reach = Reach.SIGHT, roles = "unit-head")
	@Operation(summary = "Trưởng đơn vị xác nhận; không bị ràng buộc bởi hạn đăng ký")
	PledgeRef confirm(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return this.pledges.confirm(actor, id, request.version());
	}

	@PostMapping("/pledges/{id}/return")
	@Access(reach = Reach.SIGHT, roles = "unit-head")
	@Operation(summary = "Trưởng đơn vị trả lại kèm ý kiến; có thể cho sửa đến một thời điểm sau hạn")
	PledgeRef giveBack(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody ReturnRequest request) {
		OffsetDateTime until = request.mendUntil();
		return this.pledges.giveBack(actor, id, request.version(), SearchKey.compose(request.remark()),
				(until != null) ? until.toInstant() : null);
	}

}
