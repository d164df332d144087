package vn.giaouoc.checker.rule;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Recipient;
import vn.giaouoc.checker.source.Place;

/** A body that the level does not have, or a level that has ended. */
final class Bodies implements Rule {

	private static final String STANDING = "\\bban (?:thi dua[^;,.]{0,25}|td ?-? ?kt|tdkt) (?:cap )?";

	@Override
	public void check(Inspection inspection) {
		inspection.day().ifPresent((day) -> {
			for (Recipient recipient : inspection.plan().footer().recipients()) {
				standing(inspection, day, recipient.text(), recipient.place());
				ended(inspection, day, recipient.text(), recipient.place(), "");
			}
			for (Passage passage : inspection.plan().body()) {
				standing(inspection, day, passage.text(), passage.place());
				ended(inspection, day, passage.text(), passage.place(),
						"(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|phòng \\p{L}+(?: \\p{L}+)?|cấp|đảng bộ|ban thường vụ) ");
			}
		});
	}

	private static void standing(Inspection inspection, LocalDate day, String text, Place place) {
		String plain = Fold.plain(text);
		for (Catalogue.Body body : inspection.catalogue().bodies()) {
			Matcher matcher = Pattern.compile(STANDING + Fold.plain(body.word()) + "\\b").matcher(plain);
			boolean accepted = body.accepted().stream().anyMatch((name) -> Fold.plain(name).startsWith("ban "));
			if (body.on(day) && !accepted && matcher.find()) {
				inspection.advise(
						"no-such-body", Severity.WARNING, place, "Ở cấp " + body.word() + " không có '"
								+ text.substring(matcher.start(), matcher.end()) + "': " + body.article() + ".",
						body.name() + " " + body.word());
			}
		}
	}

	private static void ended(Inspection inspection, LocalDate day, String text, Place place, String before) {
		String lower = text.toLowerCase(Locale.ROOT);
		for (Catalogue.Tier tier : inspection.catalogue().tiers()) {
			LocalDate to = tier.to();
			for (String word : tier.words()) {
				Matcher matcher = Pattern.compile("(?<!\\p{L})" + before + word + "(?!\\p{L})").matcher(lower);
				if (to != null && day.isAfter(to) && matcher.find()
						&& !Fold.plain(lower).matches("(?s).*\\b(?:truoc day|nguyen|cu)\\b.*")) {
					inspection.advise("ended-level", Severity.WARNING, place,
							"Từ " + to.plusDays(1).format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"))
									+ " không còn cấp " + word + " (" + tier.article() + "): '"
									+ text.substring(matcher.start(), matcher.end()) + "'.",
							"Thay bằng cơ quan cấp xã hoặc cấp tỉnh có thẩm quyền.");
					return;
				}
			}
		}
	}

}
