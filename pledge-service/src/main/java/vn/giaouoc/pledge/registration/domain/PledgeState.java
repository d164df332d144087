package vn.giaouoc.pledge.registration.domain;

/**
 * Where a pledge stands; what may happen in which state stands in
 * {@link Transition#TABLE}.
 */
public enum PledgeState {

	/** Seen by nobody but who writes it. */
	DRAFT, SUBMITTED,
	/** The head of the unit stands for it. */
	CONFIRMED,
	/** Part of a sheet that lies with whoever receives it. */
	SENT, RECEIVED,
	/**
	 * Given back with a remark, to be mended until a date that may lie after the close.
	 */
	RETURNED, WITHDRAWN, REPLACED;

	/** Whether it keeps the same person or unit from pledging again. */
	public boolean isLiving() {
		return switch (this) {
			case SUBMITTED, CONFIRMED, SENT, RECEIVED, RETURNED -> true;
			case DRAFT, WITHDRAWN, REPLACED -> false;
		};
	}

}
