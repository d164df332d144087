package vn.giaouoc.notification.application;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what becomes of windows, pledges and sheets to those whose turn it is, or whose
 * work it was.
 */
@Service
public class PledgeNews {

	private final Notices notices;

	private final Recipients recipients;

	PledgeNews(Notices notices, Recipients recipients) {
		this.notices = notices;
		this.recipients = recipients;
	}

	/** A window of a plan is open. */
	public record WindowOpen(UUID windowId, UUID unitId, int year, OffsetDateTime closes, List<String> unitKinds) {
	}

	/** All units of a window have more time. */
	public record MoreTime(UUID windowId, UUID unitId, OffsetDateTime ends, String reason) {
	}

	/** A window is over within a day. */
	public record WindowNearEnd(UUID windowId, UUID unitId, int year, OffsetDateTime ends, List<String> unitKinds) {
	}

	/** A window is over. */
	public record WindowOver(UUID windowId, UUID unitId, int year, long expected, long registered) {
	}

	/** A unit may register late. */
	public record DoorOpen(UUID doorId, UUID windowId, UUID unitId, OffsetDateTime until, String reason) {
	}

	/** It may no longer. */
	public record DoorShut(UUID doorId, UUID windowId, UUID unitId) {
	}

	/** Somebody of a unit has pledged. */
	public record PledgeIn(UUID windowId, UUID unitId, UUID authorId) {
	}

	/** A pledge came back. */
	public record PledgeBack(UUID pledgeId, UUID unitId, UUID authorId, String remark,
			@Nullable OffsetDateTime mendUntil) {
	}

	/** A unit has not sent its sheet. */
	public record Reminder(UUID windowId, UUID unitId, int year, OffsetDateTime due, long expected, long registered,
			UUID by) {
	}

	/** A sheet has come in. */
	public record SheetIn(UUID sheetId, UUID unitId, UUID receiverId, int rows) {
	}

	/** A sheet was accepted. */
	public record SheetAccepted(UUID windowId, UUID unitId) {
	}

	/**
	 * A sheet came back.
	 *
	 * @param rows those that are to be mended; 0: all of it is looked at again
	 */
	public record SheetBack(UUID windowId, UUID unitId, int rows, String remark) {
	}

