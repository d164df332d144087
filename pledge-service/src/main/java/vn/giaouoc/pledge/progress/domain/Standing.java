package vn.giaouoc.pledge.progress.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How something promised stands on a day: reached or no later than time has gone it is
 * green, up to a fifth behind it is amber, further behind or overdue it is red.
 *
 * @param share of the way that is done, 1 when it is reached; null where it cannot be
 * told
 * @param expected the share that time has taken so far
 */
public record Standing(Light light, Trend trend, @Nullable BigDecimal share, BigDecimal expected) {

	/** As much of the expected share must be done for amber. */
	private static final BigDecimal BEHIND = new BigDecimal("0.8");

	/** What is promised in words is to be spoken of once in so many days. */
	private static final int SILENT_DAYS = 90;

	/** Half of the time may pass in silence. */
	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final int DIGITS = 6;

	/** Judges by what was reported, in any order; of one day the last in the list. */
	public static Standing of(Goal goal, List<Report> reports, LocalDate today) {
		List<Report> told = reports.stream().sorted(Comparator.comparing(Report::day)).toList();
		BigDecimal expected = expected(goal, today);
		boolean overdue = today.isAfter(goal.due());
		return (goal.figure() != null) ? measured(goal, told, expected, overdue)
				: spoken(told, expected, overdue, today);
	}

	private static BigDecimal expected(Goal goal, LocalDate today) {
		long days = Math.max(1, ChronoUnit.DAYS.between(goal.from(), goal.due()) + 1);
		long gone = Math.clamp(ChronoUnit.DAYS.between(goal.from(), today) + 1, 0, days);
		return ratio(BigDecimal.valueOf(gone), BigDecimal.valueOf(days));
	}

	private static Standing measured(Goal goal, List<Report> told, BigDecimal expected, boolean overdue) {
		List<BigDecimal> figures = told.stream()
			.map(Report::figure)
			.flatMap((one) -> Optional.ofNullable(one).stream())
			.toList();
		if (figures.isEmpty()) {
			return new Standing(silence(expected, overdue), Trend.UNKNOWN, null, expected);
		}
		BigDecimal now = figures.getLast();
		Trend trend = (figures.size() < 2) ? Trend.UNKNOWN : trend(goal, figures.get(figures.size() - 2), now);
		if (goal.isReachedBy(now)) {
			return new Standing(Light.GREEN, trend, BigDecimal.ONE, expected);
		}
		BigDecimal share = share(goal, now);
		return new Standing(overdue ? Light.RED : light(share, expected), trend, share, expected);
	}

	private static Light light(BigDecimal share, BigDecimal expected) {
		if (share.compareTo(expected) >= 0) {
			return Light.GREEN;
		}
		return (share.compareTo(expected.multiply(BEHIND)) >= 0) ? Light.AMBER : Light.RED;
	}

	/**
	 * The part of the way from the baseline, or from nothing; without a baseline what is
	 * to be kept low counts by how far it is above.
	 */
	private static BigDecimal share(Goal goal, BigDecimal now) {
		BigDecimal figure = Optional.ofNullable(goal.figure()).orElseThrow();
		BigDecimal baseline = goal.baseline();
		if (baseline == null && goal.direction() == Direction.AT_MOST) {
			return (now.signum() > 0 && figure.signum() >= 0) ? ratio(figure, now) : BigDecimal.ZERO;
		}
		BigDecimal start = (baseline != null) ? baseline : BigDecimal.ZERO;
		BigDecimal way = figure.subtract(start);
		if (way.signum() == 0) {
			return BigDecimal.ZERO;
		}
		return ratio(now.subtract(start), way).max(BigDecimal.ZERO).min(BigDecimal.ONE);
	}

	private static Trend trend(Goal goal, BigDecimal before, BigDecimal now) {
		int rise = now.compareTo(before);
		if (rise == 0) {
			return Trend.STEADY;
		}
		return ((rise > 0) == (goal.direction() == Direction.AT_LEAST)) ? Trend.BETTER : Trend.WORSE;
	}

	private static Standing spoken(List<Report> told, BigDecimal expected, boolean overdue, LocalDate today) {
		if (told.isEmpty()) {
			return new Standing(silence(expected, overdue), Trend.UNKNOWN, null, expected);
		}
		Report last = told.getLast();
		Trend trend = (told.size() < 2 || last.done() == told.get(told.size() - 2).done()) ? Trend.UNKNOWN
				: last.done() ? Trend.BETTER : Trend.WORSE;
		if (last.done()) {
			return new Standing(Light.GREEN, trend, BigDecimal.ONE, expected);
		}
		Light light = ChronoUnit.DAYS.between(last.day(), today) > SILENT_DAYS ? Light.AMBER : Light.GREEN;
		return new Standing(overdue ? Light.RED : light, trend, null, expected);
	}

	private static Light silence(BigDecimal expected, boolean overdue) {
		if (overdue) {
			return Light.RED;
		}
		return (expected.compareTo(HALF) > 0) ? Light.AMBER : Light.NONE;
	}

	private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
		return part.divide(whole, DIGITS, RoundingMode.DOWN);
	}

}
