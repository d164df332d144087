package vn.giaouoc.pledge.consolidation.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Docx;
import vn.giaouoc.documents.Pdf;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.consolidation.application.ConsolidationPapers;
import vn.giaouoc.pledge.consolidation.application.ConsolidationPapers.Paper;
import vn.giaouoc.pledge.consolidation.application.ConsolidationQueries;
import vn.giaouoc.pledge.consolidation.application.ConsolidationQueries.LiveView;
import vn.giaouoc.pledge.consolidation.application.ConsolidationQueries.SealedLine;
import vn.giaouoc.pledge.consolidation.application.ConsolidationQueries.SealedView;
import vn.giaouoc.pledge.consolidation.application.ConsolidationQueries.YearView;
import vn.giaouoc.pledge.consolidation.application.ConsolidationService;
import vn.giaouoc.pledge.consolidation.application.ConsolidationService.ConsolidationRef;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a unit has received, and what it sends up of it. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Tổng hợp đăng ký")
class ConsolidationController {

	private final ConsolidationService service;

	private final ConsolidationQueries queries;

	private final ConsolidationPapers papers;

	ConsolidationController(ConsolidationService service, ConsolidationQueries queries, ConsolidationPapers papers) {
		this.service = service;
		this.queries = queries;
		this.papers = papers;
	}

	/** The id of what is to be sealed. */
	record SealRequest(@NotNull UUID id) {
	}

	/** The id of what is to be sealed of a year. */
	record YearSealRequest(@NotNull UUID id, @Min(2000) @Max(2100) int year) {
	}

	/** As what it goes out. */
	enum Format {

		XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

		DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),

		PDF(MediaType.APPLICATION_PDF_VALUE);

		private final MediaType type;

		Format(String type) {
			this.type = MediaType.parseMediaType(type);
		}

	}

	@GetMapping("/plans/{id}/consolidation")
	@Access(reach = Reach.LINE, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Tổng hợp hiện thời của một kế hoạch: các dòng đã duyệt, số lượng, điểm cần xem lại, đơn vị"
			+ " còn thiếu, khác gì so với lần gửi trước")
	LiveView live(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.live(actor, id);
	}

	@PostMapping("/plans/{id}/consolidations")
	@Access(reach = Reach.LINE, roles = "commune-officer")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Chốt và gửi lên cấp trên; lần sau là bản bổ sung có đánh số, bản đã chốt không thay đổi")
	ConsolidationRef seal(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody SealRequest request) {
		return this.service.seal(actor, key, id, request.id());
	}

	@GetMapping("/year-consolidation")
	@Access(reach = Reach.SIGHT, roles = { "district-officer", "district-leader" })
	@Operation(summary = "Tổng hợp hiện thời của cả huyện trong một năm: bản của các xã gửi lên, dòng gửi thẳng lên"
			+ " huyện, số lượng theo đơn vị gửi, điểm cần xem lại, xã chưa gửi")
	YearView year(@Parameter(hidden = true) Actor actor, @RequestParam @Min(2000) @Max(2100) int year) {
		return this.queries.live(actor, year);
	}

	@PostMapping("/year-consolidations")
	@Access(reach = Reach.SIGHT, roles = "district-officer")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Chốt tổng hợp cả huyện trong một năm và gửi lên cấp trên; lần sau là bản bổ sung có đánh số")
	ConsolidationRef sealYear(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@Valid @RequestBody YearSealRequest request) {
		return this.service.seal(actor, key, request.year(), request.id());
	}

	@GetMapping("/consolidations")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Các bản tổng hợp đã chốt: của đơn vị mình và của cấp dưới gửi lên")
	List<SealedLine> list(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable UUID plan) {
		return this.queries.list(year, plan);
	}

	@GetMapping("/consolidations/{id}")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Một bản tổng hợp đúng như lúc chốt")
	SealedView one(@PathVariable UUID id) {
		return this.queries.find(id).orElseThrow(Problem::notFound);
	}

	@GetMapping("/consolidations/{id}/file")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Bản tổng hợp thành tệp: bảng tính, hoặc công văn kèm các bảng theo NĐ 30/2020")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "XLSX") Format format)
			throws IOException {
		Paper paper = this.papers.find(id).orElseThrow(Problem::notFound);
		byte[] bytes = switch (format) {
			case XLSX -> paper.workbook();
			case DOCX -> Docx.of(paper.letter(), paper.created());
			case PDF -> Pdf.of(paper.letter(), paper.created());
		};
		String supplement = (paper.number() > 0) ? "-bo-sung-" + paper.number() : "";
		String name = "tong-hop-dang-ky" + supplement + "." + format.name().toLowerCase(Locale.ROOT);
		return ResponseEntity.ok()
			.contentType(format.type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

}
