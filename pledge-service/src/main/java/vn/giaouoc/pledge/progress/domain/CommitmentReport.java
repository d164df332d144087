package vn.giaouoc.pledge.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.DayOutside;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.FigureMissing;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.NoSuchCommitment;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.NotStoodFor;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Commitment;
import vn.giaouoc.pledge.registration.domain.PledgeState;

/**
 * A dated report of one commitment of a pledge.
 *
 * @param commitment its place in the pledge, from 0
 * @param text what the commitment said when it was reported
 */
public record CommitmentReport(UUID id, UUID pledgeId, int commitment, String text, LocalDate day,
		@Nullable BigDecimal figure, boolean done, @Nullable String note) {

	/** Of what the head stands for, of a day of the pledge's year that has come. */
	public static CommitmentReport of(UUID id, Pledge pledge, int commitment, Report report, @Nullable String note,
			LocalDate today) {
		if (!isStoodFor(pledge.state())) {
			throw new ProgressRefused(new NotStoodFor(pledge.state()));
		}
		List<Commitment> all = pledge.content().commitments();
		if (commitment >= all.size()) {
			throw new ProgressRefused(new NoSuchCommitment());
		}
		Commitment promised = all.get(commitment);
		String measure = promised.unitOfMeasure();
		if (promised.figure() != null && report.figure() == null) {
			throw new ProgressRefused(new FigureMissing((measure != null) ? measure : ""));
		}
		LocalDate from = LocalDate.of(pledge.window().year(), 1, 1);
		if (report.day().isBefore(from) || report.day().isAfter(today)) {
			throw new ProgressRefused(new DayOutside(from, today));
		}
		return new CommitmentReport(id, pledge.id(), commitment, promised.text(), report.day(),
				(promised.figure() != null) ? report.figure() : null, promised.figure() == null && report.done(), note);
	}

	private static boolean isStoodFor(PledgeState state) {
		return switch (state) {
			case CONFIRMED, SENT, RECEIVED -> true;
			case DRAFT, SUBMITTED, RETURNED, WITHDRAWN, REPLACED -> false;
		};
	}

}
