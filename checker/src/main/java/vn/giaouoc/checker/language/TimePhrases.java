package vn.giaouoc.checker.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Moment.Bound;
import vn.giaouoc.checker.language.Moment.Precision;

/** Finds days and periods in running text, in figures and words, solar and lunar. */
public final class TimePhrases {

	private static final String DIGIT = "(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)";

	private static final String DAY_WORDS = "(?:(?:(?:hai|ba)\\s+)?muoi(?:\\s+" + DIGIT + ")?|" + DIGIT + ")";

	private static final String MONTH_WORDS = "(?:muoi(?:\\s+(?:mot|hai))?|" + DIGIT + ")";

	private static final String YEAR_WORDS = "(?:" + Numeral.WORD + "\\s+){2,7}" + Numeral.WORD;

	private static final String YEAR = "(?:\\s*[/.-]\\s*|,?\\s+nam\\s+)(?<year>\\d{4}|" + YEAR_WORDS + ")";

	private static final Pattern MOMENT = Pattern.compile(
			// A day begins a word, with a figure or one of few letters.
			"(?<![\\p{L}\\p{Nd}])(?=[\\dnmhrbtq])(?:"
					// 03/02/2021, 3-2-2021, 03/02
					+ "(?<![\\d/])(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})(?:\\s?[/.-]\\s?(?<fullyear>\\d{4}))?(?![\\d/]|[.,]\\d|\\s?%)"
					// ngay 3 thang 2 nam 2021, mong ba thang Gieng, ram thang bay
					+ "|(?:(?:(?:ngay|mung|mong|hom)\\s+){1,2}(?<dayword>\\d{1,2}|" + DAY_WORDS
					+ ")|(?<daynumber>\\d{1,2})|(?<ram>ram))" + "\\s+thang\\s+(?<monthword>\\d{1,2}|gieng|chap|"
					+ DAY_WORDS + ")(?:" + YEAR + ")?"
					// mung 6 Tet, 30 Tet
					+ "|(?:(?<tetday>mung|mong)\\s+(?<tetnumber>\\d{1,2}|" + DAY_WORDS
					+ ")|(?<eve>30|29|ba muoi))\\s+tet\\b(?:[^.;,]{0,25}?\\bnam\\s+(?<tetyear>\\d{4}))?"
					// thang 6/2022, quy II nam 2022
					+ "|\\bthang\\s+(?<onlymonth>\\d{1,2})(?:\\s?[/.-]\\s?|\\s+nam\\s+)(?<onlyyear>\\d{4})"
					+ "|\\bquy\\s+(?<quarter>i{1,3}|iv|[1-4])(?:(?:\\s?[/.-]\\s?|\\s+nam\\s+)(?<quarteryear>\\d{4}))?"
					+ "|\\bthang\\s+(?<month3>\\d{1,2})\\b(?!\\s*[/.-]\\s*\\d))");

	private static final Pattern LUNAR = Pattern.compile("^\\s*\\(?\\s*(?:nham|tuc)?\\s*(?:am lich|al)\\b");

	private static final Pattern BEFORE = Pattern.compile(
			"(?<bound>den\\s+het|cho\\s+den\\s+het|cham\\s+nhat(?:\\s+la)?\\s+truoc|truoc|cham\\s+nhat(?:\\s+la)?|han\\s+cuoi(?:\\s+la)?|het\\s+han|het|ket\\s+thuc|cho\\s+den|den|toi|tu|ke\\s+tu|bat\\s+dau|sau)"
					+ "\\s*(?:vao\\s+)?(?:luc\\s+)?(?:(?<hour>\\d{1,2})\\s*(?:gio|h|:)\\s*(?<minute>\\d{2})?(?:\\s*phut)?,?\\s*(?:,\\s*)?)?(?:(?:thu\\s+\\w+|chu nhat),?\\s+)?(?:ngay\\s*)?(?:(?:thu\\s+\\w+|chu nhat),?\\s+)?$");

	private static final Pattern NOW = Pattern.compile(
			"\\b(?:ke\\s+)?tu\\s+(?:nay|(?:sau\\s+)?(?:ngay|khi)\\s+(?:ban\\s+hanh|ky|ra|phat\\s+dong)(?:\\s+ke\\s+hoach)?(?:\\s+nay)?)\\b");

