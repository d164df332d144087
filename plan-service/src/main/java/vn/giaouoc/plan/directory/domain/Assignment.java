package vn.giaouoc.plan.directory.domain;

import java.util.UUID;

/**
 * A role in a unit for some days. Rights are pairs of role and unit, never a role alone.
 */
public record Assignment(UUID id, String role, UUID unitId, Days days) {
}
