package vn.giaouoc.pledge.review.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.progress.domain.Direction;
import vn.giaouoc.pledge.progress.domain.Goal;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoreLine;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoringKind;
import vn.giaouoc.pledge.review.domain.PaperContent.SelfScore;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NoSuchItem;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.TooManyPoints;

/**
 * What reviews go by, as an edition of a plan that is in force tells it.
 *
 * @param unitId the issuing unit
 * @param code number and symbol
 */
public record ReviewPlan(UUID planId, int edition, UUID unitId, int year, String code, String about, Content content) {

	/** The parts that reviews live by. */
	public record Content(List<Target> targets, List<ScoringItem> scoring, List<Review> reviews) {
	}

	/**
	 * A measured target.
	 *
	 * @param ownerId the unit that answers for it; null: the plan's
	 */
	public record Target(UUID id, String name, @Nullable String unitOfMeasure, @Nullable BigDecimal baseline,
			@Nullable BigDecimal figure, Direction direction, @Nullable LocalDate due, @Nullable UUID ownerId) {

		/** From the first day of the year until it is due. */
		public Goal goal(int year) {
			Goal goal = new Goal(this.figure, this.direction, this.baseline, LocalDate.of(year, 1, 1),
					LocalDate.of(year, 12, 31));
			return (this.due != null) ? goal.dueOn(this.due) : goal;
		}

	}

	/** A line of the scoring table. */
	public record ScoringItem(UUID id, ScoringKind kind, String criterion, BigDecimal points) {
	}

	/** A review of the calendar. */
	public record Review(UUID id, ReviewKind kind, String text, @Nullable LocalDate due) {
	}

	/** When in the year a review is. */
	public enum ReviewKind {

		MID_YEAR, YEAR_END, OTHER

	}

	/** The scoring table, to be filled in. */
	public SelfScore blank() {
		if (this.content.scoring().isEmpty()) {
			throw new ReviewRefused(new NoSuchItem());
		}
		return new SelfScore(this.content.scoring()
			.stream()
			.map((item) -> new ScoreLine(item.id(), item.kind(), item.criterion(), item.points(), BigDecimal.ZERO,
					null))
			.toList());
	}

	/**
	 * The points that were given, on the lines that the plan has: its words and limits
	 * count.
	 */
	public SelfScore scored(SelfScore given) {
		return new SelfScore(given.lines().stream().map(this::scored).toList());
	}

	private ScoreLine scored(ScoreLine given) {
		ScoringItem item = this.content.scoring()
			.stream()
			.filter((one) -> one.id().equals(given.itemId()))
			.findFirst()
			.orElseThrow(() -> new ReviewRefused(new NoSuchItem()));
		if (given.points().compareTo(item.points()) > 0) {
			throw new ReviewRefused(new TooManyPoints(item.criterion(), item.points()));
		}
		return new ScoreLine(item.id(), item.kind(), item.criterion(), item.points(), given.points(), given.note());
	}

}