	private static final Pattern WITHIN = Pattern
		.compile("\\btrong\\s+(?:thoi\\s+(?:han|gian)|vong)\\s+(?<count>\\d{1,3}|" + DAY_WORDS
				+ ")\\s+ngay(?<working>\\s+lam\\s+viec)?,?\\s+(?:ke\\s+)?tu\\s+(?:ngay|khi)\\s+(?:ban\\s+hanh|ky|phat\\s+dong)");

	/** "từ ngày 16 đến hết ngày 30 tháng 9": the month is said once. */
	private static final Pattern SAME_MONTH = Pattern.compile("\\btu\\s+(?:ngay\\s+)?(?<day>\\d{1,2})\\s*$");

	private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

	private static final int LOOK_BACK = 48;

	private final TimeContext context;

	private final WorkDays workDays;

	/** How days of work are counted; the calendar of holidays knows. */
	public interface WorkDays {

		LocalDate after(LocalDate day, int count);

	}

	public TimePhrases(TimeContext context, WorkDays workDays) {
		this.context = context;
		this.workDays = workDays;
	}

	/** All moments of the text in their order. */
	public List<Moment> moments(String text) {
		String plain = Fold.plain(text);
		List<Moment> moments = new ArrayList<>();
		if (!mayHold(plain)) {
			return moments;
		}
		Matcher matcher = MOMENT.matcher(plain);
		int at = 0;
		while (at <= plain.length() && matcher.find(at)) {
			Moment moment = moment(matcher, plain, text);
			if (moment != null) {
				moments.add(moment);
				at = moment.end();
			}
			else {
				at = matcher.start() + 1;
			}
		}
		return moments;
	}

	/** Most sentences hold no day, which is seen sooner than found out. */
	private static boolean mayHold(String plain) {
		return plain.chars().anyMatch(Character::isDigit) || plain.contains("thang") || plain.contains("tet")
				|| plain.contains("quy");
	}

	/** Periods and limits: what opens, what closes, in one sentence. */
	public List<TimeRange> ranges(String text) {
		String plain = Fold.plain(text);
		List<TimeRange> ranges = new ArrayList<>();
		List<Moment> moments = moments(text);
		for (int at = 0; at < moments.size(); at++) {
			Moment moment = moments.get(at);
			boolean open = moment.bound() == Bound.FROM;
			if (open || moment.bound() == Bound.ON) {
				Moment next = (at + 1 < moments.size()) ? moments.get(at + 1) : null;
				boolean paired = next != null
						&& (next.bound() == Bound.UNTIL || next.bound() == Bound.BEFORE
								|| plain.substring(moment.end(), next.start()).matches("\\s*-\\s*(?:ngay\\s*)?"))
						&& sameSentence(plain, moment.end(), next.start()) && next.start() - moment.end() < 60;
				if (paired && next != null && (open || plain.substring(moment.end(), next.start()).contains("-")
						|| next.start() - moment.end() < 20)) {
					ranges.add(range(borrow(moment, next), next, plain));
					at++;
				}
				else if (open && moment.from() != null) {
					ranges.add(new TimeRange(moment.from().atTime(hour(moment)), null, moment, moment.yearGuessed(),
							false, boundStart(plain, moment), moment.end()));
				}
			}
			else {
				ranges.add(range(null, moment, plain));
			}
		}
		within(plain, text, ranges);
		return ranges;
	}

	private void within(String plain, String text, List<TimeRange> ranges) {
		Matcher matcher = WITHIN.matcher(plain);
		LocalDate issued = this.context.issued();
		while (matcher.find() && issued != null) {
			int count = number(matcher.group("count"));
			LocalDate last = (matcher.group("working") != null) ? this.workDays.after(issued, count)
					: issued.plusDays(count);
			Moment moment = new Moment(last, last.plusDays(1), null, Bound.UNTIL, Precision.DAY, false,
					text.substring(matcher.start(), matcher.end()), matcher.start(), matcher.end());
			ranges.add(new TimeRange(issued.atStartOfDay(), last.plusDays(1).atStartOfDay(), moment, false, false,
					matcher.start(), matcher.end()));
		}
	}

