package vn.giaouoc.pledge.reminder.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.pledge.reminder.application.Reminders;
import vn.giaouoc.pledge.reminder.application.Reminders.Reminded;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A word to units whose sheets are waited for. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Bảng theo dõi đăng ký")
class ReminderController {

	private final Reminders reminders;

	ReminderController(Reminders reminders) {
		this.reminders = reminders;
	}

	/** Whom to remind; none named: all that have not sent. */
	record ReminderRequest(@NotNull @Size(max = 2000) List<@NotNull UUID> units) {
	}

	@PostMapping("/windows/{id}/reminders")
	@Access(reach = Reach.LINE, roles = { "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Nhắc các đơn vị chưa gửi bảng; không nêu đơn vị nào là nhắc tất cả; mỗi đơn vị nhiều nhất"
			+ " một lần trong một giờ")
	Reminded remind(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) IdempotencyKey key,
			@PathVariable UUID id, @Valid @RequestBody ReminderRequest request) {
		return this.reminders.remind(actor, key, id, request.units());
	}

}
