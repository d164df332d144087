package vn.giaouoc.pledge.review.domain;

/**
 * Where a paper stands between the head who writes it and the officer who receives it.
 */
public enum PaperState {

	DRAFT, SENT, RETURNED, RECEIVED;

	boolean isOpen() {
		return switch (this) {
			case DRAFT, RETURNED -> true;
			case SENT, RECEIVED -> false;
		};
	}

}
