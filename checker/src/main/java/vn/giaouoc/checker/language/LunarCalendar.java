package vn.giaouoc.checker.language;

import java.time.LocalDate;

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon and the eleventh
 * month holds the winter solstice, both in the time of Hanoi (UTC+7). Astronomy after
 * Meeus, Astronomical Algorithms, chapters 25 and 49; good to minutes, and a new moon
 * within minutes of midnight is rare enough for plans of a few years.
 */
public final class LunarCalendar {

	private static final double HANOI = 7.0 / 24;

	private static final double MONTH = 29.530588861;

	/** Julian day number of 1970-01-01. */
	private static final long EPOCH = 2440588;

	private LunarCalendar() {
	}

	/**
	 * The day of a lunar date in an ordinary (not leap) month of the lunar year that
	 * begins in the given year.
	 */
	public static LocalDate day(int year, int month, int day) {
		int eleventh = monthWithSolstice(year - 1);
		boolean leapYear = monthWithSolstice(year) - eleventh == 13;
		int offset = (month >= 11) ? month - 11 : month + 1;
		int from = (month >= 11) ? monthWithSolstice(year) : eleventh;
		if (month >= 11) {
			leapYear = monthWithSolstice(year + 1) - from == 13;
		}
		if (leapYear && offset >= leapOffset(from)) {
			offset++;
		}
		return newMoon(from + offset).plusDays(day - 1L);
	}

	/** Tết, the first day of the lunar year. */
	public static LocalDate newYear(int year) {
		return day(year, 1, 1);
	}

	/**
	 * The last day of the lunar year that ends in the given year, called the thirtieth
	 * even where there is none.
	 */
	public static LocalDate newYearsEve(int year) {
		return newYear(year).minusDays(1);
	}

	/** The first month after the eleventh in which the sun enters no new sign. */
	private static int leapOffset(int eleventh) {
		for (int offset = 1; offset <= 13; offset++) {
			if (sign(newMoon(eleventh + offset)) == sign(newMoon(eleventh + offset + 1))) {
				return offset;
			}
		}
		throw new IllegalStateException("no leap month after " + newMoon(eleventh));
	}

	private static int sign(LocalDate day) {
		return (int) Math.floor(sunLongitude(day.toEpochDay() + EPOCH - 0.5 - HANOI) / 30);
	}

	/**
	 * Number of the lunar month (counted from the year 2000) that holds the solstice of
	 * December.
	 */
	private static int monthWithSolstice(int year) {
		LocalDate end = LocalDate.of(year, 12, 31);
		int month = (int) Math.floor((end.toEpochDay() + EPOCH - 2451550.1) / MONTH) + 1;
		while (newMoon(month).isAfter(end)) {
			month--;
		}
		return (sign(newMoon(month)) >= 9) ? month - 1 : month;
	}

	static LocalDate newMoon(int month) {
		double k = month;
		double t = k / 1236.85;
		double time = 2451550.09766 + MONTH * k + 0.00015437 * t * t - 0.00000015 * t * t * t;
		double e = 1 - 0.002516 * t - 0.0000074 * t * t;
		double sun = Math.toRadians(2.5534 + 29.1053567 * k - 0.0000014 * t * t);
		double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
		double latitude = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
		double node = Math.toRadians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
		time += -0.40720 * Math.sin(moon) + 0.17241 * e * Math.sin(sun) + 0.01608 * Math.sin(2 * moon)
				+ 0.01039 * Math.sin(2 * latitude) + 0.00739 * e * Math.sin(moon - sun)
				- 0.00514 * e * Math.sin(moon + sun) + 0.00208 * e * e * Math.sin(2 * sun)
				- 0.00111 * Math.sin(moon - 2 * latitude) - 0.00057 * Math.sin(moon + 2 * latitude)
				+ 0.00056 * e * Math.sin(2 * moon + sun) - 0.00042 * Math.sin(3 * moon)
				+ 0.00042 * e * Math.sin(sun + 2 * latitude) + 0.00038 * e * Math.sin(sun - 2 * latitude)
				- 0.00024 * e * Math.sin(2 * moon - sun) - 0.00017 * Math.sin(node) - 0.00007 * Math.sin(moon + 2 * sun)
				+ 0.00004 * Math.sin(2 * moon - 2 * latitude)
				+ 0.000325 * Math.sin(Math.toRadians(299.77 + 0.107408 * k - 0.009173 * t * t));
		// Terrestrial to universal time: a good minute in these years.
		double universal = time - 70.0 / 86400;
		return LocalDate.ofEpochDay((long) Math.floor(universal + 0.5 + HANOI) - EPOCH);
	}

	private static double sunLongitude(double julianDay) {
		double t = (julianDay - 2451545.0) / 36525;
		double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
		double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
		double centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly)
				+ 0.000289 * Math.sin(3 * anomaly);
		double longitude = mean + centre - 0.00569 - 0.00478 * Math.sin(Math.toRadians(125.04 - 1934.136 * t));
		return ((longitude % 360) + 360) % 360;
	}

}
