package vn.giaouoc.pledge.registration.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.application.PledgeService.Decision.Accepted;
import vn.giaouoc.pledge.registration.application.PledgeService.Decision.Declined;
import vn.giaouoc.pledge.registration.domain.Act;
import vn.giaouoc.pledge.registration.domain.Party;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.Pledge.Acceptance;
import vn.giaouoc.pledge.registration.domain.Pledge.Window;
import vn.giaouoc.pledge.registration.domain.PledgeContent;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.registration.domain.Refusal;
import vn.giaouoc.pledge.registration.domain.Refusal.NotTheirPart;
import vn.giaouoc.pledge.registration.domain.Refused;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.Transition;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A pledge on its way from the first word to the head's confirmation. */
@Service
public class PledgeService {

	private final Pledges pledges;

	private final Subjects subjects;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	private final JsonMapper json;

	PledgeService(Pledges pledges, Subjects subjects, Outbox outbox, Audit audit, Idempotency idempotency,
			BusinessClock clock, JsonMapper json) {
		this.pledges = pledges;
		this.subjects = subjects;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * A pledge that does not exist yet; it becomes the unit's that the caller acts for.
	 */
	public record NewPledge(UUID id, UUID windowId, Subject subject, PledgeContent content) {
	}

	/** A pledge as it is held now. */
	public record PledgeRef(UUID id, long version, PledgeState state) {
	}

	/**
	 * What whoever handed in a pledge may keep.
	 *
	 * @param number as people read it
	 * @param qr the text of its QR code: number, pledge, time, and the beginning of the
	 * hash of what was pledged
	 */
	public record Receipt(UUID id, long version, String number, OffsetDateTime acceptedAt, boolean late, String qr) {
	}

	/** Pledges at once, without a draft before. */
	@Transactional
	public Receipt register(Actor actor, IdempotencyKey key, NewPledge wanted) {
		return this.idempotency.once(key, actor, wanted, Receipt.class,
				() -> accept(draft(actor, wanted), "pledge-submitted"));
	}

	/** Keeps a draft; handing it in says what is wrong with it. */
	@Transactional
	public PledgeRef begin(Actor actor, IdempotencyKey key, NewPledge wanted) {
		return this.idempotency.once(key, actor, wanted, PledgeRef.class,
				() -> told(this.pledges.saveDraft(draft(actor, wanted)), "pledge-begun"));
	}

	private Pledge draft(Actor actor, NewPledge wanted) {
		Acting acting = Optional.ofNullable(actor.acting()).orElseThrow(Problem::notFound);
		return Pledge.draft(wanted.id(), Window.named(wanted.windowId()), acting.unitId(),
				this.subjects.of(actor, acting, wanted.subject()), actor.personId(), composed(wanted.content()));
	}

	private PledgeContent composed(PledgeContent content) {
		return Composed.of(content, this.json);
	}

	@Transactional
	public PledgeRef edit(Actor actor, UUID id, long version, PledgeContent content) {
		Pledge held = own(actor, id, version);
		return told(this.pledges.saveDraft(held.edit(composed(content))), "pledge-edited");
	}

	@Transactional
	public void discard(Actor actor, UUID id, long version) {
		Pledge held = own(actor, id, version);
		held.discard();
		this.pledges.discard(held);
		this.audit.record("pledge-discarded", "pledge", id, Map.of());
	}

	/** Hands in a draft, or what was given back and has been mended. */
	@Transactional
	public Receipt submit(Actor actor, IdempotencyKey key, UUID id, long version) {
		return this.idempotency.once(key, actor, Map.of("version", version), Receipt.class,
				() -> accept(own(actor, id, version), "pledge-submitted"));
	}

	/**
	 * Pledges anew in the place of what was pledged; the window decides on it as on any.
	 */
	@Transactional
	public Receipt replace(Actor actor, IdempotencyKey key, UUID id, long version, UUID newId, PledgeContent content) {
		return this.idempotency.once(key, actor, Map.of("version", version, "id", newId, "content", content),
				Receipt.class, () -> {
					Pledge held = own(actor, id, version);
					Acting acting = actor.acting();
					Pledge successor = held.successor(newId, actor.personId(),
							(acting != null) ? acting.unitId() : held.unitId(), composed(content));
					Pledge replaced = this.pledges.saveState(held.replaced());
					Receipt receipt = accept(successor, "pledge-submitted");
					this.outbox.append(PledgeTopics.PLEDGES, id, replaced.replacedBy(newId));
					told(replaced, "pledge-replaced");
					return receipt;
				});
	}

	private Receipt accept(Pledge pledge, String action) {
		Pledge accepted = this.pledges.accept(pledge.submit());
		this.outbox.append(PledgeTopics.PLEDGES, accepted.id(), accepted.submitted());
		Receipt receipt = receipt(accepted);
		this.audit.record(action, "pledge", accepted.id(), changes(receipt));
		return receipt;
	}

	private static Map<String, Change> changes(Receipt receipt) {
		return Map.of("receipt", Change.of(null, receipt.number()), "acceptedAt",
				Change.of(null, receipt.acceptedAt()));
	}

	private Receipt receipt(Pledge accepted) {
		Acceptance acceptance = Objects.requireNonNull(accepted.trail().acceptance());
		String number = acceptance.receipt(accepted.window().year());
		OffsetDateTime at = acceptance.at().atZone(BusinessClock.ZONE).toOffsetDateTime();
		return new Receipt(accepted.id(), accepted.version(), number, at, acceptance.late(),
				this.pledges.qr(accepted, acceptance));
	}

	/** What became of one of many that were handed in together. */
	public sealed interface Decision {

		/** It was accepted. */
		record Accepted(Receipt receipt) implements Decision {
		}

		/** It was not, and nothing of it was kept. */
		record Declined(Refusal refusal) implements Decision {
		}

	}

	/** A pledge of somebody whom the caller enters it for. */
	public record Entered(UUID id, UUID windowId, UUID unitId, Subject subject, PledgeContent content) {
	}

	/**
	 * Hands in many at once for those who have not done so themselves. Each is decided by
	 * its own time, and what is refused does not hold up the others.
	 * @param entered of units in the caller's sight, with letters composed
	 * @return in the same order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Decision> registerAll(Actor actor, List<Entered> entered) {
		List<Pledge> handedIn = entered.stream()
			.map((one) -> Pledge
				.draft(one.id(), Window.named(one.windowId()), one.unitId(), one.subject(), actor.personId(),
						one.content())
				.submit())
			.toList();
		Map<UUID, Pledge> accepted = this.pledges.acceptAll(handedIn);
		Map<UUID, Receipt> receipts = new LinkedHashMap<>();
		handedIn.stream()
			.flatMap((pledge) -> Stream.ofNullable(accepted.get(pledge.id())))
			.forEach((pledge) -> receipts.put(pledge.id(), receipt(pledge)));
		this.outbox.appendAll(PledgeTopics.PLEDGES,
				accepted.values().stream().map((pledge) -> Map.entry(pledge.id(), pledge.submitted())).toList());
		Map<UUID, Map<String, Change>> told = new LinkedHashMap<>();
		receipts.forEach((id, receipt) -> told.put(id, changes(receipt)));
		this.audit.recordAll("pledge-submitted", "pledge", told);
		return handedIn.stream().<Decision>map((pledge) -> {
			Receipt receipt = receipts.get(pledge.id());
			return (receipt != null) ? new Accepted(receipt) : new Declined(this.pledges.whyDeclined(pledge));
		}).toList();
	}

	@Transactional
	public PledgeRef withdraw(Actor actor, UUID id, long version) {
		Pledge withdrawn = this.pledges.saveState(own(actor, id, version).withdraw());
		this.outbox.append(PledgeTopics.PLEDGES, id, withdrawn.withdrawn());
		return told(withdrawn, "pledge-withdrawn");
	}

	@Transactional
	public PledgeRef confirm(Actor actor, UUID id, long version) {
		Pledge held = headed(actor, id, version, Act.CONFIRM);
		Pledge confirmed = this.pledges.saveState(held.confirm(actor.personId(), this.clock.instant()));
		this.outbox.append(PledgeTopics.PLEDGES, id, confirmed.confirmed());
		return told(confirmed, "pledge-confirmed");
	}

	/**
	 * Gives it back with a remark, to be mended until a time that may lie after the
	 * close.
	 */
	@Transactional
	public PledgeRef giveBack(Actor actor, UUID id, long version, String remark, @Nullable Instant until) {
		Pledge held = headed(actor, id, version, Act.RETURN);
		Pledge returned = this.pledges.saveState(held.giveBack(remark, until, this.clock.instant()));
		this.outbox.append(PledgeTopics.PLEDGES, id, returned.returned());
		return told(returned, "pledge-returned");
	}

	/** Somebody else's is not there to be changed, whoever may read it. */
	private Pledge own(Actor actor, UUID id, long version) {
		Pledge held = this.pledges.find(id)
			.filter((pledge) -> pledge.isOf(actor.personId()))
			.orElseThrow(Problem::notFound);
		requireVersion(held, version);
		return held;
	}

	private Pledge headed(Actor actor, UUID id, long version, Act act) {
		Pledge held = this.pledges.find(id)
			.filter((pledge) -> actor.units().contains(pledge.unitId()))
			.orElseThrow(Problem::notFound);
		requireVersion(held, version);
		Transition step = held.step(act);
		if (step.who() != Party.HEAD) {
			throw new Refused(new NotTheirPart(act, step.who()));
		}
		return held;
	}

	private static void requireVersion(Pledge held, long version) {
		if (held.version() != version) {
			throw new StalePledge(held.id());
		}
	}

	private PledgeRef told(Pledge saved, String action) {
		Map<String, Change> changes = new HashMap<>();
		changes.put("state", Change.of(null, saved.state()));
		this.audit.record(action, "pledge", saved.id(), changes);
		return new PledgeRef(saved.id(), saved.version(), saved.state());
	}

}
