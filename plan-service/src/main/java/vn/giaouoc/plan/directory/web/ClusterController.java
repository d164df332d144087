package vn.giaouoc.plan.directory.web;

import java.time.LocalDate;
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
import vn.giaouoc.kit.exports.ListExport;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.application.ClusterQueries;
import vn.giaouoc.plan.directory.application.ClusterQueries.ClusterDetail;
import vn.giaouoc.plan.directory.application.ClusterQueries.ClusterRow;
import vn.giaouoc.plan.directory.application.ClusterService;
import vn.giaouoc.plan.directory.application.ClusterService.NewCluster;
import vn.giaouoc.plan.directory.application.DirectoryExport;
import vn.giaouoc.plan.directory.domain.Cluster.Lead;
import vn.giaouoc.plan.directory.domain.ClusterKind;
import vn.giaouoc.plan.directory.domain.Days;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clusters and blocks. */
@RestController
@RequestMapping("/api/plan/clusters")
@Tag(name = "Cụm, khối thi đua")
class ClusterController {

	private final ClusterService clusters;

	private final ClusterQueries queries;

	private final DirectoryExport export;

	ClusterController(ClusterService clusters, ClusterQueries queries, DirectoryExport export) {
		this.clusters = clusters;
		this.queries = queries;
		this.export = export;
	}

	@GetMapping
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Danh sách cụm, khối có hiệu lực trong một ngày")
	Page<ClusterRow> page(@RequestParam(required = false) @Nullable ClusterKind kind,
			@RequestParam(required = false) @Nullable UUID level,
			@RequestParam(required = false) @Nullable LocalDate on, PageQuery query) {
		return this.queries.page((kind != null) ? kind.name() : null, level, on, query);
	}

	@GetMapping(path = "/export", produces = ListExport.TYPE)
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Danh sách cụm, khối đang lọc, thành bảng tính; nhiều nhất 5.000 dòng")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable ClusterKind kind,
			@RequestParam(required = false) @Nullable UUID level,
			@RequestParam(required = false) @Nullable LocalDate on, PageQuery query) {
		return ListExport.answer("cum-khoi-thi-dua.xlsx",
				this.export.clusters((kind != null) ? kind.name() : null, level, on, query));
	}

	@GetMapping("/{id}")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Một cụm, khối với thành viên và cụm trưởng từng năm")
	ClusterDetail one(@PathVariable UUID id) {
		return this.queries.find(id).orElseThrow(Problem::notFound);
	}

	@PostMapping
	@Access(reach = Reach.SIGHT, roles = { "system-admin", "district-officer", "commune-officer" })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Lập cụm, khối")
	ClusterDetail create(@Parameter(hidden = true) Actor actor, @Valid @RequestBody NewClusterRequest request) {
		this.clusters.create(actor, new NewCluster(request.id(), request.kind(), name(request.name()),
				request.levelUnitId(), new Days(request.validFrom(), request.validTo())));
		return one(request.id());
	}

	@PutMapping("/{id}")
	@Access(reach = Reach.SIGHT, roles = { "system-admin", "district-officer", "commune-officer" })
	@Operation(summary = "Sửa tên, hiệu lực")
	ClusterDetail change(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody ClusterRequest request) {
		this.clusters.change(actor, id, request.version(), name(request.name()),
				new Days(request.validFrom(), request.validTo()));
		return one(id);
	}

	@PostMapping("/{id}/members")
	@Access(reach = Reach.SIGHT, roles = { "system-admin", "district-officer", "commune-officer" })
	@Operation(summary = "Thêm đơn vị thành viên")
	ClusterDetail join(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody JoinRequest request) {
		this.clusters.join(actor, id, request.version(), request.unitId(), new Days(request.from(), request.to()));
		return one(id);
	}

	@PostMapping("/{id}/members/{unitId}/end")
	@Access(reach = Reach.SIGHT, roles = { "system-admin", "district-officer", "commune-officer" })
	@Operation(summary = "Kết thúc tư cách thành viên sau một ngày")
	ClusterDetail leave(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @PathVariable UUID unitId,
			@Valid @RequestBody LeaveRequest request) {
		this.clusters.leave(actor, id, request.version(), unitId, request.lastDay());
		return one(id);
	}

	@PutMapping("/{id}/leads/{year}")
	@Access(reach = Reach.SIGHT, roles = { "system-admin", "district-officer", "commune-officer" })
	@Operation(summary = "Ghi cụm trưởng, cụm phó của một năm")
	ClusterDetail elect(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@PathVariable @Min(2000) @Max(2100) int year, @Valid @RequestBody LeadRequest request) {
		this.clusters.elect(actor, id, request.version(), new Lead(year, request.unitId(), request.deputyUnitId()));
		return one(id);
	}

	private static String name(String text) {
		return SearchKey.compose(text).strip();
	}

	record NewClusterRequest(@NotNull UUID id, @NotNull ClusterKind kind, @NotBlank @Size(max = 200) String name,
			@NotNull UUID levelUnitId, @NotNull LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	record ClusterRequest(@Positive long version, @NotBlank @Size(max = 200) String name, @NotNull LocalDate validFrom,
			@Nullable LocalDate validTo) {
	}

	record JoinRequest(@Positive long version, @NotNull UUID unitId, @NotNull LocalDate from, @Nullable LocalDate to) {
	}

	record LeaveRequest(@Positive long version, @NotNull LocalDate lastDay) {
	}

	record LeadRequest(@Positive long version, @NotNull UUID unitId, @Nullable UUID deputyUnitId) {
	}

}
