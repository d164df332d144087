package vn.giaouoc.pledge.consolidation.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.consolidation.application.Consolidations.Basis;
import vn.giaouoc.pledge.consolidation.application.Consolidations.Sealed;
import vn.giaouoc.pledge.consolidation.domain.ConsolidatedRow;
import vn.giaouoc.pledge.consolidation.domain.ConsolidationSealed;
import vn.giaouoc.pledge.consolidation.domain.Totals;
import vn.giaouoc.pledge.consolidation.domain.Difference;
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.sheet.domain.SheetRefusal.NothingNew;
import vn.giaouoc.pledge.sheet.domain.SheetRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals what a unit sends up. */
@Service
public class ConsolidationService {

	private final Consolidations consolidations;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	ConsolidationService(Consolidations consolidations, Outbox outbox, Audit audit, Idempotency idempotency) {
		this.consolidations = consolidations;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
	}

	/** One by its id; number 0 is the first, others are supplements. */
	public record ConsolidationRef(UUID id, int number, int rows, String contentHash) {
	}

	/**
	 * Seals what has been received of a plan so far and sends it up: all of it the first
	 * time, then as a supplement that says what is different.
	 */
	@Transactional
	public ConsolidationRef seal(Actor actor, IdempotencyKey key, UUID planId, UUID id) {
		return this.idempotency.once(key, actor, Map.of("plan", planId, "id", id), ConsolidationRef.class,
				() -> seal(actor, this.consolidations.plan(planId).map(Basis::of).orElseThrow(Problem::notFound), id));
	}

	/** As above, of all plans of a year, with the packages that have come up. */
	@Transactional
	public ConsolidationRef seal(Actor actor, IdempotencyKey key, int year, UUID id) {
		return this.idempotency.once(key, actor, Map.of("year", year, "id", id), ConsolidationRef.class,
				() -> seal(actor, this.consolidations.year(year), id));
	}

	private ConsolidationRef seal(Actor actor, Basis basis, UUID id) {
		UUID seat = Optional.ofNullable(actor.acting()).orElseThrow(Problem::notFound).unitId();
		this.consolidations.hold(basis, seat);
		List<ConsolidatedRow> rows = this.consolidations.received(basis, seat);
		Optional<Sealed> last = this.consolidations.newest(basis, seat);
		Difference difference = Difference.between(last.map(Sealed::rows).orElse(List.of()), rows);
		if (difference.isEmpty()) {
			throw new SheetRefused(new NothingNew());
		}
		int number = last.map((before) -> before.number() + 1).orElse(0);
		Sealed sealed = new Sealed(id, basis.planId(), basis.year(), seat, number, rows, Totals.of(rows), difference,
				this.consolidations.above(seat), this.consolidations.hash(rows), actor.name(),
				basis.now().atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime());
		this.consolidations.seal(sealed, actor);
		this.outbox.append(PledgeTopics.PLEDGES, id, told(sealed));
		this.audit.record("consolidation-sealed", "consolidation", id,
				Map.of("number", Change.of(null, number), "rows", Change.of(null, rows.size())));
		return new ConsolidationRef(id, number, rows.size(), sealed.contentHash());
	}

	static ConsolidationSealed told(Sealed sealed) {
		Difference difference = sealed.difference();
		return new ConsolidationSealed(sealed.id(), sealed.planId(), sealed.year(), sealed.unitId(),
				sealed.receiverId(), sealed.number(), sealed.rows().size(), difference.added().size(),
				difference.removed().size(), difference.changed().size(), sealed.counts().titles(),
				sealed.contentHash(), sealed.sealedAt());
	}

}
