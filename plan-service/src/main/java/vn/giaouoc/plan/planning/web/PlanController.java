package vn.giaouoc.plan.planning.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.planning.application.PaperLine;
import vn.giaouoc.plan.planning.application.PlanPapers;
import vn.giaouoc.plan.planning.application.PlanQueries;
import vn.giaouoc.plan.planning.application.PlanQueries.DifferenceView;
import vn.giaouoc.plan.planning.application.PlanQueries.EditionRow;
import vn.giaouoc.plan.planning.application.PlanQueries.Filter;
import vn.giaouoc.plan.planning.application.PlanQueries.NextNumber;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanKind;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanRow;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanView;
import vn.giaouoc.plan.planning.application.PlanService;
import vn.giaouoc.plan.planning.application.PlanService.NewPlan;
import vn.giaouoc.plan.planning.application.PlanService.PlanRef;
import vn.giaouoc.plan.planning.domain.Finding;
import vn.giaouoc.plan.planning.domain.Plan.Entry;
import vn.giaouoc.plan.planning.domain.Plan.Writing;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanState;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Plans and sub-plans, from the first draft to their end. */
@RestController
@RequestMapping("/api/plan/plans")
@Tag(name = "Kế hoạch")
class PlanController {

	private final PlanService plans;

	private final PlanQueries queries;

	private final PlanPapers papers;

	private final Files files;

	private final Clock machine;

	PlanController(PlanService plans, PlanQueries queries, PlanPapers papers, Files files, Clock machine) {
		this.plans = plans;
		this.queries = queries;
		this.papers = papers;
		this.files = files;
		this.machine = machine;
	}

	@GetMapping
	@Access(reach = Reach.LINE)
	@Operation(summary = "Danh sách kế hoạch; q tìm theo số, trích yếu, phong trào, nội dung, chỉ tiêu, có dấu hoặc"
			+ " không dấu; không lọc theo trạng thái thì không có bản đã được thay thế")
	Page<PlanRow> page(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @Nullable Set<PlanState> state,
			@RequestParam(required = false) @Nullable PlanKind kind, PageQuery query) {
		return this.queries.page(new Filter(year, unit, state, kind), query);
	}

