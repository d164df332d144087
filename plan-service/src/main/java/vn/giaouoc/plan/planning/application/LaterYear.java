package vn.giaouoc.plan.planning.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.law.WorkingDays;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Movement;
import vn.giaouoc.plan.planning.domain.PlanContent.Review;
import vn.giaouoc.plan.planning.domain.PlanContent.Round;
import vn.giaouoc.plan.planning.domain.PlanContent.ScoringItem;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanContent.Task;
import vn.giaouoc.plan.planning.domain.PlanContent.Theme;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;

/**
 * The same plan in another year. What is to be done or sent falls on a working day,
 * periods and the ends of targets move as they are; words name the new year and its days
 * where they named the plan's own. The number of a document, a longer period and a law
 * keep their years.
 */
final class LaterYear {

	private static final Pattern TIME = Pattern.compile(
			"(?<school>(?i:năm học)\\s+)(?<begins>\\d{4})(?<until>\\s*[-–]\\s*)(?<ends>\\d{4})(?!\\d)"
					+ "|(?<![\\d/.])(?<day>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<of>\\d{4})(?!\\d)"
					+ "|(?<said>(?i:ngày)\\s+)(?<saidDay>\\d{1,2})(?<first>\\s+tháng\\s+)(?<saidMonth>\\d{1,2})"
					+ "(?<second>\\s+năm\\s+)(?<saidYear>\\d{4})(?!\\d)"
					+ "|(?<lead>(?i:năm|quý\\s+\\w+|tháng\\s+\\d{1,2})(?:\\s+|\\s?[/-]\\s?))(?<year>\\d{4})"
					+ "(?![\\d/]|\\s*[-–]\\s*\\d{4})" + "|(?<![-–]\\s{0,2})(?<=\\s)(?<last>\\d{4})(?=[.;]?\\s*$)",
			Pattern.UNICODE_CHARACTER_CLASS);

	/** The day of another document stands behind its number. */
	private static final Pattern CITED = Pattern
		.compile("\\S*\\d\\S*/\\S*\\p{Lu}\\S*(?:\\s+của\\s+[^,;.]{1,80})?,?\\s+(?:ngày\\s+)?$");

	private static final Pattern LAW = Pattern
		.compile("(?iu)\\b(?:luật|hiến pháp)(?:\\s+(?!(?:trong|từ|cho)\\b)[\\p{L},]+){0,8}\\s+(?:năm\\s+)?$");

	private final int from;

	private final int to;

	private final WorkingDays days;

	LaterYear(int from, int to, WorkingDays days) {
		this.from = from;
		this.to = to;
		this.days = days;
	}

	PlanContent of(PlanContent content) {
		return new PlanContent(content.legalBases(), words(content.purposes()), words(content.requirements()),
				content.themes()
					.stream()
					.map((one) -> new Theme(one.code(), words(one.name()), words(one.points())))
					.toList(),
				words(content.solutions()), content.movements().stream().map(this::of).toList(),
				content.registration().stream().map(this::dueWords).toList(),
				content.windows().stream().map(this::of).toList(), content.targets().stream().map(this::of).toList(),
				content.scoring()
					.stream()
					.map((one) -> new ScoringItem(UUID.randomUUID(), one.kind(), words(one.criterion()), one.points()))
					.toList(),
				content.tasks()
					.stream()
					.map((one) -> new Task(UUID.randomUUID(), one.unitId(), one.unitKind(), dueWords(one.text()),
							moved(one.due(), this::due), one.publicity()))
					.toList(),
				content.reviews()
					.stream()
					.map((one) -> new Review(UUID.randomUUID(), one.kind(), dueWords(one.text()),
							moved(one.due(), this::due)))
					.toList(),
				(content.closing() != null) ? words(content.closing()) : null, content.recipients(), content.signer());
	}

	private Movement of(Movement one) {
		return new Movement(UUID.randomUUID(), one.type(), words(one.name()), words(one.aim()),
				words(one.participants()), words(one.criteria()), moved(one.from(), this::later),
				moved(one.to(), this::later),
				one.rounds()
					.stream()
					.map((round) -> new Round(UUID.randomUUID(), words(round.name()), moved(round.from(), this::later),
							moved(round.to(), this::later)))
					.toList());
	}

