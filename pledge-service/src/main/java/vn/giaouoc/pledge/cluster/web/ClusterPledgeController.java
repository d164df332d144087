package vn.giaouoc.pledge.cluster.web;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Docx;
import vn.giaouoc.documents.Pdf;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.cluster.application.ClusterPapers;
import vn.giaouoc.pledge.cluster.application.ClusterPapers.Paper;
import vn.giaouoc.pledge.cluster.application.ClusterPledgeQueries;
import vn.giaouoc.pledge.cluster.application.ClusterPledgeQueries.ClusterLine;
import vn.giaouoc.pledge.cluster.application.ClusterPledgeQueries.ClusterPledgeView;
import vn.giaouoc.pledge.cluster.application.ClusterPledgeService;
import vn.giaouoc.pledge.cluster.application.ClusterPledgeService.ClusterPledgeRef;
import vn.giaouoc.pledge.cluster.application.ClusterPledgeService.NewClusterPledge;
import vn.giaouoc.pledge.cluster.domain.ClusterContent;

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

/** What the units of a cluster promise one another and sign. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Giao ước của cụm, khối")
class ClusterPledgeController {

	private final ClusterPledgeService pledges;

	private final ClusterPledgeQueries queries;

	private final ClusterPapers papers;

	ClusterPledgeController(ClusterPledgeService pledges, ClusterPledgeQueries queries, ClusterPapers papers) {
		this.pledges = pledges;
		this.queries = queries;
		this.papers = papers;
	}

	/** Which cluster pledges what for which year. */
	record NewClusterPledgeRequest(@NotNull UUID id, @NotNull UUID clusterId, @Min(2000) @Max(2100) int year,
			@NotNull @Valid ClusterContent content) {
	}

	/** What is written now, in place of what was held in that version. */
	record ClusterContentRequest(@Positive long version, @NotNull @Valid ClusterContent content) {
	}

	/** What the caller has read. */
	record VersionRequest(@Positive long version) {
	}

	/** The text that the signer has before him, in one figure. */
	record SignRequest(@NotBlank @Size(max = 64) String contentHash) {
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

	@GetMapping("/clusters")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Các cụm, khối của đơn vị trong một năm, kèm bản giao ước nếu đã có; mặc định là năm nay")
	List<ClusterLine> clusters(@Parameter(hidden = true) Actor actor,
			@RequestParam(required = false) @Nullable @Min(2000) @Max(2100) Integer year) {
		return this.queries.clusters(actor, year);
	}

	@PostMapping("/cluster-pledges")
	@ForTheLead
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Soạn bản giao ước của cụm, khối cho năm mà đơn vị làm cụm trưởng, khối trưởng")
	ClusterPledgeRef begin(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@Valid @RequestBody NewClusterPledgeRequest request) {
		return this.pledges.begin(actor, key,
				new NewClusterPledge(request.id(), request.clusterId(), request.year(), request.content()));
	}

	@GetMapping("/cluster-pledges/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Một bản giao ước: nội dung, bảng điểm, đơn vị nào đã ký; bản nháp chỉ cụm trưởng xem được")
	ClusterPledgeView one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.find(actor, id).orElseThrow(Problem::notFound);
	}

	@PutMapping("/cluster-pledges/{id}")
	@ForTheLead
	@Operation(summary = "Sửa bản nháp")
	ClusterPledgeRef edit(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody ClusterContentRequest request) {
		return this.pledges.edit(actor, id, request.version(), request.content());
	}

	@DeleteMapping("/cluster-pledges/{id}")
	@ForTheLead
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Bỏ bản nháp")
	void discard(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestParam @Positive long version) {
		this.pledges.discard(actor, id, version);
	}

	@PostMapping("/cluster-pledges/{id}/opening")
	@ForTheLead
	@Operation(summary = "Gửi các đơn vị thành viên ký; từ đây nội dung không đổi, trừ khi thu về khi chưa ai ký")
	ClusterPledgeRef open(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return this.pledges.open(actor, id, request.version());
	}

	@PostMapping("/cluster-pledges/{id}/take-back")
	@ForTheLead
	@Operation(summary = "Thu về để sửa, khi chưa đơn vị nào ký")
	ClusterPledgeRef takeBack(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return this.pledges.takeBack(actor, id, request.version());
	}

	@PostMapping("/cluster-pledges/{id}/withdrawal")
	@ForTheLead
	@Operation(summary = "Rút hẳn, khi chưa đơn vị nào ký")
	ClusterPledgeRef withdraw(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return this.pledges.withdraw(actor, id, request.version());
	}

	@PostMapping("/cluster-pledges/{id}/signatures")
	@Access(reach = Reach.UNIT, roles = { "unit-head", "commune-leader", "district-leader" })
	@Operation(summary = "Ký cho đơn vị của mình; mỗi đơn vị ký một lần, thứ tự tùy ý; gửi lại cùng Idempotency-Key"
			+ " thì nhận lại đúng câu trả lời cũ")
	ClusterPledgeRef sign(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody SignRequest request) {
		return this.pledges.sign(actor, key, id, request.contentHash());
	}

	@PostMapping("/cluster-pledges/{id}/completion")
	@ForTheLead
	@Operation(summary = "Kết thúc việc ký khi đã có ít nhất hai đơn vị ký; đơn vị chưa ký không tham gia giao ước")
	ClusterPledgeRef complete(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody VersionRequest request) {
		return this.pledges.complete(actor, id, request.version());
	}

	@GetMapping("/cluster-pledges/{id}/file")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Bản giao ước thành văn bản theo NĐ 30/2020, mỗi đơn vị một ô ký")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "PDF") PaperFormat format)
			throws IOException {
		Paper paper = this.papers.find(id).orElseThrow(Problem::notFound);
		byte[] bytes = switch (format) {
			case DOCX -> Docx.of(paper.document(), paper.created());
			case PDF -> Pdf.of(paper.document(), paper.created());
		};
		String name = "giao-uoc-%d.%s".formatted(paper.year(), format.name().toLowerCase(Locale.ROOT));
		return ResponseEntity.ok()
			.contentType(format.type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

}
