package vn.giaouoc.pledge.review.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a paper says: of the three parts the one that its kind names. */
public record PaperContent(@Nullable @Valid Report report, @Nullable @Valid SelfScore score,
		@Nullable @Valid Minutes minutes) {

	public static PaperContent of(Report report) {
		return new PaperContent(report, null, null);
	}

	public static PaperContent of(SelfScore score) {
		return new PaperContent(null, score, null);
	}

	public static PaperContent of(Minutes minutes) {
		return new PaperContent(null, null, minutes);
	}

	boolean fits(PaperKind kind) {
		Object wanted = switch (kind) {
			case REPORT -> this.report;
			case SCORE -> this.score;
			case MINUTES -> this.minutes;
		};
		return wanted != null && Stream.of(this.report, this.score, this.minutes).filter(Objects::nonNull).count() == 1;
	}

	/** A client leaves out what it has none of. */
	private static <T> List<T> all(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/**
	 * A mid-year or year-end report (báo cáo sơ kết, tổng kết).
	 *
	 * @param targets where each target stands
	 * @param honours how often each title and form was pledged for
	 */
	public record Report(@NotNull @Size(max = 20000) String results, @Size(max = 500) List<@Valid TargetLine> targets,
			@Size(max = 100) List<@Valid HonourLine> honours, @NotNull @Size(max = 20000) String shortcomings,
			@NotNull @Size(max = 20000) String ahead, @NotNull @Size(max = 20000) String proposals) {

		public Report {
			targets = all(targets);
			honours = all(honours);
		}

	}

	/** A target, what was planned and what is reached. */
	public record TargetLine(@NotBlank @Size(max = 1000) String name, @Nullable @Size(max = 60) String unitOfMeasure,
			@Nullable BigDecimal planned, @Nullable @Digits(integer = 15, fraction = 4) BigDecimal reached,
			@Nullable @Size(max = 1000) String note) {
	}

	/** A title or form by its code, and how many strive for it. */
	public record HonourLine(@NotBlank @Size(max = 40) String code, @PositiveOrZero int pledged) {
	}

	/** A unit's own points on the scoring table of the plan. */
	public record SelfScore(@Size(max = 300) List<@Valid ScoreLine> lines) {

		public SelfScore {
			lines = all(lines);
		}

		/** Base and bonus, less penalties; never below nothing. */
		public BigDecimal total() {
			BigDecimal sum = BigDecimal.ZERO;
			for (ScoreLine line : this.lines) {
				sum = switch (line.kind()) {
					case BASE, BONUS -> sum.add(line.points());
					case PENALTY -> sum.subtract(line.points());
				};
			}
			return sum.max(BigDecimal.ZERO);
		}

	}

	/**
	 * A line of the table.
	 *
	 * @param most that it may bring, or cost
	 */
	public record ScoreLine(@NotNull UUID itemId, @NotNull ScoringKind kind,
			@NotNull @Size(max = 1000) String criterion, @NotNull @PositiveOrZero BigDecimal most,
			@NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal points,
			@Nullable @Size(max = 1000) String note) {
	}

	/** How a line counts. */
	public enum ScoringKind {

		BASE, BONUS, PENALTY

	}

	/** The minutes of a peer review (biên bản bình xét; NĐ 30/2020, Mẫu 1.9). */
	public record Minutes(@Nullable OffsetDateTime heldAt, @NotNull @Size(max = 300) String place,
			@NotNull @Size(max = 120) String chair, @NotNull @Size(max = 120) String secretary,
			@Size(max = 300) List<@NotBlank @Size(max = 200) String> participants, @PositiveOrZero int absent,
			@NotNull VoteMode mode, @NotNull @Size(max = 20000) String discussion,
			@Size(max = 500) List<@Valid Candidate> candidates) {

		public Minutes {
			participants = all(participants);
			candidates = all(candidates);
		}

	}

	/** How the meeting votes. */
	public enum VoteMode {

		SHOW_OF_HANDS, SECRET_BALLOT

	}

	/**
	 * Somebody who is voted on.
	 *
	 * @param honours titles and forms by their codes
	 * @param proposed what the meeting resolved
	 */
	public record Candidate(@Nullable UUID pledgeId, @NotBlank @Size(max = 200) String name,
			@Nullable @Size(max = 200) String post, @Size(max = 20) List<@NotBlank @Size(max = 40) String> honours,
			@PositiveOrZero int votesFor, @PositiveOrZero int votesAgainst, boolean proposed) {

		public Candidate {
			honours = all(honours);
		}

	}

}
