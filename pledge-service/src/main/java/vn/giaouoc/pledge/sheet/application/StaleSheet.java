package vn.giaouoc.pledge.sheet.application;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else has decided on the sheet since it was read. */
class StaleSheet extends OptimisticLockingFailureException {

	private static final long serialVersionUID = 1L;

	StaleSheet() {
		super("sheet");
	}

}
