package vn.giaouoc.pledge.sheet.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/** What the sheets of units tell on {@code pledge.events}. */
public sealed interface SheetEvent {

	UUID sheetId();

	/**
	 * A head has sent the sheet of his unit.
	 *
	 * @param edition 1, and one more for each later sending
	 * @param late whether it was due before
	 * @param contentHash SHA-256 of what it says
	 */
	record SheetSent(UUID sheetId, UUID windowId, UUID planId, int year, UUID unitId, UUID receiverId, int edition,
			int rows, boolean late, OffsetDateTime sentAt, String contentHash) implements SheetEvent {
	}

	/** Whoever receives it has accepted it. */
	record SheetReceived(UUID sheetId, UUID windowId, UUID unitId, int edition, UUID by) implements SheetEvent {
	}

	/** It came back, as a whole or for some of its rows. */
	record SheetReturned(UUID sheetId, UUID windowId, UUID unitId, int edition, int rows, String remark,
			UUID by) implements SheetEvent {
	}

}