	private Target of(Target one) {
		return new Target(UUID.randomUUID(), null, words(one.name()), one.unitOfMeasure(), one.baseline(), one.figure(),
				one.weight(), one.direction(), moved(one.due(), this::later), one.ownerId());
	}

	private Window of(Window one) {
		OffsetDateTime opens = one.opens();
		OffsetDateTime closes = one.closes();
		return new Window(UUID.randomUUID(), one.unitKinds(),
				(opens != null) ? opens.with(due(opens.toLocalDate())) : null, (closes != null) ? closes(closes) : null,
				one.titles(), one.forms());
	}

	/** What closes at midnight has the day before as its last one. */
	private OffsetDateTime closes(OffsetDateTime closes) {
		LocalDate last = due(PlanPhrases.lastDay(closes));
		return closes.toLocalTime().equals(LocalTime.MIDNIGHT) ? closes.with(last.plusDays(1)) : closes.with(last);
	}

	private LocalDate later(LocalDate day) {
		return day.plusYears((long) this.to - this.from);
	}

	private LocalDate due(LocalDate day) {
		return this.days.workedFrom(later(day));
	}

	private static @Nullable LocalDate moved(@Nullable LocalDate day, UnaryOperator<LocalDate> how) {
		return (day != null) ? how.apply(day) : null;
	}

	private List<String> words(List<String> texts) {
		return texts.stream().map(this::words).toList();
	}

	/** Words whose days move as they are. */
	String words(String text) {
		return words(text, this::later);
	}

	/** Words that say until when something is done. */
	private String dueWords(String text) {
		return words(text, this::due);
	}

	private String words(String text, UnaryOperator<LocalDate> how) {
		return TIME.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(replaced(text, found, how)));
	}

	private String replaced(String text, MatchResult found, UnaryOperator<LocalDate> how) {
		String before = text.substring(0, found.start());
		if (found.group("school") != null) {
			return schoolYear(found);
		}
		if (found.group("day") != null) {
			String sign = found.group("sign");
			return CITED.matcher(before).find() ? found.group() : day(found, "day", "month", "of", how, "", sign, sign);
		}
		if (found.group("said") != null) {
			return CITED.matcher(before).find() ? found.group() : day(found, "saidDay", "saidMonth", "saidYear", how,
					found.group("said"), found.group("first"), found.group("second"));
		}
		boolean alone = found.group("last") != null;
		String year = found.group(alone ? "last" : "year");
		boolean own = Integer.parseInt(year) == this.from && !LAW.matcher(before + (alone ? "" : "năm ")).find();
		return own ? (alone ? "" : found.group("lead")) + this.to : found.group();
	}

	/** It stands for the plan's when one of its two is the plan's. */
	private String schoolYear(MatchResult found) {
		int begins = Integer.parseInt(found.group("begins"));
		int ends = Integer.parseInt(found.group("ends"));
		if (begins != this.from && ends != this.from) {
			return found.group();
		}
		int years = this.to - this.from;
		return found.group("school") + (begins + years) + found.group("until") + (ends + years);
	}

	private String day(MatchResult found, String day, String month, String year, UnaryOperator<LocalDate> how,
			String lead, String first, String second) {
		int dayRead = Integer.parseInt(found.group(day));
		int monthRead = Integer.parseInt(found.group(month));
		int yearRead = Integer.parseInt(found.group(year));
		if (yearRead != this.from || monthRead < 1 || monthRead > 12
				|| !YearMonth.of(yearRead, monthRead).isValidDay(dayRead)) {
			return found.group();
		}
		LocalDate moved = how.apply(LocalDate.of(yearRead, monthRead, dayRead));
		return lead + filled(moved.getDayOfMonth(), found.group(day)) + first
				+ filled(moved.getMonthValue(), found.group(month)) + second + moved.getYear();
	}

	/** With a nought in front where there was room for one. */
	private static String filled(int figure, String read) {
		return (read.length() == 2) ? "%02d".formatted(figure) : String.valueOf(figure);
	}

}