	/**
	 * A unit has sent up what it has consolidated.
	 *
	 * @param number 0, then 1 for the first supplement
	 */
	public record SentUp(int year, UUID unitId, @Nullable UUID receiverId, int number, int rows) {
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void opened(UUID eventId, WindowOpen window) {
		this.notices.tell(eventId, Kind.WINDOW_OPENED, this.recipients.carryingOut(window.unitId(), window.unitKinds()),
				Map.of("unit", this.recipients.unitName(window.unitId()), "year", Integer.toString(window.year()),
						"until", window.closes().toString()),
				sheet(window.windowId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void extended(UUID eventId, MoreTime window) {
		this.notices.tell(eventId, Kind.WINDOW_EXTENDED, this.recipients.carryingOut(window.unitId(), List.of()),
				Map.of("unit", this.recipients.unitName(window.unitId()), "until", window.ends().toString(), "reason",
						window.reason()),
				sheet(window.windowId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void ending(UUID eventId, WindowNearEnd window) {
		this.notices.tell(eventId, Kind.WINDOW_ENDING, this.recipients.carryingOut(window.unitId(), window.unitKinds()),
				Map.of("unit", this.recipients.unitName(window.unitId()), "year", Integer.toString(window.year()),
						"until", window.ends().toString()),
				sheet(window.windowId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void closed(UUID eventId, WindowOver window) {
		this.notices.tell(eventId, Kind.WINDOW_CLOSED, this.recipients.officersOf(window.unitId()),
				Map.of("unit", this.recipients.unitName(window.unitId()), "year", Integer.toString(window.year()),
						"expected", Long.toString(window.expected()), "registered", Long.toString(window.registered())),
				"/pledges/windows/" + window.windowId() + "/board");
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void opened(UUID eventId, DoorOpen door) {
		this.notices.tell(eventId, Kind.LATE_DOOR_OPENED, this.recipients.headsOf(door.unitId()), Map.of("unit",
				this.recipients.unitName(door.unitId()), "until", door.until().toString(), "reason", door.reason()),
				sheet(door.windowId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void shut(UUID eventId, DoorShut door) {
		this.notices.tell(eventId, Kind.LATE_DOOR_SHUT, this.recipients.headsOf(door.unitId()),
				Map.of("unit", this.recipients.unitName(door.unitId())), sheet(door.windowId()));
	}

	/** What the head has entered himself is no news to him. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void submitted(UUID eventId, PledgeIn pledge) {
		List<UUID> heads = this.recipients.headsOf(pledge.unitId())
			.stream()
			.filter((head) -> !head.equals(pledge.authorId()))
			.toList();
		this.notices.gather(eventId, notices(Kind.PLEDGES_SUBMITTED, heads,
				Map.of("unit", this.recipients.unitName(pledge.unitId())), sheet(pledge.windowId())));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void returned(UUID eventId, PledgeBack pledge) {
		Map<String, String> parameters = new HashMap<>(
				Map.of("unit", this.recipients.unitName(pledge.unitId()), "remark", pledge.remark()));
		OffsetDateTime until = pledge.mendUntil();
		parameters.put("until", (until != null) ? until.toString() : "—");
		this.notices.tell(eventId, Kind.PLEDGE_RETURNED, List.of(pledge.authorId()), parameters,
				"/pledges/" + pledge.pledgeId());
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void reminded(UUID eventId, Reminder reminder) {
		this.notices.tell(eventId, Kind.SHEET_REMINDED, this.recipients.headsOf(reminder.unitId()),
				Map.of("unit", this.recipients.unitName(reminder.unitId()), "year", Integer.toString(reminder.year()),
						"until", reminder.due().toString(), "expected", Long.toString(reminder.expected()),
						"registered", Long.toString(reminder.registered()), "by",
						this.recipients.personName(reminder.by())),
				sheet(reminder.windowId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void sent(UUID eventId, SheetIn sheet) {
		this.notices.tell(eventId, Kind.SHEET_SENT, this.recipients.officersOf(sheet.receiverId()),
				Map.of("unit", this.recipients.unitName(sheet.unitId()), "rows", Integer.toString(sheet.rows())),
				"/pledges/sheets/" + sheet.sheetId());
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void received(UUID eventId, SheetAccepted sheet) {
		this.notices.tell(eventId, Kind.SHEET_RECEIVED, this.recipients.headsOf(sheet.unitId()),
				Map.of("unit", this.recipients.unitName(sheet.unitId())), sheet(sheet.windowId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void returned(UUID eventId, SheetBack sheet) {
		this.notices.tell(eventId, Kind.SHEET_RETURNED, this.recipients.headsOf(sheet.unitId()),
				Map.of("unit", this.recipients.unitName(sheet.unitId()), "rows", Integer.toString(sheet.rows()),
						"remark", sheet.remark()),
				sheet(sheet.windowId()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void sentUp(UUID eventId, SentUp consolidation) {
		UUID receiver = consolidation.receiverId();
		if (receiver != null) {
			this.notices.tell(eventId, Kind.CONSOLIDATION_RECEIVED, this.recipients.officersOf(receiver),
					Map.of("unit", this.recipients.unitName(consolidation.unitId()), "year",
							Integer.toString(consolidation.year()), "supplement",
							Integer.toString(consolidation.number()), "rows", Integer.toString(consolidation.rows())),
					"/pledges/district/" + consolidation.year());
		}
	}

	private static List<Notice> notices(Kind kind, Collection<UUID> people, Map<String, String> parameters,
			String link) {
		return people.stream().map((person) -> new Notice(person, kind, parameters, link)).toList();
	}

	private static String sheet(UUID windowId) {
		return "/pledges/windows/" + windowId + "/sheet";
	}

}
