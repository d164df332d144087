package vn.giaouoc.plan.planning.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.planning.application.PlanQueries;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanView;
import vn.giaouoc.plan.planning.application.PlanService.PlanRef;
import vn.giaouoc.plan.planning.application.PlanUploads;
import vn.giaouoc.plan.planning.application.PlanUploads.TakenMend;
import vn.giaouoc.plan.planning.application.PlanUploads.UploadView;
import vn.giaouoc.plan.planning.application.PlanUploads.Wanted;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rà soát of plans that come as files. */
@RestController
@RequestMapping("/api/plan/uploads")
@Tag(name = "Rà soát kế hoạch")
class PlanUploadController {

	private final PlanUploads uploads;

	private final PlanQueries queries;

	private final Files files;

	PlanUploadController(PlanUploads uploads, PlanQueries queries, Files files) {
		this.uploads = uploads;
		this.queries = queries;
		this.files = files;
	}

	@PostMapping
	@Access(reach = Reach.SELF)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Tải lên tệp .docx, .pdf hoặc .txt để đọc và rà soát")
	UploadView upload(@Parameter(hidden = true) Actor actor, @RequestPart MultipartFile file) throws IOException {
		// The checker knows better than the file's type what to do about an old one.
		this.uploads.requireText(file.getBytes());
		try (ReceivedFile received = this.files.receive(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
				file.getInputStream(), FileType.DOCX, FileType.PDF, FileType.TEXT)) {
			return this.uploads.keep(actor, received);
		}
	}

	@GetMapping("/{id}")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Kết quả đọc và rà soát một tệp đã tải lên")
	UploadView one(@PathVariable UUID id) {
		return this.uploads.find(id);
	}

	@PostMapping("/{id}/draft")
	@Access(reach = Reach.SELF, roles = { "commune-officer", "district-officer", "unit-head" })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Lập dự thảo kế hoạch từ tệp đã đọc, với những chỗ đã chọn sửa; gửi lại cùng Idempotency-Key"
			+ " không đổi gì")
	PlanView draft(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody DraftRequest request) {
		PlanRef ref = this.uploads.draft(actor, key, id, new Wanted(request.id(), request.parentPlanId(),
				Objects.requireNonNullElse(request.mends(), List.of())));
		return this.queries.find(actor, ref.id(), ref.edition()).orElseThrow(Problem::notFound);
	}

	record DraftRequest(@NotNull UUID id, @Nullable UUID parentPlanId,
			@Nullable @Size(max = 2000) List<@NotNull @Valid TakenMend> mends) {
	}

}
