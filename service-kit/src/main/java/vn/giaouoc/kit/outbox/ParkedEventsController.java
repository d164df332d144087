package vn.giaouoc.kit.outbox;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.giaouoc.kit.outbox.ParkedEvents.ParkedEvent;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that could not leave the service, and another try. */
@RestController
@RequestMapping("/api/${giaouoc.service}/parked-events")
@Tag(name = "Vận hành")
class ParkedEventsController {

	private static final String ADMIN = "system-admin";

	private final ParkedEvents parked;

	ParkedEventsController(ParkedEvents parked) {
		this.parked = parked;
	}

	@GetMapping
	@Operation(summary = "Sự kiện không gửi đi được, kèm lý do")
	Page<ParkedEvent> list(@Parameter(hidden = true) Actor actor, PageQuery query) {
		actor.require(ADMIN);
		return this.parked.page(query);
	}

	@PostMapping("/{id}/replay")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Gửi lại một sự kiện và các sự kiện chờ sau nó")
	void replay(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		actor.require(ADMIN);
		this.parked.replay(id);
	}

}
