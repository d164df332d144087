package vn.giaouoc.plan.planning.domain;

/**
 * Where an edition of a plan stands. Until it is issued only those who make it see it;
 * what may happen in which state stands in {@link Transition#TABLE}.
 */
public enum PlanState {

	DRAFT, CHECKED, WAITING_APPROVAL, WAITING_SIGNATURE,
	/** Given back with a remark; whoever gave it back sees it until it is written on. */
	RETURNED, SIGNED, ISSUED,
	/** A later edition took its place; whoever registered under it stays under it. */
	AMENDED, CLOSED, REVOKED;

	/** Whether it has gone out to its readers. */
	public boolean isPublished() {
		return switch (this) {
			case DRAFT, CHECKED, WAITING_APPROVAL, WAITING_SIGNATURE, RETURNED, SIGNED -> false;
			case ISSUED, AMENDED, CLOSED, REVOKED -> true;
		};
	}

}
