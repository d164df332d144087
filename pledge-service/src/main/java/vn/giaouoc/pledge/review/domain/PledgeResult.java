package vn.giaouoc.pledge.review.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.review.domain.ReviewEvent.ResultConfirmed;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NoResultYet;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NotPledgedFor;

/**
 * What became of a pledge at the end of the year, as the head confirms it.
 *
 * @param version 1, and one more for each later word
 * @param honours titles and forms that the unit proposes; of what was pledged for a part
 */
public record PledgeResult(Pledge pledge, long version, @Nullable PerformanceGrade grade, List<String> honours,
		@Nullable String note, @Nullable UUID minutesId) {

	public static PledgeResult of(Pledge pledge, long version, @Nullable PerformanceGrade grade, List<String> honours,
			@Nullable String note, @Nullable UUID minutesId) {
		if (!hasResult(pledge.state())) {
			throw new ReviewRefused(new NoResultYet(pledge.state()));
		}
		List<String> pledged = pledged(pledge);
		honours.stream().filter((code) -> !pledged.contains(code)).findFirst().ifPresent((code) -> {
			throw new ReviewRefused(new NotPledgedFor(code));
		});
		return new PledgeResult(pledge, version, grade, List.copyOf(honours), note, minutesId);
	}

	private static boolean hasResult(PledgeState state) {
		return switch (state) {
			case CONFIRMED, SENT, RECEIVED -> true;
			case DRAFT, SUBMITTED, RETURNED, WITHDRAWN, REPLACED -> false;
		};
	}

	private static List<String> pledged(Pledge pledge) {
		return Stream.concat(pledge.content().titles().stream(), pledge.content().forms().stream()).toList();
	}

	public ResultConfirmed confirmed(UUID by, OffsetDateTime at) {
		return new ResultConfirmed(this.pledge.id(), this.version, this.pledge.window().planId(),
				this.pledge.window().year(), this.pledge.unitId(), this.pledge.subject(), pledged(this.pledge),
				this.honours, this.grade, this.minutesId, by, at);
	}

}
