package vn.giaouoc.kit.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;

/**
 * Who calls: the person of the token, and the assignment of the directory he acts under.
 *
 * @param personId the token's {@code person_id}
 * @param name as the token has it
 * @param roles the union of the person's realm roles; no right follows from it alone
 * @param acting null when none was named and none or several are held
 * @param authenticatedAt when he last logged in, on machine time
 */
public record Actor(UUID personId, String name, Set<String> roles, @Nullable Acting acting,
		@Nullable Instant authenticatedAt) {

	private static final Duration STEP_UP = Duration.ofMinutes(5);

	/** The units whose rows the caller may see. */
	public Set<UUID> units() {
		return (this.acting != null) ? this.acting.units() : Set.of();
	}

	/** Whether the caller acts under one of these roles. */
	public boolean acts(String... wanted) {
		return this.acting != null && Arrays.asList(wanted).contains(this.acting.role());
	}

	/**
	 * Lets only these roles on.
	 * @return the assignment acted under
	 * @throws Problem 403 {@code forbidden}
	 */
	public Acting require(String... wanted) {
		if (this.acting == null || !acts(wanted)) {
			throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
		}
		return this.acting;
	}

	/** An object of a unit outside the scope is answered like one that does not exist. */
	public void requireSight(UUID unitId) {
		if (!units().contains(unitId)) {
			throw Problem.notFound();
		}
	}

	/**
	 * Lets on only who logged in within the last five minutes.
	 * @throws Problem 403 {@code step-up-needed}
	 */
	public void requireFreshLogin(Instant machineNow) {
		if (this.authenticatedAt == null || this.authenticatedAt.isBefore(machineNow.minus(STEP_UP))) {
			throw new Problem(HttpStatus.FORBIDDEN, "step-up-needed", Map.of("minutes", STEP_UP.toMinutes()));
		}
	}

}