	/**
	 * A day named without month and year ("từ 01/02 đến 15/02/2022") shares those of the
	 * day it is paired with.
	 */
	private static Moment borrow(Moment first, Moment next) {
		if (first.yearGuessed() && first.from() != null && next.from() != null && !next.yearGuessed()) {
			LocalDate day = first.from().withYear(next.from().getYear());
			if (day.isAfter(next.from())) {
				day = day.minusYears(1);
			}
			LocalDate until = (first.until() != null)
					? day.plusDays(first.until().toEpochDay() - first.from().toEpochDay()) : null;
			return new Moment(day, until, first.hour(), first.bound(), first.precision(), false, first.text(),
					first.start(), first.end());
		}
		return first;
	}

	private TimeRange range(@Nullable Moment first, Moment last, String plain) {
		LocalDateTime opens = (first != null && first.from() != null) ? first.from().atTime(hour(first)) : null;
		int start = (first != null) ? boundStart(plain, first) : boundStart(plain, last);
		Matcher sameMonth = SAME_MONTH.matcher(plain).region(0, start);
		if (first == null && sameMonth.find() && last.from() != null) {
			opens = start(last.from(), Integer.parseInt(sameMonth.group("day")));
			start = sameMonth.start();
		}
		else if (first == null) {
			Matcher now = NOW.matcher(plain);
			while (now.find() && now.end() <= last.start()) {
				if (sameSentence(plain, now.end(), last.start()) && last.start() - now.end() < 60) {
					start = Math.min(start, now.start());
					opens = (this.context.issued() != null) ? this.context.issued().atStartOfDay() : null;
				}
			}
		}
		LocalDateTime closes = null;
		if (last.from() != null && last.until() != null) {
			if (last.hour() != null) {
				closes = last.until().minusDays(1).atTime(last.hour());
			}
			else {
				closes = ((last.bound() == Bound.BEFORE) ? last.from() : last.until()).atStartOfDay();
			}
		}
		boolean impossible = last.from() == null || (first != null && first.from() == null);
		return new TimeRange(opens, closes, last, last.yearGuessed(), impossible, start, last.end());
	}

	/** The day of the same month, where it comes before. */
	private static @Nullable LocalDateTime start(LocalDate last, int day) {
		return (day >= 1 && day <= last.getDayOfMonth()) ? last.withDayOfMonth(day).atStartOfDay() : null;
	}

	private static LocalTime hour(Moment moment) {
		return (moment.hour() != null) ? moment.hour() : MIDNIGHT;
	}

	private static boolean sameSentence(String plain, int from, int to) {
		String between = plain.substring(from, Math.max(from, to));
		return between.indexOf(';') < 0 && !between.contains(". ");
	}

	private static int boundStart(String plain, Moment moment) {
		int from = Math.max(0, moment.start() - LOOK_BACK);
		Matcher matcher = BEFORE.matcher(plain).region(from, moment.start());
		matcher.useAnchoringBounds(true);
		return matcher.find() ? matcher.start() : moment.start();
	}

