package vn.giaouoc.plan.directory.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.imports.ImportView;
import vn.giaouoc.kit.imports.RowView;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.plan.directory.application.DirectoryImports;

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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The directory from a workbook: checked first, written when confirmed. */
@RestController
@RequestMapping("/api/plan/imports")
@Tag(name = "Nhập danh bạ")
class ImportController {

	private final DirectoryImports imports;

	private final Files files;

	ImportController(DirectoryImports imports, Files files) {
		this.imports = imports;
		this.files = files;
	}

	@GetMapping("/template")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Tệp mẫu để điền")
	ResponseEntity<byte[]> template() throws IOException {
		try (ReceivedFile file = this.imports.template()) {
			return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(file.type().mediaType()))
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename(file.name(), StandardCharsets.UTF_8)
							.build()
							.toString())
				.body(file.open().readAllBytes());
		}
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Access(reach = Reach.SELF, roles = { "system-admin", "commune-officer" })
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Tải tệp lên và kiểm tra từng dòng; chưa ghi gì vào danh bạ")
	ImportView start(@Parameter(hidden = true) Actor actor, @RequestPart MultipartFile file) throws IOException {
		try (ReceivedFile received = this.files.receive(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
				file.getInputStream(), FileType.XLSX)) {
			return this.imports.start(actor, received);
		}
	}

	@GetMapping("/{id}")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Tình trạng một lần nhập")
	ImportView one(@PathVariable UUID id) {
		return this.imports.find(id);
	}

	@GetMapping("/{id}/rows")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Các dòng đã kiểm tra; only: FAULTY, NEW, SAME, QUESTION")
	Page<RowView> rows(@PathVariable UUID id, @RequestParam(required = false) @Nullable String only, PageQuery query) {
		return this.imports.rows(id, only, query);
	}

	@PostMapping("/{id}/confirmation")
	@Access(reach = Reach.SELF, roles = { "system-admin", "commune-officer" })
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Ghi tất cả vào danh bạ, hoặc không ghi gì; xác nhận lần nữa không đổi gì")
	ImportView confirm(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestBody ConfirmationRequest request) {
		return this.imports.confirm(actor, id, request.questionsSeen());
	}

	record ConfirmationRequest(boolean questionsSeen) {
	}

}