	@GetMapping("/{id}")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Một kế hoạch: bản đang soạn nếu có phần soạn, nếu không thì bản đã ban hành")
	PlanView one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Integer edition) {
		return this.queries.find(actor, id, edition).orElseThrow(Problem::notFound);
	}

	@GetMapping("/{id}/editions")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Các lần ban hành, điều chỉnh của một kế hoạch, mới nhất trước")
	List<EditionRow> editions(@PathVariable UUID id) {
		return this.queries.editions(id);
	}

	@GetMapping("/{id}/difference")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Bản sau khác bản trước những gì; không nêu thì so bản mới nhất với bản ngay trước")
	DifferenceView difference(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to) {
		return this.queries.difference(id, from, to);
	}

	@PostMapping
	@ForDrafters
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Lập dự thảo kế hoạch của đơn vị đang làm việc; gửi lại cùng Idempotency-Key không đổi gì")
	PlanView create(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@Valid @RequestBody NewPlanRequest request) {
		return view(actor,
				this.plans.create(actor, key, new NewPlan(request.id(), request.parentPlanId(), request.writing())));
	}

	@PutMapping("/{id}")
	@ForDrafters
	@Operation(summary = "Lưu dự thảo; nếu người khác vừa sửa thì trả lời 409 với bản hiện nay trong mục current")
	PlanView edit(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody PlanRequest request) {
		return view(actor, this.plans.edit(actor, id, request.version(), request.writing()));
	}

	@DeleteMapping("/{id}")
	@ForDrafters
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Bỏ dự thảo hoặc bản điều chỉnh chưa ban hành")
	void discard(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestParam @Positive long version) {
		this.plans.discard(actor, id, version);
	}

	@PostMapping("/{id}/check")
	@ForDrafters
	@Operation(summary = "Rà soát và ghi các điểm phát hiện")
	PlanView check(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return view(actor, this.plans.check(actor, id, request.version()));
	}

	@PostMapping("/{id}/trial")
	@ForDrafters
	@Operation(summary = "Rà soát thử nội dung đang soạn; không lưu gì")
	List<Finding> trial(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody PlanRequest request) {
		return this.plans.trial(actor, id, request.writing());
	}

	@PutMapping("/{id}/findings/{key}")
	@ForDrafters
	@Operation(summary = "Nêu lý do giữ nguyên điểm được cảnh báo; để trống là rút lý do")
	PlanView answer(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @PathVariable String key,
			@Valid @RequestBody AnswerRequest request) {
		String answer = request.answer();
		return view(actor, this.plans.answer(actor, id, request.version(), key,
				(answer == null || answer.isBlank()) ? null : text(answer)));
	}

	@PostMapping("/{id}/answers")
	@ForDrafters
	@Operation(
			summary = "Nêu một lý do chung cho mọi cảnh báo chưa có lý do; gửi lại cùng Idempotency-Key không đổi gì")
	PlanView answerOpen(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
		return view(actor, this.plans.answerOpen(actor, key, id, request.version(), text(request.reason())));
	}

	@PostMapping("/{id}/approval-request")
	@ForDrafters
	@Operation(summary = "Gửi kế hoạch cụ thể hóa lên cấp trên duyệt")
	PlanView sendForApproval(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return view(actor, this.plans.sendForApproval(actor, id, request.version()));
	}

	@PostMapping("/{id}/approval")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "district-officer" })
	@Operation(summary = "Duyệt kế hoạch cụ thể hóa của đơn vị cấp dưới")
	PlanView approve(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return view(actor, this.plans.approve(actor, id, request.version()));
	}

	@PostMapping("/{id}/signature-request")
	@ForDrafters
	@Operation(summary = "Trình ký")
	PlanView sendForSignature(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return view(actor, this.plans.sendForSignature(actor, id, request.version()));
	}

	@PostMapping("/{id}/signature")
	@Access(reach = Reach.UNIT, roles = { "commune-leader", "district-leader", "unit-head" })
	@Operation(summary = "Lãnh đạo ký duyệt; cần đăng nhập lại trong vòng 5 phút")
	PlanView sign(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		actor.requireFreshLogin(this.machine.instant());
		return view(actor, this.plans.sign(actor, id, request.version()));
	}

	@PostMapping("/{id}/return")
	@Access(reach = Reach.SIGHT,
			roles = { "commune-officer", "district-officer", "commune-leader", "district-leader", "clerk",
					"unit-head" })
	@Operation(summary = "Trả lại kèm ý kiến: cấp trên khi duyệt, lãnh đạo khi ký, văn thư khi ban hành")
	PlanView giveBack(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody ReasonRequest request) {
		return view(actor, this.plans.giveBack(actor, id, request.version(), text(request.reason())));
	}

	@PostMapping("/{id}/recall")
	@ForDrafters
	@Operation(summary = "Rút lại bản đã gửi duyệt hoặc trình ký")
	PlanView recall(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return view(actor, this.plans.recall(actor, id, request.version()));
	}

	@GetMapping("/{id}/next-number")
	@ForMakers
	@Operation(summary = "Số kế tiếp còn trống trong sổ của đơn vị năm nay")
	NextNumber nextNumber(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.nextNumber(actor, id);
	}

	@PostMapping("/{id}/issue")
	@Access(reach = Reach.UNIT, roles = { "clerk", "unit-head" })
	@Operation(summary = "Văn thư ghi số, ngày và ban hành")
	PlanView issue(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody IssueRequest request) {
		return view(actor,
				this.plans.issue(actor, id, request.version(), new Entry(request.number(), request.issueDate())));
	}

	@PostMapping("/{id}/file")
	@Access(reach = Reach.UNIT, roles = { "clerk", "unit-head" })
	@Operation(summary = "Đính kèm bản pdf đã ký hoặc bản quét, lưu cùng mã băm")
	PlanView attach(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestParam @Positive long version,
			@RequestPart MultipartFile file) throws IOException {
		try (ReceivedFile received = this.files.receive(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
				file.getInputStream(), FileType.PDF)) {
			return view(actor, this.plans.attach(actor, id, version, received));
		}
	}

	@GetMapping("/{id}/file")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Bản đã ký của một kế hoạch")
	ResponseEntity<Resource> file(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer edition) {
		return this.files.download(this.queries.file(id, edition));
	}

	@GetMapping("/{id}/paper")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Kế hoạch trình bày theo Nghị định 30/2020/NĐ-CP, để in và trình ký; mặc định là tệp Word")
	ResponseEntity<byte[]> paper(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Integer edition,
			@RequestParam(defaultValue = "DOCX") PaperFormat format) {
		OfficialDocument document = this.papers.find(actor, id, edition).orElseThrow(Problem::notFound);
		return format.answer(document, this.machine.instant());
	}

	@GetMapping("/{id}/lines")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Từng dòng của bản in, để xem trước")
	List<PaperLine> lines(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Integer edition) {
		return this.papers.lines(actor, id, edition).orElseThrow(Problem::notFound);
	}

	@PostMapping("/{id}/amendment")
	@ForDrafters
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Soạn bản điều chỉnh; bản đang có hiệu lực vẫn giữ đến khi bản này được ban hành")
	PlanView amend(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody VersionRequest request) {
		return view(actor, this.plans.amend(actor, key, id, request.version()));
	}

	@PostMapping("/{id}/closure")
	@ForDrafters
	@Operation(summary = "Kết thúc kế hoạch")
	PlanView close(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return view(actor, this.plans.close(actor, id, request.version()));
	}

	@PostMapping("/{id}/revocation")
	@Access(reach = Reach.UNIT, roles = { "commune-leader", "district-leader", "unit-head" })
	@Operation(summary = "Thu hồi kế hoạch; cần đăng nhập lại trong vòng 5 phút")
	PlanView revoke(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody ReasonRequest request) {
		actor.requireFreshLogin(this.machine.instant());
		return view(actor, this.plans.revoke(actor, id, request.version(), text(request.reason())));
	}

	private PlanView view(Actor actor, PlanRef ref) {
		return one(actor, ref.id(), ref.edition());
	}

	private static String text(String typed) {
		return SearchKey.compose(typed).strip();
	}

	/** What is written, in a plan that begins and in one that goes on. */
	private sealed interface Written {

		int year();

		String symbol();

		@Nullable String place();

		String about();

		boolean openToPublic();

		PlanContent content();

		default Writing writing() {
			String place = place();
			return new Writing(year(), text(symbol()), (place != null) ? text(place) : null, text(about()),
					openToPublic(), content());
		}

	}

	record NewPlanRequest(@NotNull UUID id, @Nullable UUID parentPlanId, @Min(2000) @Max(2100) int year,
			@NotBlank @Size(max = 40) @Pattern(regexp = "[\\p{L}0-9-]+") String symbol,
			@Nullable @Size(max = 100) String place, @NotBlank @Size(max = 1000) String about, boolean openToPublic,
			@NotNull @Valid PlanContent content) implements Written {
	}

	record PlanRequest(@Positive long version, @Min(2000) @Max(2100) int year,
			@NotBlank @Size(max = 40) @Pattern(regexp = "[\\p{L}0-9-]+") String symbol,
			@Nullable @Size(max = 100) String place, @NotBlank @Size(max = 1000) String about, boolean openToPublic,
			@NotNull @Valid PlanContent content) implements Written {
	}

	record VersionRequest(@Positive long version) {
	}

	record AnswerRequest(@Positive long version, @Nullable @Size(max = 1000) String answer) {
	}

	record ReasonRequest(@Positive long version, @NotBlank @Size(max = 2000) String reason) {
	}

	record IssueRequest(@Positive long version, @Positive @Max(99_999) int number, @NotNull LocalDate issueDate) {
	}

}
