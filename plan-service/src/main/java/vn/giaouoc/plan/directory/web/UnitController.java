package vn.giaouoc.plan.directory.web;

import java.time.LocalDate;
import java.util.List;
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
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.exports.ListExport;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.application.DirectoryExport;
import vn.giaouoc.plan.directory.application.DirectoryQueries;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitDetail;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitRow;
import vn.giaouoc.plan.directory.application.UnitService;
import vn.giaouoc.plan.directory.application.UnitService.NewUnit;
import vn.giaouoc.plan.directory.application.UnitService.UnitChange;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.UnitKind;

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

/** The unit tree. */
@RestController
@RequestMapping("/api/plan/units")
@Tag(name = "Đơn vị")
class UnitController {

	private final UnitService units;

	private final DirectoryQueries queries;

	private final DirectoryExport export;

	UnitController(UnitService units, DirectoryQueries queries, DirectoryExport export) {
		this.units = units;
		this.queries = queries;
		this.export = export;
	}

	@GetMapping
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Danh sách đơn vị có hiệu lực trong một ngày")
	Page<UnitRow> page(@RequestParam(required = false) @Nullable UnitKind kind,
			@RequestParam(required = false) @Nullable UUID parent,
			@RequestParam(required = false) @Nullable LocalDate on, PageQuery query) {
		return this.queries.units((kind != null) ? kind.name() : null, parent, on, query);
	}

	@GetMapping(path = "/export", produces = ListExport.TYPE)
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Danh sách đơn vị đang lọc, thành bảng tính; nhiều nhất 5.000 dòng")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable UnitKind kind,
			@RequestParam(required = false) @Nullable UUID parent,
			@RequestParam(required = false) @Nullable LocalDate on, PageQuery query) {
		return ListExport.answer("don-vi.xlsx",
				this.export.units((kind != null) ? kind.name() : null, parent, on, query));
	}

	@GetMapping("/{id}")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Một đơn vị với vị trí và lịch sử")
	UnitDetail one(@PathVariable UUID id) {
		return this.queries.unit(id).orElseThrow(Problem::notFound);
	}

	@GetMapping("/{id}/children")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Các đơn vị trực thuộc")
	Page<UnitRow> children(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on,
			PageQuery query) {
		one(id);
		return this.queries.units(null, id, on, query);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Access(reach = Reach.SIGHT, roles = "system-admin")
	@Operation(summary = "Thêm đơn vị")
	UnitDetail create(@Parameter(hidden = true) Actor actor, @Valid @RequestBody NewUnitRequest request) {
		UUID id = this.units
			.create(actor,
					new NewUnit(request.id(), request.kind(), request.code().strip(),
							SearchKey.compose(request.name()).strip(), request.parentId(), request.managedBy(),
							request.cycle(), new Days(request.validFrom(), request.validTo())))
			.id();
		return one(id);
	}

	@PutMapping("/{id}")
	@Access(reach = Reach.SIGHT, roles = "system-admin")
	@Operation(summary = "Sửa đơn vị")
	UnitDetail change(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody UnitRequest request) {
		this.units.change(actor, id,
				new UnitChange(request.version(), SearchKey.compose(request.name()).strip(), request.parentId(),
						request.managedBy(), request.cycle(), new Days(request.validFrom(), request.validTo())));
		return one(id);
	}

	@PostMapping("/{id}/succession")
	@Access(reach = Reach.SIGHT, roles = "system-admin")
	@Operation(summary = "Kết thúc đơn vị và ghi các đơn vị kế tục")
	UnitDetail succeed(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody SuccessionRequest request) {
		this.units.succeed(actor, id, request.version(), request.successors(), request.lastDay());
		return one(id);
	}

	record NewUnitRequest(@NotNull UUID id, @NotNull UnitKind kind, @NotBlank @Size(max = 40) String code,
			@NotBlank @Size(max = 200) String name, @Nullable UUID parentId, @NotNull ManagedBy managedBy,
			@NotNull Cycle cycle, @NotNull LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	record UnitRequest(@Positive long version, @NotBlank @Size(max = 200) String name, @Nullable UUID parentId,
			@NotNull ManagedBy managedBy, @NotNull Cycle cycle, @NotNull LocalDate validFrom,
			@Nullable LocalDate validTo) {
	}

	record SuccessionRequest(@Positive long version, @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> successors,
			@NotNull LocalDate lastDay) {
	}

}
