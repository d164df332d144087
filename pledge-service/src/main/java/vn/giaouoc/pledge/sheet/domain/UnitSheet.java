package vn.giaouoc.pledge.sheet.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.giaouoc.pledge.sheet.domain.SheetEvent.SheetReceived;
import vn.giaouoc.pledge.sheet.domain.SheetEvent.SheetReturned;
import vn.giaouoc.pledge.sheet.domain.SheetEvent.SheetSent;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.AlreadyDecided;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.RowUnknown;

/**
 * The pledges of a unit as its head has sent them, frozen and sealed by a hash.
 *
 * @param receiverId the commune, or whoever manages the unit in its place
 * @param edition 1, and one more for each later sending
 * @param late whether it was due before; its timely rows stay timely
 * @param contentHash SHA-256 over the rows
 */
public record UnitSheet(UUID id, long version, UUID windowId, UUID planId, int year, UUID unitId, UUID receiverId,
		int edition, SheetState state, List<SheetRow> rows, boolean late, OffsetDateTime sentAt, String contentHash) {

	public UnitSheet receive() {
		return decided(SheetState.RECEIVED);
	}

	/**
	 * Gives it back.
	 * @param named the rows that are to be mended; none: all of it is looked at again
	 */
	public UnitSheet giveBack(Set<UUID> named) {
		if (!this.rows.stream().map(SheetRow::pledgeId).collect(Collectors.toSet()).containsAll(named)) {
			throw new SheetRefused(new RowUnknown());
		}
		return decided(SheetState.RETURNED);
	}

	private UnitSheet decided(SheetState next) {
		if (this.state != SheetState.SENT) {
			throw new SheetRefused(new AlreadyDecided(this.state));
		}
		return new UnitSheet(this.id, this.version, this.windowId, this.planId, this.year, this.unitId, this.receiverId,
				this.edition, next, this.rows, this.late, this.sentAt, this.contentHash);
	}

	public SheetSent sent() {
		return new SheetSent(this.id, this.windowId, this.planId, this.year, this.unitId, this.receiverId, this.edition,
				this.rows.size(), this.late, this.sentAt, this.contentHash);
	}

	public SheetReceived received(UUID by) {
		return new SheetReceived(this.id, this.windowId, this.unitId, this.edition, by);
	}

	public SheetReturned returned(int named, String remark, UUID by) {
		return new SheetReturned(this.id, this.windowId, this.unitId, this.edition, named, remark, by);
	}

}
