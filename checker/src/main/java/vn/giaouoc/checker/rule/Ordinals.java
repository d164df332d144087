package vn.giaouoc.checker.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Roman;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Passage;

/** The ordinal of a congress, session or term: missing, or not the one of the day. */
final class Ordinals implements Rule {

	private static final Pattern TIME = Pattern
		.compile("\\b(?:dai hoi|hoi nghi|ky hop)\\b(?<body>[^.;:]{0,70}?)\\b(?<word>lan(?:\\s+thu)?)\\b");

	private static final Pattern TERM = Pattern
		.compile("\\b(?:hdnd|hoi dong nhan dan|quoc hoi|ban chap hanh)\\b[^.;:,]{0,40}?\\b(?<word>khoa)\\b");

	private static final Pattern FIGURE = Pattern.compile(
			"^\\s*(?:thu\\s+)?(?:[ivxlc]+\\b|\\d|(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\\b|(?:nay|truoc|sau|dau|cuoi|moi|tiep|ke)\\b)");

	private static final Pattern PARTY = Pattern.compile("\\bdai hoi\\s+(?<ordinal>[ivx]+)\\s+(?:cua\\s+)?dang\\b");

	@Override
	public void check(Inspection inspection) {
		Optional<String> province = province(inspection);
		for (Passage passage : inspection.plan().passages()) {
			missing(inspection, passage, TIME.matcher(passage.plain()), "lần", "lần thứ …");
			missing(inspection, passage, TERM.matcher(passage.plain()), "khóa", "khóa …");
			inspection.day().ifPresent((day) -> wrong(inspection, passage, day, province.orElse(null)));
		}
	}

	private static void missing(Inspection inspection, Passage passage, Matcher matcher, String word, String mend) {
		while (matcher.find()) {
			if (!FIGURE.matcher(passage.plain().substring(matcher.end("word"))).find()) {
				inspection.replace("missing-ordinal", Severity.WARNING, passage, matcher.start("word"),
						matcher.end("word"), "Sau '" + word + "' thiếu số thứ tự, nên không rõ là "
								+ (word.equals("lần") ? "đại hội nào." : "khóa nào."),
						mend);
			}
		}
	}

	private static void wrong(Inspection inspection, Passage passage, LocalDate day, @Nullable String province) {
		Matcher matcher = TIME.matcher(passage.plain());
		while (matcher.find()) {
			Matcher figure = Pattern.compile("^\\s*(?:thu\\s+)?([ivx]+)\\b")
				.matcher(passage.plain().substring(matcher.end("word")));
			if (figure.find()) {
				int start = matcher.end("word") + figure.start(1);
				int end = matcher.end("word") + figure.end(1);
				String body = matcher.group("body");
				if (province != null && (body.contains("tinh dang bo") || body.contains("dang bo tinh"))) {
					compare(inspection, passage, inspection.catalogue().congress("PROVINCE", province, day), start,
							end);
				}
				else if (body.contains("toan quoc")) {
					compare(inspection, passage, inspection.catalogue().congress("STATE", "Việt Nam", day), start, end);
				}
			}
		}
		Matcher party = PARTY.matcher(passage.plain());
		while (party.find()) {
			compare(inspection, passage, inspection.catalogue().congress("STATE", "Việt Nam", day),
					party.start("ordinal"), party.end("ordinal"));
		}
	}

	private static void compare(Inspection inspection, Passage passage, Optional<Catalogue.Congress> current, int start,
			int end) {
		String read = passage.text().substring(start, end);
		OptionalInt ordinal = Roman.read(read);
		if (current.isEmpty() || ordinal.isEmpty()) {
			return;
		}
		int now = Roman.read(current.get().ordinal()).orElse(0);
		// The next congress may be prepared for or looked forward to.
		if (ordinal.getAsInt() != now && ordinal.getAsInt() != now + 1) {
			inspection.replace("wrong-ordinal", Severity.WARNING, passage, start, end,
					"Vào ngày của kế hoạch, đại hội gần nhất của " + named(current.get()) + " là lần thứ "
							+ current.get().ordinal() + ", không phải " + read + ".",
					current.get().ordinal());
		}
	}

	private static String named(Catalogue.Congress congress) {
		return congress.level().equals("PROVINCE") ? "Đảng bộ tỉnh " + congress.of() : "Đảng";
	}

	/** The province that the plan names, or the one in which its place lies. */
	private static Optional<String> province(Inspection inspection) {
		String superior = inspection.plan().header().superiorBody();
		String place = inspection.plan().header().place();
		Optional<String> named = inspection.catalogue()
			.congresses()
			.stream()
			.filter((congress) -> congress.level().equals("PROVINCE"))
			.map(Catalogue.Congress::of)
			.filter((province) -> (superior != null && Fold.plain(superior).contains(Fold.plain(province)))
					|| inspection.plan()
						.passages()
						.stream()
						.anyMatch((passage) -> passage.plain().contains("tinh " + Fold.plain(province))))
			.findFirst();
		return named.or(() -> inspection.day()
			.flatMap((day) -> (place != null) ? inspection.catalogue().locality(place, day) : Optional.empty())
			.map(Catalogue.Locality::province));
	}

}
