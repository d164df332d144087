package vn.giaouoc.pledge.registration.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeConfirmed;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeReplaced;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeReturned;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeSubmitted;
import vn.giaouoc.pledge.registration.domain.PledgeEvent.PledgeWithdrawn;
import vn.giaouoc.pledge.registration.domain.Refusal.AlreadyOver;
import vn.giaouoc.pledge.registration.domain.Refusal.IllegalMove;
import vn.giaouoc.pledge.registration.domain.Refusal.NothingPledged;

/**
 * What somebody promises under a plan. Whether it comes in time is decided by the
 * database in the statement that accepts it; all else is decided here.
 *
 * @param version 0 before it is written
 * @param unitId the unit that it is registered in
 * @param authorId who wrote it: who pledges, or the head for him
 * @param replaces the pledge whose place it takes
 */
public record Pledge(UUID id, long version, Window window, UUID unitId, Subject subject, UUID authorId,
		PledgeState state, PledgeContent content, Trail trail, @Nullable UUID replaces) {

	private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

	/** The window and the edition of the plan that it is registered under. */
	public record Window(UUID id, UUID planId, int edition, int year) {

		private static final UUID UNREAD = new UUID(0, 0);

		/** What else there is to it is filled in where the pledge is written. */
		public static Window named(UUID id) {
			return new Window(id, UNREAD, 0, 0);
		}

	}

	/**
	 * What has happened to it on its way.
	 *
	 * @param acceptance null for a draft
	 * @param remark why it was returned
	 */
	public record Trail(@Nullable Acceptance acceptance, @Nullable Confirmation confirmation, @Nullable String remark,
			@Nullable Instant mendUntil) {

		static final Trail NEW = new Trail(null, null, null, null);

	}

	/**
	 * By what the database accepted it.
	 *
	 * @param number of the receipt
	 * @param late whether it came through a late door
	 */
	public record Acceptance(long number, Instant at, boolean late) {

		/** The receipt as people read it, with the year of the plan. */
		public String receipt(int year) {
			return "%d-%07d".formatted(year, this.number);
		}

	}

	/** The head's word for it. */
	public record Confirmation(UUID by, Instant at) {
	}

	public static Pledge draft(UUID id, Window window, UUID unitId, Subject subject, UUID authorId,
			PledgeContent content) {
		return new Pledge(id, 0, window, unitId, subject, authorId, PledgeState.DRAFT, content, Trail.NEW, null);
	}

	/** Whether somebody pledged it or wrote it for him. */
	public boolean isOf(UUID personId) {
		return this.authorId.equals(personId) || this.subject.id().equals(personId);
	}

	public Pledge edit(PledgeContent written) {
		return new Pledge(this.id, this.version, this.window, this.unitId, this.subject, this.authorId, move(Act.EDIT),
				written, this.trail, this.replaces);
	}

	/** The pledge as it is handed in; the database says whether it is accepted. */
	public Pledge submit() {
		PledgeState next = move(Act.SUBMIT);
		if (this.content.isEmpty()) {
			throw new Refused(new NothingPledged());
		}
		return with(next, new Trail(this.trail.acceptance(), null, null, null));
	}

	/**
	 * A new pledge in the place of this one.
	 * @param unit where whoever pledges belongs now
	 */
	public Pledge successor(UUID newId, UUID by, UUID unit, PledgeContent written) {
		move(Act.REPLACE);
		return new Pledge(newId, 0, this.window, unit, this.subject, by, PledgeState.DRAFT, written, Trail.NEW,
				this.id);
	}

	public Pledge replaced() {
		return with(move(Act.REPLACE), this.trail);
	}

	public Pledge accepted(Acceptance acceptance) {
		return with(this.state, new Trail(acceptance, null, null, null));
	}

	public Pledge confirm(UUID by, Instant now) {
		return with(move(Act.CONFIRM), new Trail(this.trail.acceptance(), new Confirmation(by, now), null, null));
	}

	/**
	 * Gives it back to be mended.
	 * @param until how long that may take; null: as long as the window is open
	 */
	public Pledge giveBack(String remark, @Nullable Instant until, Instant now) {
		PledgeState next = move(Act.RETURN);
		if (until != null && !until.isAfter(now)) {
			throw new Refused(new AlreadyOver());
		}
		return with(next, new Trail(this.trail.acceptance(), null, remark, until));
	}

	public Pledge withdraw() {
		return with(move(Act.WITHDRAW), this.trail);
	}

	/** Throws a draft away. */
	public void discard() {
		step(Act.DISCARD);
	}

	public Pledge send() {
		return with(move(Act.SEND), this.trail);
	}

	public Pledge receive() {
		return with(move(Act.RECEIVE), this.trail);
	}

	public Pledge release() {
		return with(move(Act.RELEASE), this.trail);
	}

	public PledgeSubmitted submitted() {
		Acceptance acceptance = Objects.requireNonNull(this.trail.acceptance());
		return new PledgeSubmitted(this.id, this.window.id(), this.window.planId(), this.window.edition(),
				this.window.year(), this.unitId, this.subject, this.authorId, this.content.titles(),
				this.content.forms(), this.content.initiative(), acceptance.receipt(this.window.year()),
				inVietNam(acceptance.at()), acceptance.late(), this.replaces);
	}

	public PledgeConfirmed confirmed() {
		return new PledgeConfirmed(this.id, this.window.id(), this.unitId, this.authorId);
	}

	public PledgeReturned returned() {
		Instant until = this.trail.mendUntil();
		return new PledgeReturned(this.id, this.window.id(), this.unitId, this.subject.id(), this.authorId,
				Objects.requireNonNull(this.trail.remark()), (until != null) ? inVietNam(until) : null);
	}

	public PledgeWithdrawn withdrawn() {
		return new PledgeWithdrawn(this.id, this.window.id(), this.unitId);
	}

	public PledgeReplaced replacedBy(UUID by) {
		return new PledgeReplaced(this.id, this.window.id(), this.unitId, by);
	}

	private static OffsetDateTime inVietNam(Instant moment) {
		return moment.atZone(VIET_NAM).toOffsetDateTime();
	}

	/**
	 * The line of the table for an act.
	 * @throws Refused when there is none
	 */
	public Transition step(Act act) {
		return Transition.of(this.state, act).orElseThrow(() -> new Refused(new IllegalMove(this.state, act)));
	}

	private PledgeState move(Act act) {
		return Optional.ofNullable(step(act).to()).orElseThrow();
	}

	private Pledge with(PledgeState next, Trail newTrail) {
		return new Pledge(this.id, this.version, this.window, this.unitId, this.subject, this.authorId, next,
				this.content, newTrail, this.replaces);
	}

	public Pledge saved() {
		return new Pledge(this.id, this.version + 1, this.window, this.unitId, this.subject, this.authorId, this.state,
				this.content, this.trail, this.replaces);
	}

}
