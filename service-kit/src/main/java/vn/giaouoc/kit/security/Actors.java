package vn.giaouoc.kit.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.directory.CurrentAssignments;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;

/** Turns a token and the named assignment into the actor. */
final class Actors {

	private final CurrentAssignments assignments;

	Actors(CurrentAssignments assignments) {
		this.assignments = assignments;
	}

	/**
	 * Finds the actor.
	 * @param named the assignment that the request names, or null
	 * @param write whether the request changes something
	 * @throws Problem 400 for a write by somebody with several assignments who names
	 * none, 403 for an assignment that is not his today
	 */
	Actor of(Jwt token, @Nullable String named, boolean write) {
		UUID person = person(token).orElseThrow(() -> new Problem(HttpStatus.FORBIDDEN, "no-person"));
		List<Acting> held = this.assignments.of(person);
		Acting acting = choose(held, named, write);
		Instant authenticated = token.getClaimAsInstant("auth_time");
		return new Actor(person, name(token), roles(token), acting, authenticated);
	}

	/** Family name first, as people are called here; the claim "name" has it last. */
	private static String name(Jwt token) {
		String family = token.getClaimAsString("family_name");
		String given = token.getClaimAsString("given_name");
		if (family != null && given != null) {
			return (family + ' ' + given).strip();
		}
		String name = token.getClaimAsString("name");
		return (name != null) ? name : "";
	}

	private static @Nullable Acting choose(List<Acting> held, @Nullable String named, boolean write) {
		if (named == null || named.isBlank()) {
			if (write && held.size() > 1) {
				throw new Problem(HttpStatus.BAD_REQUEST, "assignment-needed");
			}
			return (held.size() == 1) ? held.getFirst() : null;
		}
		return held.stream()
			.filter((one) -> one.assignmentId().toString().equalsIgnoreCase(named))
			.findFirst()
			.orElseThrow(() -> new Problem(HttpStatus.FORBIDDEN, "assignment-not-held"));
	}

	static Optional<UUID> person(Jwt token) {
		String id = token.getClaimAsString("person_id");
		try {
			return Optional.ofNullable(id).map(UUID::fromString);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Set<String> roles(Jwt token) {
		Map<String, Object> access = token.getClaimAsMap("realm_access");
		return (access != null && access.get("roles") instanceof List<?> list)
				? Set.copyOf(list.stream().map(String::valueOf).toList()) : Set.of();
	}

}
