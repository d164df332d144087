package vn.giaouoc.pledge.registration.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.application.WindowQueries;
import vn.giaouoc.pledge.registration.application.WindowQueries.DoorView;
import vn.giaouoc.pledge.registration.application.WindowQueries.Phase;
import vn.giaouoc.pledge.registration.application.WindowQueries.WindowView;
import vn.giaouoc.pledge.registration.application.WindowService;
import vn.giaouoc.pledge.registration.application.WindowService.NewDoor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When which units register, and who may be late. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Đợt đăng ký")
class WindowController {

	private final WindowQueries queries;

	private final WindowService windows;

	WindowController(WindowQueries queries, WindowService windows) {
		this.queries = queries;
		this.windows = windows;
	}

	/** Until when, and why. */
	record ExtensionRequest(@NotNull OffsetDateTime until, @NotBlank @Size(max = 2000) String reason) {
	}

	/** For which unit, until when, and why. */
	record DoorRequest(@NotNull UUID id, @NotNull UUID unitId, @NotNull OffsetDateTime until,
			@NotBlank @Size(max = 2000) String reason) {
	}

	@GetMapping("/windows")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Các đợt đăng ký theo kế hoạch của cấp trên và của đơn vị thuộc phạm vi")
	Page<WindowView> page(@Parameter(hidden = true) Actor actor, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Phase phase, PageQuery query) {
		return this.queries.page(actor, year, phase, query);
	}

	@GetMapping("/windows/{id}")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Một đợt đăng ký: thời gian tính theo đồng hồ của máy chủ, đúng đến mili giây")
	WindowView one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		return this.queries.find(actor, id).orElseThrow(Problem::notFound);
	}

	@PostMapping("/windows/{id}/extension")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Gia hạn đợt đăng ký cho mọi đơn vị")
	WindowView extend(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody ExtensionRequest request) {
		this.windows.extend(actor, id, request.until(), SearchKey.compose(request.reason()));
		return this.queries.find(actor, id).orElseThrow(Problem::notFound);
	}

	@GetMapping("/windows/{id}/late-doors")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Các đơn vị được đăng ký bổ sung sau hạn")
	List<DoorView> doors(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		this.queries.find(actor, id).orElseThrow(Problem::notFound);
		return this.queries.doors(id);
	}

	@PostMapping("/windows/{id}/late-doors")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Cho một đơn vị đăng ký bổ sung đến thời điểm đã định, nêu rõ lý do")
	List<DoorView> openDoor(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody DoorRequest request) {
		this.windows.openDoor(actor, key, id,
				new NewDoor(request.id(), request.unitId(), request.until(), SearchKey.compose(request.reason())));
		return this.queries.doors(id);
	}

	@DeleteMapping("/late-doors/{id}")
	@Access(reach = Reach.SIGHT, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Chấm dứt việc đăng ký bổ sung trước thời hạn")
	void shutDoor(@PathVariable UUID id) {
		this.windows.shutDoor(id);
	}

}
