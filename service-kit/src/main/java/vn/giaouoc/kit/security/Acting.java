package vn.giaouoc.kit.security;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The assignment that a person acts under: a role in a unit, his own or handed to him by
 * a dated delegation.
 *
 * @param units the unit and, for roles that look further down, all units below it today
 * @param onBehalfOf whose assignment it is, when delegated
 */
public record Acting(UUID assignmentId, String role, UUID unitId, Set<UUID> units, @Nullable UUID onBehalfOf) {
}
