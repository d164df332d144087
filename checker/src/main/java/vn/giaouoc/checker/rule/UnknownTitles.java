package vn.giaouoc.checker.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Titles;

/** A title that the law does not know, or not on the day of the plan. */
final class UnknownTitles implements Rule {

	@Override
	public void check(Inspection inspection) {
		for (Passage passage : inspection.plan().body()) {
			for (Titles.Hit hit : inspection.titles().hits(passage)) {
				String text = passage.text().substring(hit.start(), hit.end());
				if (hit.code() == null) {
					unknown(inspection, passage, hit, text);
				}
				else {
					notYet(inspection, passage, hit, text);
				}
			}
		}
	}

	private static void unknown(Inspection inspection, Passage passage, Titles.Hit hit, String text) {
		List<String> near = near(inspection.catalogue(), text);
		inspection.advise("unknown-title", Severity.WARNING, passage.place(hit.start(), hit.end()),
				"Pháp luật thi đua, khen thưởng không có danh hiệu '" + text + "'. Danh hiệu gần nhất: "
						+ String.join("; ", near.stream().map((name) -> described(inspection, name)).toList()) + ".",
				String.join(", ", near));
	}

	/** Names of the family, those first that share most words. */
	private static List<String> near(Catalogue catalogue, String text) {
		List<String> keys = Fold.keys(text);
		return catalogue.titles()
			.stream()
			.map(Catalogue.Title::name)
			.filter((name) -> Fold.keys(name).subList(0, 2).equals(keys.subList(0, Math.min(2, keys.size()))))
			.sorted(java.util.Comparator
				.comparing((String name) -> -Fold.keys(name).stream().filter(keys::contains).count()))
			.limit(2)
			.toList();
	}

	private static String described(Inspection inspection, String name) {
		Optional<Catalogue.Decides> decides = inspection.catalogue()
			.titleWritten(name)
			.flatMap((title) -> inspection.day()
				.flatMap((day) -> inspection.catalogue()
					.regimes()
					.stream()
					.filter((regime) -> regime.on(day))
					.findFirst()
					.flatMap((regime) -> title.decides()
						.stream()
						.filter((one) -> one.regime().equals(regime.code()))
						.findFirst())));
		return "'" + name + "'"
				+ decides.map((one) -> " (" + authority(one.authority()) + " quyết định, " + one.article() + ")")
					.orElse("");
	}

	private static String authority(String code) {
		return switch (code) {
			case "COMMUNE_CHAIR" -> "Chủ tịch UBND xã";
			case "DISTRICT_CHAIR" -> "Chủ tịch UBND huyện";
			case "PROVINCE_CHAIR" -> "Chủ tịch UBND tỉnh";
			case "PRIME_MINISTER" -> "Thủ tướng Chính phủ";
			case "PRESIDENT" -> "Chủ tịch nước";
			case "MINISTER" -> "Bộ trưởng";
			case "OWN_COMMAND" -> "cấp chỉ huy trong ngành";
			default -> code.toLowerCase(Locale.ROOT);
		};
	}

	private static void notYet(Inspection inspection, Passage passage, Titles.Hit hit, String text) {
		inspection.day()
			.flatMap((day) -> inspection.catalogue().regimes().stream().filter((regime) -> regime.on(day)).findFirst())
			.ifPresent((regime) -> {
				boolean known = inspection.catalogue()
					.titles()
					.stream()
					.filter((title) -> title.code().equals(hit.code()))
					.anyMatch(
							(title) -> title.decides().stream().anyMatch((one) -> one.regime().equals(regime.code())));
				if (!known) {
					inspection.advise("title-not-in-force", Severity.WARNING, passage.place(hit.start(), hit.end()),
							"Danh hiệu '" + text + "' không có trong " + regime.name() + " (" + regime.article() + ").",
							"Bỏ danh hiệu này, hoặc thay bằng danh hiệu có trong luật đang áp dụng.");
				}
			});
	}

}
