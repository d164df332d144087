package vn.giaouoc.pledge.sheet.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.registration.application.Pledges;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.sheet.application.Sheets.Due;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.DueOver;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.NotTheReceiver;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.NothingToSend;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.SheetChanged;
import vn.giaouoc.pledge.sheet.domain.SheetRefused;
import vn.giaouoc.pledge.sheet.domain.SheetRow;
import vn.giaouoc.pledge.sheet.domain.SheetState;
import vn.giaouoc.pledge.sheet.domain.UnitSheet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit's sheet on its way from the head to whoever receives it, and back. */
@Service
public class SheetService {

	private final Sheets sheets;

	private final Pledges pledges;

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	SheetService(Sheets sheets, Pledges pledges, JdbcClient jdbc, Outbox outbox, Audit audit, Idempotency idempotency,
			BusinessClock clock) {
		this.sheets = sheets;
		this.pledges = pledges;
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	/** A sheet as it stands now. */
	public record SheetRef(UUID id, int edition, SheetState state, int rows, boolean late, String contentHash) {
	}

	/** A row that is to be mended, and why. */
	public record RowRemark(UUID pledgeId, String remark) {
	}

	/**
	 * Sends all that waits in the unit: the head stands for each row, also for those that
	 * he has not confirmed one by one. A late sheet is marked so and goes all the same.
	 * @param seen what the head had in front of him
	 */
	@Transactional
	public SheetRef send(Actor actor, IdempotencyKey key, UUID windowId, UUID id, String seen) {
		return this.idempotency.once(key, actor, Map.of("id", id, "seen", seen), SheetRef.class, () -> {
			UUID unit = Optional.ofNullable(actor.acting()).map(Acting::unitId).orElseThrow(Problem::notFound);
			Due window = this.sheets.due(windowId).orElseThrow(Problem::notFound);
			List<Pledge> waiting = this.pledges.waiting(windowId, unit);
			if (waiting.isEmpty()) {
				throw new SheetRefused(new NothingToSend());
			}
			if (!Sheets.seen(waiting).equals(seen)) {
				throw new SheetRefused(new SheetChanged());
			}
			List<SheetRow> rows = waiting.stream().map(Sheets::row).toList();
			OffsetDateTime now = window.now().atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
			UnitSheet sheet = new UnitSheet(id, 0, windowId, window.planId(), window.year(), unit,
					this.sheets.receiver(unit), this.sheets.nextEdition(windowId, unit), SheetState.SENT, rows,
					!now.isBefore(window.due()) && !this.sheets.isMending(windowId, unit), now, this.sheets.hash(rows));
			this.sheets.send(sheet, actor, window.due());
			Instant moment = now.toInstant();
			this.outbox.appendAll(PledgeTopics.PLEDGES, waiting.stream()
				.filter((pledge) -> pledge.state() == PledgeState.SUBMITTED)
				.map((pledge) -> Map.entry(pledge.id(), pledge.confirm(actor.personId(), moment).send().confirmed()))
				.toList());
			this.outbox.append(PledgeTopics.PLEDGES, id, sheet.sent());
			return told(sheet, "sheet-sent", Map.of("rows", Change.of(null, rows.size())));
		});
	}

	/** Accepts a sheet with all its rows. */
	@Transactional
	public SheetRef receive(Actor actor, UUID id, long version) {
		UnitSheet received = held(actor, id, version).receive();
		this.sheets.decide(received, actor, null);
		this.sheets.move(received, PledgeState.RECEIVED.name());
		this.outbox.append(PledgeTopics.PLEDGES, id, received.received(actor.personId()));
		return told(received, "sheet-received", Map.of());
	}

	/**
	 * Gives a sheet back: named rows go back to who pledged, the others to the head, who
	 * sends them again.
	 * @param until how long rows may be mended, also after the close
	 */
	@Transactional
	public SheetRef giveBack(Actor actor, UUID id, long version, String remark, List<RowRemark> rows,
			@Nullable Instant until) {
		Set<UUID> named = rows.stream().map(RowRemark::pledgeId).collect(Collectors.toUnmodifiableSet());
		UnitSheet returned = held(actor, id, version).giveBack(named);
		this.sheets.decide(returned, actor, remark);
		for (RowRemark row : rows) {
			Pledge pledge = this.pledges.find(row.pledgeId()).orElseThrow(Problem::notFound);
			Pledge back = this.pledges.saveState(pledge.giveBack(row.remark(), until, this.clock.instant()));
			this.outbox.append(PledgeTopics.PLEDGES, back.id(), back.returned());
		}
		this.sheets.move(returned, PledgeState.CONFIRMED.name());
		this.outbox.append(PledgeTopics.PLEDGES, id, returned.returned(named.size(), remark, actor.personId()));
		return told(returned, "sheet-returned", Map.of("rows", Change.of(null, named.size())));
	}

	/** Sets when the sheets of a window are due. */
	@Transactional
	public void due(Actor actor, UUID windowId, OffsetDateTime due) {
		Due window = this.sheets.due(windowId)
			.filter((held) -> actor.units().contains(held.issuerId()))
			.orElseThrow(Problem::notFound);
		if (!due.toInstant().isAfter(this.clock.instant())) {
			throw new SheetRefused(new DueOver());
		}
		int rows = this.jdbc.sql("update registration_window set sheets_due = :due where id = :id")
			.param("due", due)
			.param("id", windowId)
			.update();
		if (rows == 0) {
			throw Problem.notFound();
		}
		this.audit.record("sheets-due-set", "window", windowId, Map.of("due", Change.of(window.due(), due)));
	}

	/** Of those who see a sheet one decides on it: whom it was sent to. */
	private UnitSheet held(Actor actor, UUID id, long version) {
		UnitSheet held = this.sheets.find(id).orElseThrow(Problem::notFound);
		if (!held.receiverId().equals(Objects.requireNonNull(actor.acting()).unitId())) {
			throw new SheetRefused(new NotTheReceiver());
		}
		if (held.version() != version) {
			throw new StaleSheet();
		}
		return held;
	}

	private SheetRef told(UnitSheet sheet, String action, Map<String, Change> changes) {
		this.audit.record(action, "sheet", sheet.id(), changes);
		return new SheetRef(sheet.id(), sheet.edition(), sheet.state(), sheet.rows().size(), sheet.late(),
				sheet.contentHash());
	}

}
