package vn.giaouoc.plan.directory.domain;

import java.util.UUID;

/** One assignment in another person's hands for some days; it always has an end. */
public record Delegation(UUID id, UUID assignmentId, UUID delegateId, Days days) {
}
