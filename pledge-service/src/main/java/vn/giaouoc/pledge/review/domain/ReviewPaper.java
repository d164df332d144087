package vn.giaouoc.pledge.review.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.review.domain.PaperContent.Candidate;
import vn.giaouoc.pledge.review.domain.PaperContent.Minutes;
import vn.giaouoc.pledge.review.domain.PaperContent.Report;
import vn.giaouoc.pledge.review.domain.PaperContent.SelfScore;
import vn.giaouoc.pledge.review.domain.ReviewEvent.ReviewReceived;
import vn.giaouoc.pledge.review.domain.ReviewEvent.ReviewReported;
import vn.giaouoc.pledge.review.domain.ReviewEvent.ReviewReturned;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.MeetingIncomplete;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.MoreVotesThanPeople;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NotInThisState;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NothingSaid;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.OtherContent;

/**
 * A paper of a unit about its year: the head's until he sends it, the receiver's to
 * accept or give back, and nobody's to change once it is received.
 *
 * @param reviewId the review of the plan's calendar that a report is for
 * @param due the last day on which it is in time
 */
public record ReviewPaper(UUID id, long version, UUID planId, int year, UUID unitId, PaperKind kind,
		@Nullable UUID reviewId, String about, @Nullable LocalDate due, PaperState state, PaperContent content,
		UUID receiverId, @Nullable Sending sending, @Nullable String remark) {

	/**
	 * By whom and when it was sent.
	 *
	 * @param contentHash SHA-256 over the content
	 */
	public record Sending(UUID by, String name, OffsetDateTime at, String contentHash, boolean late) {
	}

	public ReviewPaper edit(PaperContent written) {
		requireOpen();
		if (!written.fits(this.kind)) {
			throw new ReviewRefused(new OtherContent(this.kind));
		}
		return with(this.state, written, this.sending, this.remark);
	}

	public ReviewPaper send(UUID by, String name, OffsetDateTime at, String contentHash) {
		requireOpen();
		requireWhole();
		boolean late = this.due != null && at.toLocalDate().isAfter(this.due);
		return with(PaperState.SENT, this.content, new Sending(by, name, at, contentHash, late), null);
	}

	public ReviewPaper receive() {
		requireSent();
		return with(PaperState.RECEIVED, this.content, this.sending, null);
	}

	public ReviewPaper giveBack(String why) {
		requireSent();
		return with(PaperState.RETURNED, this.content, this.sending, why);
	}

	/** Whether it may be thrown away: it was never sent. */
	public void requireDraft() {
		if (this.state != PaperState.DRAFT) {
			throw new ReviewRefused(new NotInThisState(this.state));
		}
	}

	private void requireOpen() {
		if (!this.state.isOpen()) {
			throw new ReviewRefused(new NotInThisState(this.state));
		}
	}

	private void requireSent() {
		if (this.state != PaperState.SENT) {
			throw new ReviewRefused(new NotInThisState(this.state));
		}
	}

	private void requireWhole() {
		Report report = this.content.report();
		SelfScore score = this.content.score();
		Minutes minutes = this.content.minutes();
		if ((report != null && report.results().isBlank()) || (score != null && score.lines().isEmpty())) {
			throw new ReviewRefused(new NothingSaid());
		}
		if (minutes != null) {
			requireWhole(minutes);
		}
	}

	private static void requireWhole(Minutes minutes) {
		int present = minutes.participants().size();
		if (minutes.heldAt() == null || minutes.chair().isBlank() || minutes.secretary().isBlank() || present == 0) {
			throw new ReviewRefused(new MeetingIncomplete());
		}
		if (minutes.candidates().isEmpty()) {
			throw new ReviewRefused(new NothingSaid());
		}
		for (Candidate candidate : minutes.candidates()) {
			if (candidate.votesFor() > present - candidate.votesAgainst()) {
				throw new ReviewRefused(new MoreVotesThanPeople(present));
			}
		}
	}

	public ReviewReported reported() {
		Sending sent = sent();
		SelfScore score = this.content.score();
		return new ReviewReported(this.id, this.planId, this.year, this.unitId, this.receiverId, this.kind,
				this.reviewId, (score != null) ? score.total() : null, sent.late(), sent.at(), sent.contentHash());
	}

	public ReviewReceived received(UUID by) {
		return new ReviewReceived(this.id, this.planId, this.year, this.unitId, this.kind, by);
	}

	public ReviewReturned returned(UUID by) {
		return new ReviewReturned(this.id, this.planId, this.year, this.unitId, this.kind, sent().by(),
				(this.remark != null) ? this.remark : "", by);
	}

	private Sending sent() {
		if (this.sending == null) {
			throw new IllegalStateException("not sent: " + this.id);
		}
		return this.sending;
	}

	private ReviewPaper with(PaperState next, PaperContent written, @Nullable Sending sent, @Nullable String why) {
		return new ReviewPaper(this.id, this.version, this.planId, this.year, this.unitId, this.kind, this.reviewId,
				this.about, this.due, next, written, this.receiverId, sent, why);
	}

}
