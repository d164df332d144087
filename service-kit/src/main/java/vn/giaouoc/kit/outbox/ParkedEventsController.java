package vn.giaouoc.kit.outbox;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giaouoc.kit.outbox.ParkedEvents.ParkedEvent;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that could not leave the service, another try, and giving one up. */
@RestController
@RequestMapping("/api/${giaouoc.service}/parked-events")
@Tag(name = "Vận hành")
class ParkedEventsController {

	private final ParkedEvents parked;

	ParkedEventsController(ParkedEvents parked) {
		this.parked = parked;
	}

	@GetMapping
	@Access(reach = Reach.EVERYTHING, roles = "system-admin")
	@Operation(summary = "Sự kiện không gửi đi được, kèm lý do")
	Page<ParkedEvent> list(PageQuery query) {
		return this.parked.page(query);
	}

	@PostMapping("/{id}/replay")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Access(reach = Reach.EVERYTHING, roles = "system-admin")
	@Operation(summary = "Gửi lại một sự kiện và các sự kiện chờ sau nó")
	void replay(@PathVariable UUID id) {
		this.parked.replay(id);
	}

	@PostMapping("/{id}/discard")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Access(reach = Reach.EVERYTHING, roles = "system-admin")
	@Operation(summary = "Bỏ hẳn một sự kiện, kèm lý do; các sự kiện chờ sau nó được gửi tiếp")
	void discard(@PathVariable UUID id, @Parameter(hidden = true) Actor actor,
			@Valid @RequestBody DiscardRequest request) {
		this.parked.discard(id, actor.personId(), request.reason().strip());
	}

	record DiscardRequest(@NotBlank @Size(max = 500) String reason) {
	}

}
