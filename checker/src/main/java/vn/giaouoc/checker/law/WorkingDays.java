package vn.giaouoc.checker.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days on which offices work: no weekend, no public holiday, but the Saturdays worked in
 * exchange.
 */
public final class WorkingDays {

	/** Days off as one period. */
	public record Holiday(String name, LocalDate from, LocalDate to) {
	}

	/** Ngày làm bù. */
	public record WorkedDay(LocalDate day) {
	}

	private final List<Holiday> holidays;

	private final Set<LocalDate> worked;

	private final Set<Integer> knownYears = new HashSet<>();

	WorkingDays(List<Holiday> holidays, List<WorkedDay> worked) {
		this.holidays = holidays;
		this.worked = worked.stream().map(WorkedDay::day).collect(Collectors.toUnmodifiableSet());
		holidays.forEach((holiday) -> this.knownYears.add(holiday.from().getYear()));
	}

	/** Whether the holidays of the day's year are in the catalogue. */
	public boolean knows(LocalDate day) {
		return this.knownYears.contains(day.getYear());
	}

	public Optional<Holiday> holiday(LocalDate day) {
		return this.holidays.stream()
			.filter((holiday) -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to()))
			.findFirst();
	}

	public boolean works(LocalDate day) {
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return this.worked.contains(day) || (!weekend && holiday(day).isEmpty());
	}

	/** Working days after the one day up to and including the other. */
	public int between(LocalDate after, LocalDate last) {
		int count = 0;
		for (LocalDate day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
			if (works(day)) {
				count++;
			}
		}
		return count;
	}

	/** The day that is the n-th working day after another. */
	public LocalDate after(LocalDate day, int count) {
		LocalDate last = day;
		for (int left = count; left > 0;) {
			last = last.plusDays(1);
			if (works(last)) {
				left--;
			}
		}
		return last;
	}

	/** The day itself when it is worked, or the next one that is. */
	public LocalDate workedFrom(LocalDate day) {
		LocalDate worked = day;
		while (!works(worked)) {
			worked = worked.plusDays(1);
		}
		return worked;
	}

}
