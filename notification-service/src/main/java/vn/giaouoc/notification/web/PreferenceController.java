package vn.giaouoc.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.notification.application.Preferences;
import vn.giaouoc.notification.application.Preferences.Preference;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How I want to be told. */
@RestController
@RequestMapping("/api/notification/preferences")
@Tag(name = "Thông báo")
class PreferenceController {

	private final Preferences preferences;

	PreferenceController(Preferences preferences) {
		this.preferences = preferences;
	}

	@GetMapping
	@Access(reach = Reach.SELF)
	@Operation(summary = "Cách nhận thông báo của tôi")
	Preference read(@Parameter(hidden = true) Actor actor) {
		return this.preferences.of(actor.personId());
	}

	@PutMapping
	@Access(reach = Reach.SELF)
	@Operation(summary = "Đổi cách nhận thông báo")
	Preference change(@Parameter(hidden = true) Actor actor, @Valid @RequestBody PreferenceRequest request) {
		return this.preferences.change(actor.personId(),
				new Preference(request.version(), request.email(), request.language()));
	}

	record PreferenceRequest(@PositiveOrZero int version, @NotNull Boolean email,
			@NotNull @Pattern(regexp = "vi|en") String language) {
	}

}
