package vn.giaouoc.pledge.registration.application;

import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Somebody else changed the pledge since it was read; the answer shows what it is now.
 */
public class StalePledge extends OptimisticLockingFailureException {

	private static final long serialVersionUID = 1L;

	private final UUID id;

	StalePledge(UUID id) {
		super("pledge");
		this.id = id;
	}

	public UUID id() {
		return this.id;
	}

}
