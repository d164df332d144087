package vn.giaouoc.pledge.review.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

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
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.review.domain.PaperContent;
import vn.giaouoc.pledge.review.domain.PaperContent.SelfScore;
import vn.giaouoc.pledge.review.domain.PaperKind;
import vn.giaouoc.pledge.review.domain.PaperState;
import vn.giaouoc.pledge.review.domain.ReviewPaper;
import vn.giaouoc.pledge.review.domain.ReviewPlan;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Review;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NoSuchItem;
import vn.giaouoc.pledge.review.domain.ReviewRefused;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A paper of a review on its way from the head's draft to whoever receives it. */
@Service
public class PaperService {

	private static final String PAPER = "review-paper";

	private final Papers papers;

	private final ReviewPlans plans;

	private final PaperDrafts drafts;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	private final JsonMapper json;

	PaperService(Papers papers, ReviewPlans plans, PaperDrafts drafts, Outbox outbox, Audit audit,
			Idempotency idempotency, BusinessClock clock, JsonMapper json) {
		this.papers = papers;
		this.plans = plans;
		this.drafts = drafts;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
		this.json = json;
	}

	/** A paper that does not exist yet; a report names the review that it is for. */
	public record NewPaper(UUID id, UUID planId, PaperKind kind, @Nullable UUID reviewId) {
	}

	/** A paper as it is held now. */
	public record PaperRef(UUID id, long version, PaperState state) {
	}

	/** Begins a paper of the unit that the head acts for, filled with what is known. */
	@Transactional
	public PaperRef begin(Actor actor, IdempotencyKey key, NewPaper wanted) {
		return this.idempotency.once(key, actor, wanted, PaperRef.class, () -> {
			UUID unit = Optional.ofNullable(actor.acting()).map(Acting::unitId).orElseThrow(Problem::notFound);
			ReviewPlan plan = this.plans.find(wanted.planId()).orElseThrow(Problem::notFound);
			@Nullable Review review = (wanted.kind() == PaperKind.REPORT) ? review(plan, wanted.reviewId()) : null;
			ReviewPaper paper = new ReviewPaper(wanted.id(), 0, plan.planId(), plan.year(), unit, wanted.kind(),
					(review != null) ? review.id() : null, (review != null) ? review.text() : plan.about(),
					(review != null) ? review.due() : due(plan), PaperState.DRAFT,
					this.drafts.draft(wanted.kind(), plan, unit), this.papers.receiver(unit), null, null);
			return told(this.papers.insert(paper), "review-begun");
		});
	}

	private static Review review(ReviewPlan plan, @Nullable UUID reviewId) {
		return plan.content()
			.reviews()
			.stream()
			.filter((one) -> one.id().equals(reviewId))
			.findFirst()
			.orElseThrow(() -> new ReviewRefused(new NoSuchItem()));
	}

	/** What goes with the year-end review is due with it. */
	private static @Nullable LocalDate due(ReviewPlan plan) {
		return plan.content()
			.reviews()
			.stream()
			.filter((one) -> one.kind() == ReviewPlan.ReviewKind.YEAR_END)
			.map(Review::due)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	@Transactional
	public PaperRef edit(Actor actor, UUID id, long version, PaperContent content) {
		ReviewPaper held = headed(actor, id, version);
		PaperContent composed = Composing.nfc(content, this.json);
		ReviewPaper edited = held.edit(composed);
		SelfScore score = composed.score();
		if (score != null) {
			ReviewPlan plan = this.plans.find(held.planId()).orElseThrow(Problem::notFound);
			edited = held.edit(PaperContent.of(plan.scored(score)));
		}
		return told(this.papers.save(edited, null), "review-edited");
	}

	@Transactional
	public void discard(Actor actor, UUID id, long version) {
		ReviewPaper held = headed(actor, id, version);
		held.requireDraft();
		this.papers.discard(held);
		this.audit.record("review-discarded", PAPER, id, Map.of());
	}

	/**
	 * The head stands for it and sends it; late it goes all the same and is marked so.
	 */
	@Transactional
	public PaperRef send(Actor actor, UUID id, long version) {
		ReviewPaper held = headed(actor, id, version);
		ReviewPaper sent = this.papers.save(held.send(actor.personId(), actor.name(),
				this.clock.instant().atZone(BusinessClock.ZONE).toOffsetDateTime(), this.papers.hash(held.content())),
				null);
		this.outbox.append(PledgeTopics.PLEDGES, id, sent.reported());
		return told(sent, "review-sent");
	}

	@Transactional
	public PaperRef receive(Actor actor, UUID id, long version) {
		ReviewPaper received = this.papers.save(awaited(actor, id, version).receive(), actor.name());
		this.outbox.append(PledgeTopics.PLEDGES, id, received.received(actor.personId()));
		return told(received, "review-received");
	}

	@Transactional
	public PaperRef giveBack(Actor actor, UUID id, long version, String remark) {
		ReviewPaper returned = this.papers.save(awaited(actor, id, version).giveBack(remark), actor.name());
		this.outbox.append(PledgeTopics.PLEDGES, id, returned.returned(actor.personId()));
		return told(returned, "review-returned");
	}

	private ReviewPaper headed(Actor actor, UUID id, long version) {
		return held(id, version, (paper) -> actor.units().contains(paper.unitId()));
	}

	private ReviewPaper awaited(Actor actor, UUID id, long version) {
		UUID seat = Objects.requireNonNull(actor.acting()).unitId();
		return held(id, version, (paper) -> paper.receiverId().equals(seat));
	}

	private ReviewPaper held(UUID id, long version, Predicate<ReviewPaper> theirs) {
		ReviewPaper held = this.papers.find(id).filter(theirs).orElseThrow(Problem::notFound);
		if (held.version() != version) {
			throw new OptimisticLockingFailureException(PAPER);
		}
		return held;
	}

	private PaperRef told(ReviewPaper saved, String action) {
		Map<String, Change> changes = new HashMap<>();
		changes.put("state", Change.of(null, saved.state()));
		changes.put("kind", Change.of(null, saved.kind()));
		this.audit.record(action, PAPER, saved.id(), changes);
		return new PaperRef(saved.id(), saved.version(), saved.state());
	}

}
