package vn.giaouoc.checker.rule;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Moment;
import vn.giaouoc.checker.plan.Passage;

/** A day that does not exist, or that is another day of the week than the text says. */
final class NamedDays implements Rule {

	private static final Pattern BEFORE = Pattern.compile(
			"\\b(?:thu\\s+(?<number>hai|ba|tu|nam|sau|bay|[2-7])|(?<sunday>chu\\s+nhat))\\s*,?\\s*\\(?(?:ngay\\s*)?$");

	private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(Map.entry("hai", DayOfWeek.MONDAY),
			Map.entry("ba", DayOfWeek.TUESDAY), Map.entry("tu", DayOfWeek.WEDNESDAY),
			Map.entry("nam", DayOfWeek.THURSDAY), Map.entry("sau", DayOfWeek.FRIDAY),
			Map.entry("bay", DayOfWeek.SATURDAY), Map.entry("2", DayOfWeek.MONDAY), Map.entry("3", DayOfWeek.TUESDAY),
			Map.entry("4", DayOfWeek.WEDNESDAY), Map.entry("5", DayOfWeek.THURSDAY), Map.entry("6", DayOfWeek.FRIDAY),
			Map.entry("7", DayOfWeek.SATURDAY));

	private static final String[] NAMES = { "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy",
			"Chủ nhật" };

	@Override
	public void check(Inspection inspection) {
		for (Passage passage : inspection.plan().passages()) {
			for (Moment moment : inspection.plan().times().moments(passage.text())) {
				if (moment.from() == null) {
					if (moment.text().matches(".*\\d.*")) {
						inspection.advise("impossible-date", Severity.ERROR,
								passage.place(moment.start(), moment.end()),
								"'" + moment.text() + "' không phải là ngày có thật.", "Ghi lại ngày đúng.");
					}
					continue;
				}
				Matcher named = BEFORE.matcher(passage.plain())
					.region(Math.max(0, moment.start() - 24), moment.start());
				if (moment.precision() == Moment.Precision.DAY && named.find()) {
					DayOfWeek said = (named.group("sunday") != null) ? DayOfWeek.SUNDAY
							: DAYS.getOrDefault(named.group("number"), DayOfWeek.SUNDAY);
					DayOfWeek real = moment.from().getDayOfWeek();
					if (said != real) {
						int end = (named.group("sunday") != null) ? named.end("sunday") : named.end("number");
						inspection.replace("weekday-mismatch", Severity.WARNING, passage, named.start(), end,
								"'" + moment.text() + "' là " + NAMES[real.ordinal()] + ", không phải "
										+ NAMES[said.ordinal()] + ".",
								NAMES[real.ordinal()]);
					}
				}
			}
		}
	}

}
