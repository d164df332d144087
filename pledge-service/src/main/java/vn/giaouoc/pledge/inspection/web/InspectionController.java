package vn.giaouoc.pledge.inspection.web;

import java.time.LocalDate;
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
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.pledge.inspection.application.Inspections;
import vn.giaouoc.pledge.inspection.application.Inspections.InspectionLine;
import vn.giaouoc.pledge.inspection.application.Inspections.InspectionRef;
import vn.giaouoc.pledge.inspection.application.Inspections.NewInspection;
import vn.giaouoc.pledge.inspection.domain.InspectionKind;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inspections of units, and what came of them. */
@RestController
@RequestMapping("/api/pledge/inspections")
@Tag(name = "Kiểm tra, đôn đốc")
class InspectionController {

	private final Inspections inspections;

	InspectionController(Inspections inspections) {
		this.inspections = inspections;
	}

	/** What was found where, and what is to be mended by when. */
	record InspectionRequest(@NotNull UUID id, @NotNull UUID unitId, @NotNull InspectionKind kind,
			@NotNull LocalDate day, @NotBlank @Size(max = 5000) String found, @Nullable @Size(max = 5000) String toMend,
			@Nullable LocalDate mendBy) {

		NewInspection toNewInspection() {
			return new NewInspection(this.id, this.unitId, this.kind, this.day, this.found, this.toMend, this.mendBy);
		}

	}

	/** When it was mended, and how. */
	record MendingRequest(@Positive long version, @NotNull LocalDate day, @Nullable @Size(max = 2000) String note) {
	}

	@GetMapping
	@Access(reach = Reach.SIGHT,
			roles = { "unit-head", "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Các lần kiểm tra, đôn đốc; open chỉ lấy những việc chưa khắc phục")
	Page<InspectionLine> page(@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(defaultValue = "false") boolean open, PageQuery query) {
		return this.inspections.page(unit, open, query);
	}

	@PostMapping
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Ghi một lần kiểm tra hoặc đôn đốc: đơn vị, ngày, kết quả, việc cần khắc phục và thời hạn")
	InspectionRef note(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@Valid @RequestBody InspectionRequest request) {
		return this.inspections.note(actor, key, request.toNewInspection());
	}

	@PostMapping("/{id}/mending")
	@Access(reach = Reach.SIGHT,
			roles = { "unit-head", "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Ghi là đã khắc phục")
	InspectionRef mend(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody MendingRequest request) {
		return this.inspections.mend(actor, id, request.version(), request.day(), request.note());
	}

}
