package vn.giaouoc.plan.planning.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.files.StoredFile;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.planning.domain.Act;
import vn.giaouoc.plan.planning.domain.Finding;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.Plan.Entry;
import vn.giaouoc.plan.planning.domain.Plan.Issue;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.Plan.SignedFile;
import vn.giaouoc.plan.planning.domain.Plan.Writing;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;
import vn.giaouoc.plan.planning.domain.PlanEvent;
import vn.giaouoc.plan.planning.domain.Refusal.AmendmentPending;
import vn.giaouoc.plan.planning.domain.Refusal.ParentUnknown;
import vn.giaouoc.plan.planning.domain.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan on its way from the first draft to its end. */
@Service
public class PlanService {

	private final Plans plans;

	private final PlanParties parties;

	private final PlanChecks checks;

	private final PlanWindows windows;

	private final Files files;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	private final JsonMapper json;

	private final Catalogue catalogue;

	PlanService(Plans plans, PlanParties parties, PlanChecks checks, PlanWindows windows, Files files, Outbox outbox,
			Audit audit, Idempotency idempotency, BusinessClock clock, JsonMapper json, Catalogue catalogue) {
		this.plans = plans;
		this.parties = parties;
		this.checks = checks;
		this.windows = windows;
		this.files = files;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
		this.json = json;
		this.catalogue = catalogue;
	}

	/** A plan that does not exist yet; it becomes the unit's that the caller acts for. */
	public record NewPlan(UUID id, @Nullable UUID parentPlanId, Writing writing) {
	}

	/** An edition by its plan's id. */
	public record PlanRef(UUID id, int edition) {
	}

	/** Begins a plan; beginning it again with the same key changes nothing. */
	@Transactional
	public PlanRef create(Actor actor, IdempotencyKey key, NewPlan wanted) {
		return this.idempotency.once(key, actor, wanted, PlanRef.class, () -> begin(actor, wanted));
	}

	/** Within the caller's transaction. */
	PlanRef begin(Actor actor, NewPlan wanted) {
		UUID unit = this.parties.drafting(actor);
		Plan plan = Plan.draft(wanted.id(), unit, parent(wanted.parentPlanId()), composed(wanted.writing()));
		return announce(keep(plan), "plan-created", Map.of("about", Change.of(null, plan.heading().about())));
	}

	/** Begins a sub-plan of a plan above with all that the unit takes over from it. */
	@Transactional
	public PlanRef derive(Actor actor, IdempotencyKey key, UUID aboveId, UUID id) {
		return this.idempotency.once(key, actor, Map.of("above", aboveId, "id", id), PlanRef.class, () -> {
			Plan above = this.plans.newest(aboveId).orElseThrow(Problem::notFound);
			UUID unit = this.parties.drafting(actor);
			Parent parent = Objects.requireNonNull(parent(aboveId));
			Plan issued = this.plans.edition(parent.planId(), parent.edition()).orElse(above);
			Issuer issuer = this.plans.issuer(unit);
			PlanContent content = Derivation.subPlan(issued, this.plans.issuer(issued.unitId()).title(), unit, issuer,
					this.plans.kindsBelow(unit, this.clock.today()), signer(actor, unit, issuer));
			String place = issuer.place();
			Writing writing = new Writing(issued.year(), issuer.symbol(),
					(place != null) ? place : issued.heading().place(), issued.heading().about(), false, content);
			return announce(keep(Plan.draft(id, unit, parent, writing)), "plan-derived",
					Map.of("above", Change.of(null, aboveId)));
		});
	}

	/** Whoever leads a unit without an office is the one who derives the plan. */
	private Signer signer(Actor actor, UUID unit, Issuer issuer) {
		return issuer.signedBy(issuer.kind().hasOffice() ? this.plans.leader(unit, this.clock.today()) : actor.name());
	}

	/** Begins next year's plan, or another year's, with this one. */
	@Transactional
	public PlanRef copy(Actor actor, IdempotencyKey key, UUID fromId, UUID id, int year) {
		return this.idempotency.once(key, actor, Map.of("from", fromId, "id", id, "year", year), PlanRef.class, () -> {
			Plan from = this.plans.newest(fromId).orElseThrow(Problem::notFound);
			this.parties.requireOwn(actor, from);
			UUID unit = this.parties.drafting(actor);
			LaterYear later = new LaterYear(from.year(), year, this.catalogue.workingDays());
			Writing writing = new Writing(year, from.heading().symbol(), from.heading().place(),
					later.words(from.heading().about()), from.openToPublic(), later.of(from.content()));
			return announce(keep(Plan.draft(id, unit, null, writing)), "plan-copied",
					Map.of("from", Change.of(null, fromId)));
		});
	}

