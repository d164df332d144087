package vn.giaouoc.pledge.intake.web;

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
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.intake.application.IntakeImports;
import vn.giaouoc.pledge.intake.application.Kits;

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

/** Pledges out of workbooks: checked first, handed in when confirmed. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Nhập đăng ký từ tệp")
class IntakeController {

	private final Kits kits;

	private final IntakeImports imports;

	private final Files files;

	IntakeController(Kits kits, IntakeImports imports, Files files) {
		this.kits = kits;
		this.imports = imports;
		this.files = files;
	}

	@GetMapping("/windows/{id}/kit")
	@Access(reach = Reach.LINE, roles = { "unit-head", "commune-officer", "district-officer" })
	@Operation(summary = "Biểu đăng ký ngoại tuyến của một đơn vị, mặc định là đơn vị đang làm việc")
	ResponseEntity<byte[]> kit(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable UUID unit) throws IOException {
		Acting acting = Objects.requireNonNull(actor.acting());
		try (ReceivedFile file = this.kits.make(actor, id, (unit != null) ? unit : acting.unitId())) {
			return attachment(file);
		}
	}

	@GetMapping("/imports/template")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Tệp mẫu để điền đăng ký của nhiều đơn vị")
	ResponseEntity<byte[]> template() throws IOException {
		try (ReceivedFile file = this.imports.template()) {
			return attachment(file);
		}
	}

	private static ResponseEntity<byte[]> attachment(ReceivedFile file) throws IOException {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(file.open().readAllBytes());
	}

	@PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Access(reach = Reach.SELF, roles = { "unit-head", "commune-officer", "district-officer" })
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Tải tệp lên và kiểm tra từng dòng, chưa nhận dòng nào; biểu ngoại tuyến tự biết đợt của nó,"
			+ " bảng thường cần window")
	ImportView start(@Parameter(hidden = true) Actor actor, @RequestPart MultipartFile file,
			@RequestParam(required = false) @Nullable UUID window) throws IOException {
		try (ReceivedFile received = this.files.receive(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
				file.getInputStream(), FileType.XLSX)) {
			return this.imports.start(actor, received, this.imports.recognise(actor, received, window));
		}
	}

	@GetMapping("/imports/{id}")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Tình trạng một lần nhập")
	ImportView one(@PathVariable UUID id) {
		return this.imports.find(id);
	}

	@GetMapping("/imports/{id}/rows")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Các dòng đã kiểm tra; only: FAULTY, NEW, SAME, QUESTION")
	Page<RowView> rows(@PathVariable UUID id, @RequestParam(required = false) @Nullable String only, PageQuery query) {
		return this.imports.rows(id, only, query);
	}

	@PostMapping("/imports/{id}/confirmation")
	@Access(reach = Reach.SELF, roles = { "unit-head", "commune-officer", "district-officer" })
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Nộp các dòng đúng, mỗi dòng tính theo thời điểm nhận của nó; xác nhận lần nữa không đổi gì")
	ImportView confirm(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestBody ConfirmationRequest request) {
		return this.imports.confirm(actor, id, request.questionsSeen());
	}

	record ConfirmationRequest(boolean questionsSeen) {
	}

}
