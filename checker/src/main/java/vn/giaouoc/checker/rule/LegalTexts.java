package vn.giaouoc.checker.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.law.Catalogue.LegalText;
import vn.giaouoc.checker.plan.Passage;

/** A legal text that is no longer, or not yet, in force on the day of the plan. */
final class LegalTexts implements Rule {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final Pattern YEAR = Pattern.compile("^[^;.]{0,60}?\\bnam (\\d{4})\\b");

	@Override
	public void check(Inspection inspection) {
		inspection.day().ifPresent((day) -> {
			for (Passage passage : inspection.plan().passages()) {
				for (LegalText text : inspection.catalogue().texts()) {
					if (!text.on(day)) {
						numbered(inspection, passage, text, day);
						byYear(inspection, passage, text, day);
					}
				}
			}
		});
	}

	private static void numbered(Inspection inspection, Passage passage, LegalText text, LocalDate day) {
		int at = passage.text().indexOf(text.number());
		boolean whole = at >= 0 && (at == 0 || !Character.isLetterOrDigit(passage.text().charAt(at - 1)));
		boolean ofBody = text.body() == null || passage.plain().contains(Fold.plain(text.body()));
		if (whole && ofBody) {
			report(inspection, passage, at, at + text.number().length(), text, day);
		}
	}

	/** "Luật ... năm 2003": a law goes by its name and year. */
	private static void byYear(Inspection inspection, Passage passage, LegalText text, LocalDate day) {
		if (!text.law() || passage.text().contains(text.number())) {
			return;
		}
		String name = Fold.plain(text.name());
		int at = passage.plain().indexOf(name);
		while (at >= 0) {
			Matcher year = YEAR.matcher(passage.plain().substring(at + name.length()));
			if (year.find() && text.number().contains("/" + year.group(1) + "/")) {
				report(inspection, passage, at, at + name.length(), text, day);
			}
			at = passage.plain().indexOf(name, at + 1);
		}
	}

	private static void report(Inspection inspection, Passage passage, int start, int end, LegalText text,
			LocalDate day) {
		LocalDate to = text.to();
		if (to != null && day.isAfter(to)) {
			String next = (text.replacedBy() != null) ? text.replacedBy() : "văn bản đang có hiệu lực";
			inspection.advise(
					"expired-text", Severity.WARNING, passage.place(start, end), text.type() + " " + text.number()
							+ " hết hiệu lực từ " + DAY.format(to.plusDays(1)) + ", trước ngày của kế hoạch.",
					"Thay bằng " + next + ".");
		}
		else {
			inspection.advise("text-not-yet-in-force", Severity.INFO, passage.place(start, end),
					text.type() + " " + text.number() + " chỉ có hiệu lực từ " + DAY.format(text.from()) + ".",
					"Kiểm tra lại căn cứ này vào ngày ban hành.");
		}
	}

}
