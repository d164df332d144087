package vn.giaouoc.pledge.review.web;

import java.util.Locale;
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
import vn.giaouoc.documents.Docx;
import vn.giaouoc.documents.Pdf;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.review.application.PaperQueries;
import vn.giaouoc.pledge.review.application.PaperQueries.Filter;
import vn.giaouoc.pledge.review.application.PaperQueries.PaperLine;
import vn.giaouoc.pledge.review.application.PaperQueries.PaperView;
import vn.giaouoc.pledge.review.application.PaperService;
import vn.giaouoc.pledge.review.application.PaperService.NewPaper;
import vn.giaouoc.pledge.review.application.PaperService.PaperRef;
import vn.giaouoc.pledge.review.application.ReviewDocuments;
import vn.giaouoc.pledge.review.application.ReviewDocuments.Laid;
import vn.giaouoc.pledge.review.domain.PaperContent;
import vn.giaouoc.pledge.review.domain.PaperKind;
import vn.giaouoc.pledge.review.domain.PaperState;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Reports, self-scorings and minutes of units, from the draft to the receipt. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Báo cáo, tự chấm điểm, biên bản bình xét")
class PaperController {

	private final PaperService papers;

	private final PaperQueries queries;

	private final ReviewDocuments documents;

	PaperController(PaperService papers, PaperQueries queries, ReviewDocuments documents) {
		this.papers = papers;
		this.queries = queries;
		this.documents = documents;
	}

	/** Which paper is begun; a report names the review that it is for. */
	record NewPaperRequest(@NotNull UUID id, @NotNull PaperKind kind, @Nullable UUID reviewId) {
	}

	/** What it says now, in place of what was held in that version. */
	record PaperRequest(@Positive long version, @NotNull @Valid PaperContent content) {
	}

	/** What the caller has read. */
	record PaperVersionRequest(@Positive long version) {
	}

	/** Why it comes back. */
	record PaperReturnRequest(@Positive long version, @NotBlank @Size(max = 2000) String remark) {
	}

	/** As what it goes out. */
	enum PaperFormat {

		DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),

		PDF(MediaType.APPLICATION_PDF_VALUE);

		private final MediaType type;

		PaperFormat(String type) {
			this.type = MediaType.parseMediaType(type);
		}

	}

	@PostMapping("/review-plans/{id}/papers")
	@Access(reach = Reach.LINE, roles = "unit-head")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Lập dự thảo báo cáo, bảng tự chấm điểm hoặc biên bản, điền sẵn những gì đã biết")
	PaperRef begin(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody NewPaperRequest request) {
		return this.papers.begin(actor, key, new NewPaper(request.id(), id, request.kind(), request.reviewId()));
	}

	@GetMapping("/papers")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Báo cáo, bảng tự chấm điểm, biên bản: của đơn vị mình, hoặc đã gửi đến mình")
	Page<PaperLine> page(@RequestParam(required = false) @Nullable UUID plan,
			@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @Nullable PaperKind kind,
			@RequestParam(required = false) @Nullable PaperState state, PageQuery query) {
		return this.queries.page(new Filter(plan, unit, kind, state), query);
	}

	@GetMapping("/papers/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Một báo cáo, bảng tự chấm điểm hoặc biên bản")
	PaperView one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.find(actor, id).orElseThrow(Problem::notFound);
	}

	@PutMapping("/papers/{id}")
	@Access(reach = Reach.SIGHT, roles = "unit-head")
	@Operation(summary = "Lưu dự thảo hoặc bản bị trả lại")
	PaperRef edit(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody PaperRequest request) {
		return this.papers.edit(actor, id, request.version(), request.content());
	}

	@DeleteMapping("/papers/{id}")
	@Access(reach = Reach.SIGHT, roles = "unit-head")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Bỏ dự thảo chưa gửi lần nào")
	void discard(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestParam @Positive long version) {
		this.papers.discard(actor, id, version);
	}

	@PostMapping("/papers/{id}/sending")
	@Access(reach = Reach.SIGHT, roles = "unit-head")
	@Operation(summary = "Trưởng đơn vị xác nhận và gửi; sau hạn vẫn gửi được và ghi là gửi trễ")
	PaperRef send(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody PaperVersionRequest request) {
		return this.papers.send(actor, id, request.version());
	}

	@PostMapping("/papers/{id}/receipt")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "district-officer" })
	@Operation(summary = "Tiếp nhận")
	PaperRef receive(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody PaperVersionRequest request) {
		return this.papers.receive(actor, id, request.version());
	}

	@PostMapping("/papers/{id}/return")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "district-officer" })
	@Operation(summary = "Trả lại kèm ý kiến")
	PaperRef giveBack(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody PaperReturnRequest request) {
		return this.papers.giveBack(actor, id, request.version(), SearchKey.compose(request.remark()));
	}

	@GetMapping("/papers/{id}/file")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Thành văn bản theo NĐ 30/2020; số và ngày do văn thư điền")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "PDF") PaperFormat format) {
		Laid laid = this.documents.find(id).orElseThrow(Problem::notFound);
		byte[] bytes = switch (format) {
			case DOCX -> Docx.of(laid.document(), laid.created());
			case PDF -> Pdf.of(laid.document(), laid.created());
		};
		String name = switch (laid.kind()) {
			case REPORT -> "bao-cao";
			case SCORE -> "tu-cham-diem";
			case MINUTES -> "bien-ban-binh-xet";
		};
		return ResponseEntity.ok()
			.contentType(format.type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(name + "." + format.name().toLowerCase(Locale.ROOT))
						.build()
						.toString())
			.body(bytes);
	}

}
