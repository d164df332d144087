package vn.giaouoc.plan.planning.application;

import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else changed the plan since it was read; the answer shows what it is now. */
public class StalePlan extends OptimisticLockingFailureException {

	private static final long serialVersionUID = 1L;

	private final UUID id;

	StalePlan(UUID id) {
		super("plan");
		this.id = id;
	}

	public UUID id() {
		return this.id;
	}

}