	private @Nullable Moment moment(Matcher found, String plain, String text) {
		int start = found.start();
		int end = found.end();
		LocalDate from = null;
		LocalDate until = null;
		Precision precision = Precision.DAY;
		boolean guessed = false;
		if (found.group("day") != null || found.group("monthword") != null) {
			boolean figures = found.group("day") != null;
			String monthText = figures ? found.group("month") : found.group("monthword");
			int month = month(monthText);
			int day = figures ? Integer.parseInt(found.group("day")) : dayNumber(found);
			String yearText = figures ? found.group("fullyear") : found.group("year");
			guessed = yearText == null;
			if (figures && guessed && !looksLikeDate(plain, start, found.group("day"), found.group("month"))) {
				return null;
			}
			Integer year = (yearText != null) ? Integer.valueOf(number(yearText)) : this.context.yearOf(month);
			if (year == null) {
				return null;
			}
			boolean lunar = found.group("ram") != null || monthText.equals("gieng") || monthText.equals("chap");
			Matcher lunarMark = LUNAR.matcher(plain.substring(end, Math.min(plain.length(), end + 24)));
			if (lunarMark.find()) {
				lunar = true;
				end += lunarMark.end();
			}
			from = lunar ? lunar(year, month, day) : solar(year, month, day);
			until = (from != null) ? from.plusDays(1) : null;
		}
		else if (found.group("tetday") != null || found.group("eve") != null) {
			String yearText = found.group("tetyear");
			Integer year = (yearText != null) ? Integer.valueOf(yearText) : this.context.yearOf(1);
			guessed = yearText == null;
			if (year == null) {
				return null;
			}
			from = (found.group("eve") != null) ? LunarCalendar.newYearsEve(year)
					: lunar(year, 1, number(found.group("tetnumber")));
			until = (from != null) ? from.plusDays(1) : null;
		}
		else if (found.group("quarter") != null) {
			String yearText = found.group("quarteryear");
			int quarter = quarter(found.group("quarter"));
			Integer year = (yearText != null) ? Integer.valueOf(yearText) : this.context.yearOf(quarter * 3);
			guessed = yearText == null;
			precision = Precision.QUARTER;
			if (year == null) {
				return null;
			}
			from = solar(year, quarter * 3 - 2, 1);
			until = (from != null) ? from.plusMonths(3) : null;
		}
		else {
			String monthText = (found.group("onlymonth") != null) ? found.group("onlymonth") : found.group("month3");
			String yearText = found.group("onlyyear");
			int month = Integer.parseInt(monthText);
			Integer year = (yearText != null) ? Integer.valueOf(yearText) : this.context.yearOf(month);
			guessed = yearText == null;
			precision = Precision.MONTH;
			if (year == null || (month > 12 && yearText == null)) {
				return null;
			}
			from = solar(year, month, 1);
			until = (from != null) ? from.plusMonths(1) : null;
		}
		Matcher before = BEFORE.matcher(plain).region(Math.max(0, start - LOOK_BACK), start);
		before.useAnchoringBounds(true);
		Bound bound = Bound.ON;
		LocalTime hour = null;
		if (before.find() && wordBegins(plain, before.start())) {
			bound = bound(before.group("bound"));
			hour = hour(before.group("hour"), before.group("minute"));
		}
		return new Moment(from, until, hour, bound, precision, guessed, text.substring(start, end), start, end);
	}

	private static boolean wordBegins(String plain, int at) {
		return at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1));
	}

	private static Bound bound(String words) {
		if (words.endsWith("truoc")) {
			return Bound.BEFORE;
		}
		return (words.endsWith("tu") || words.startsWith("bat") || words.equals("sau")) ? Bound.FROM : Bound.UNTIL;
	}

	private static @Nullable LocalTime hour(@Nullable String hour, @Nullable String minute) {
		if (hour == null || Integer.parseInt(hour) > 23) {
			return null;
		}
		int minutes = (minute != null) ? Integer.parseInt(minute) : 0;
		return (minutes > 59) ? null : LocalTime.of(Integer.parseInt(hour), minutes);
	}

	/**
	 * "3/5" may be a share and "1.2" a heading: a day needs a word before it, or the sign
	 * of a date.
	 */
	private static boolean looksLikeDate(String plain, int start, String day, String month) {
		if (Integer.parseInt(day) > 31 || Integer.parseInt(month) > 12 || day.equals("0")) {
			return false;
		}
		String before = plain.substring(Math.max(0, start - 16), start);
		return before.matches("(?s).*(?:ngay|truoc|den|tu|het|sang|chieu|toi|[-,]|va|dip|le|nhat)\\s*$")
				&& plain.charAt(start + day.length()) == '/';
	}

	private static int dayNumber(Matcher found) {
		if (found.group("ram") != null) {
			return 15;
		}
		String word = (found.group("dayword") != null) ? found.group("dayword") : found.group("daynumber");
		return number(word);
	}

	private static int month(String text) {
		return switch (text) {
			case "gieng" -> 1;
			case "chap" -> 12;
			default -> number(text);
		};
	}

	private static int quarter(String text) {
		OptionalInt roman = Roman.read(text.toUpperCase(java.util.Locale.ROOT));
		return roman.isPresent() ? roman.getAsInt() : Integer.parseInt(text);
	}

	private static int number(String text) {
		return text.matches("\\d{1,4}") ? Integer.parseInt(text) : Numeral.read(text).orElse(0);
	}

	private static @Nullable LocalDate solar(int year, int month, int day) {
		try {
			return LocalDate.of(year, month, day);
		}
		catch (DateTimeException _) {
			return null;
		}
	}

	private static @Nullable LocalDate lunar(int year, int month, int day) {
		boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= 30 && year > 1900 && year < 2200;
		return exists ? LunarCalendar.day(year, month, day) : null;
	}

}
