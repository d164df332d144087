package vn.giaouoc.pledge.registration.domain;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who pledges, with the name of that day: a person of the directory, the unit itself, a
 * household, or a villager without a login.
 *
 * @param post as it stands in the table that goes up
 */
public record Subject(@NotNull SubjectKind kind, @NotNull UUID id, @NotBlank @Size(max = 200) String name,
		@Nullable @Size(max = 200) String post) {
}
