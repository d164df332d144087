package vn.giaouoc.pledge.progress.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.pledge.progress.application.ProgressQueries;
import vn.giaouoc.pledge.progress.application.ProgressQueries.PledgeProgress;
import vn.giaouoc.pledge.progress.application.ProgressQueries.ProgressView;
import vn.giaouoc.pledge.progress.application.ProgressService;
import vn.giaouoc.pledge.progress.application.ProgressService.EvidenceRef;
import vn.giaouoc.pledge.progress.application.ProgressService.NewReport;
import vn.giaouoc.pledge.progress.application.ProgressService.ReportRef;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How pledges go, reported by those who pledged. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Tiến độ thực hiện")
class ProgressController {

	private final ProgressService progress;

	private final ProgressQueries queries;

	private final Files files;

	ProgressController(ProgressService progress, ProgressQueries queries, Files files) {
		this.progress = progress;
		this.queries = queries;
		this.files = files;
	}

	/** What is reported of which commitment, counted from 0. */
	record ReportRequest(@NotNull UUID id, @PositiveOrZero @Max(1000) int commitment, @NotNull LocalDate day,
			@Nullable @Digits(integer = 15, fraction = 4) BigDecimal figure, boolean done,
			@Nullable @Size(max = 2000) String note) {

		NewReport toNewReport() {
			return new NewReport(this.id, this.commitment, this.day, this.figure, this.done, this.note);
		}

	}

	@GetMapping("/pledges/{id}/progress")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Tiến độ từng chỉ tiêu, cam kết của một bản đăng ký: đèn báo, xu hướng, các lần báo cáo và"
			+ " minh chứng")
	ProgressView one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.find(actor, id);
	}

	@GetMapping("/progress")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Tiến độ của các bản đăng ký được xem: số chỉ tiêu xanh, vàng, đỏ; q tìm theo tên")
	Page<PledgeProgress> page(@RequestParam(required = false) @Nullable UUID plan,
			@RequestParam(required = false) @Nullable UUID unit, PageQuery query) {
		return this.queries.page(plan, unit, query);
	}

	@PostMapping("/pledges/{id}/progress")
	@Access(reach = Reach.SELF)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Báo cáo tiến độ một chỉ tiêu, cam kết; chỉ tiêu có số thì báo cáo bằng số")
	ReportRef report(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody ReportRequest request) {
		return this.progress.report(actor, key, id, request.toNewReport());
	}

	@DeleteMapping("/progress/{id}")
	@Access(reach = Reach.SELF)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Rút một lần báo cáo của chính mình, cùng minh chứng của nó")
	void takeBack(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		this.progress.takeBack(actor, id);
	}

	@PostMapping("/progress/{id}/evidence")
	@Access(reach = Reach.SELF)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Gắn minh chứng .pdf, .docx, .xlsx, .png hoặc .jpg, tối đa 10 MB; gửi lại cùng một tệp thì"
			+ " không có thêm bản nào")
	EvidenceRef prove(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestPart MultipartFile file)
			throws IOException {
		try (ReceivedFile received = this.files.receive(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
				file.getInputStream(), FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PNG, FileType.JPEG)) {
			return this.progress.prove(actor, id, received);
		}
	}

	@GetMapping("/evidence/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Tải một minh chứng; ai xem được bản đăng ký thì xem được")
	ResponseEntity<Resource> evidence(@PathVariable UUID id) {
		return this.files.download(this.queries.file(id));
	}

	@DeleteMapping("/evidence/{id}")
	@Access(reach = Reach.SELF)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Rút một minh chứng của chính mình")
	void removeEvidence(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		this.progress.removeEvidence(actor, id);
	}

}