	private @Nullable Parent parent(@Nullable UUID planId) {
		if (planId == null) {
			return null;
		}
		return this.plans.inForce(planId)
			.filter((above) -> this.plans.isAbove(above.unitId()))
			.map((above) -> new Parent(above.id(), above.edition(), above.unitId()))
			.orElseThrow(() -> new Refused(new ParentUnknown()));
	}

	@Transactional
	public PlanRef edit(Actor actor, UUID id, long version, Writing writing) {
		Plan held = load(actor, id, version, Act.EDIT);
		return announce(keep(held.edit(composed(writing))), "plan-edited",
				changed(held.heading().about(), writing.about()));
	}

	private Plan keep(Plan written) {
		Plan saved = this.plans.save(written);
		this.windows.claim(saved);
		return saved;
	}

	private Writing composed(Writing writing) {
		return new Writing(writing.year(), writing.symbol(), writing.place(), writing.about(), writing.openToPublic(),
				Composed.of(writing.content(), this.json));
	}

	private static Map<String, Change> changed(String before, String after) {
		return before.equals(after) ? Map.of() : Map.of("about", Change.of(before, after));
	}

	/** Finds what is wrong with a plan and keeps it with the plan. */
	@Transactional
	public PlanRef check(Actor actor, UUID id, long version) {
		Plan held = load(actor, id, version, Act.CHECK);
		List<Finding> found = this.checks.check(held);
		return announce(this.plans.save(held.checked(found)), "plan-checked",
				Map.of("open", Change.of(null, found.stream().filter(Finding::isOpen).count())));
	}

	/** What a check would find in what is being written; nothing of it is kept. */
	@Transactional(readOnly = true)
	public List<Finding> trial(Actor actor, UUID id, Writing writing) {
		Plan held = this.plans.newest(id).orElseThrow(Problem::notFound);
		this.parties.require(actor, held, Act.EDIT);
		return held.answered(this.checks.check(held.edit(composed(writing))));
	}

	@Transactional
	public PlanRef answer(Actor actor, UUID id, long version, String finding, @Nullable String reason) {
		return step(actor, id, version, Act.ANSWER, "plan-finding-answered", (held) -> held.answer(finding, reason));
	}

	/** One reason for all warnings that have none; saying it again changes nothing. */
	@Transactional
	public PlanRef answerOpen(Actor actor, IdempotencyKey key, UUID id, long version, String reason) {
		return this.idempotency.once(key, actor, Map.of("version", version, "answer", reason), PlanRef.class, () -> {
			Plan held = load(actor, id, version, Act.ANSWER);
			return announce(this.plans.save(held.answerOpen(reason)), "plan-warnings-kept",
					Map.of("warnings", Change.of(held.openWarnings(), 0), "reason", Change.of(null, reason)));
		});
	}

	@Transactional
	public PlanRef sendForApproval(Actor actor, UUID id, long version) {
		return step(actor, id, version, Act.SEND_FOR_APPROVAL, "plan-sent-for-approval", Plan::sendForApproval);
	}

	@Transactional
	public PlanRef approve(Actor actor, UUID id, long version) {
		return step(actor, id, version, Act.APPROVE, "plan-approved", Plan::approve);
	}

	@Transactional
	public PlanRef sendForSignature(Actor actor, UUID id, long version) {
		return step(actor, id, version, Act.SEND_FOR_SIGNATURE, "plan-sent-for-signature", Plan::sendForSignature);
	}

	/** The leader's approval; the caller has seen to a fresh login. */
	@Transactional
	public PlanRef sign(Actor actor, UUID id, long version) {
		return step(actor, id, version, Act.SIGN, "plan-signed",
				(held) -> held.sign(actor.personId(), actor.name(), this.clock.instant()));
	}

	@Transactional
	public PlanRef giveBack(Actor actor, UUID id, long version, String remark) {
		return step(actor, id, version, Act.RETURN, "plan-returned", (held) -> held.giveBack(remark));
	}

	@Transactional
	public PlanRef recall(Actor actor, UUID id, long version) {
		return step(actor, id, version, Act.RECALL, "plan-recalled", Plan::recall);
	}

	/** Keeps the scan or the externally signed pdf with its hash. */
	@Transactional
	public PlanRef attach(Actor actor, UUID id, long version, ReceivedFile received) {
		Plan held = load(actor, id, version, Act.ATTACH);
		StoredFile file = this.files.keep(received, actor, held.unitId());
		return announce(this.plans.save(held.attach(new SignedFile(file.id(), file.name(), file.sha256()))),
				"plan-file-attached", Map.of("sha256", Change.of(null, file.sha256())));
	}

