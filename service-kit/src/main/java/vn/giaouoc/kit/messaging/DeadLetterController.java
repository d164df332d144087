package vn.giaouoc.kit.messaging;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters before the eyes of the administrator, in every service. */
@RestController
@RequestMapping("/api/${giaouoc.service}/dead-letters")
@Tag(name = "Quản trị")
class DeadLetterController {

	private final DeadLetters letters;

	DeadLetterController(DeadLetters letters) {
		this.letters = letters;
	}

	/** A dead letter without its payload, which may hold personal data. */
	record DeadLetter(UUID id, String topic, String consumer, @Nullable String type, @Nullable String key,
			String reason, OffsetDateTime diedAt, @Nullable OffsetDateTime replayedAt) {
	}

	@GetMapping
	@Access(reach = Reach.EVERYTHING, roles = "system-admin")
	@Operation(summary = "Các sự kiện không xử lý được, với lý do")
	Page<DeadLetter> page(PageQuery query) {
		return this.letters.page(query);
	}

	@PostMapping("/{id}/replay")
	@Access(reach = Reach.EVERYTHING, roles = "system-admin")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Phát lại một sự kiện không xử lý được")
	void replay(@PathVariable UUID id) {
		this.letters.replay(id);
	}

}