	/** Gives a signed plan its number and date and puts it in force. */
	@Transactional
	public PlanRef issue(Actor actor, UUID id, long version, Entry entry) {
		Plan held = load(actor, id, version, Act.ISSUE);
		List<Finding> found = this.checks.check(held.numbered(entry));
		LocalDate signedOn = LocalDate.ofInstant(Objects.requireNonNull(held.trail().signature()).at(),
				BusinessClock.ZONE);
		Issue issue = held.issue(entry, found, this.plans.inForce(id).orElse(null), signedOn, this.clock.today(),
				this.clock.instant());
		Plan replaced = issue.replaced();
		if (replaced != null) {
			this.plans.save(replaced);
		}
		Plan issued = this.plans.save(issue.issued());
		this.windows.enter(issued);
		tell(issue.event());
		return announce(issued, "plan-issued", Map.of("code", Change.of(null, issued.heading().code())));
	}

	/** Begins the next edition; the one in force stays so until that is issued. */
	@Transactional
	public PlanRef amend(Actor actor, IdempotencyKey key, UUID id, long version) {
		return this.idempotency.once(key, actor, Map.of("version", version), PlanRef.class, () -> {
			Plan next = load(actor, id, version, Act.AMEND).amend();
			return announce(this.plans.save(next), "plan-amendment-begun", Map.of());
		});
	}

	/** Throws away what has not gone out. */
	@Transactional
	public void discard(Actor actor, UUID id, long version) {
		Plan held = load(actor, id, version, Act.DISCARD);
		this.plans.discard(held);
		if (held.edition() == 1) {
			this.windows.forget(held);
		}
		announce(held, "plan-discarded", Map.of());
	}

	@Transactional
	public PlanRef close(Actor actor, UUID id, long version) {
		Plan closed = this.plans.save(load(actor, id, version, Act.CLOSE).close());
		this.windows.leave(closed);
		tell(closed.closed());
		return announce(closed, "plan-closed", Map.of());
	}

	/** The leader's act, under a fresh login, which the caller has seen to. */
	@Transactional
	public PlanRef revoke(Actor actor, UUID id, long version, String reason) {
		Plan revoked = this.plans.save(load(actor, id, version, Act.REVOKE).revoke(reason));
		this.windows.leave(revoked);
		tell(revoked.revoked());
		return announce(revoked, "plan-revoked", Map.of("reason", Change.of(null, reason)));
	}

	private void tell(PlanEvent event) {
		this.outbox.appendOnce(PlanTopics.PLANS, event.planId(), event.eventId(), event);
	}

	/**
	 * Tells again all that has been told of plans in sight, under the same ids: whoever
	 * lost something takes it, the others ignore it.
	 * @return how many events were queued
	 */
	@Transactional
	public int republish() {
		Instant now = this.clock.instant();
		AtomicInteger told = new AtomicInteger();
		this.plans.eachPublished((plan) -> plan.told(now).forEach((event) -> {
			tell(event);
			told.incrementAndGet();
		}));
		this.audit.record("plans-republished", "plan", null, Map.of("events", Change.of(null, told.get())));
		return told.get();
	}

	private PlanRef step(Actor actor, UUID id, long version, Act act, String action, UnaryOperator<Plan> decide) {
		Plan held = load(actor, id, version, act);
		Plan next = this.plans.save(decide.apply(held));
		return announce(next, action, Map.of());
	}

	private Plan load(Actor actor, UUID id, long version, Act act) {
		Plan held = this.plans.newest(id).orElseThrow(Problem::notFound);
		this.parties.requirePlace(actor, held);
		if (held.version() != version) {
			throw new StalePlan(id);
		}
		if (held.edition() > 1 && !held.state().isPublished() && wantsPlanInForce(act)) {
			throw new Refused(new AmendmentPending(held.edition()));
		}
		this.parties.require(actor, held, act);
		return held;
	}

	private static boolean wantsPlanInForce(Act act) {
		return act == Act.AMEND || act == Act.CLOSE || act == Act.REVOKE;
	}

	private PlanRef announce(Plan saved, String action, Map<String, Change> changes) {
		Map<String, Change> all = new HashMap<>(changes);
		all.put("edition", Change.of(null, saved.edition()));
		all.put("state", Change.of(null, saved.state()));
		this.audit.record(action, "plan", saved.id(), all);
		return new PlanRef(saved.id(), saved.edition());
	}

}
