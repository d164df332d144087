package vn.giaouoc.checker.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Recipient;
import vn.giaouoc.checker.source.Place;

/** Units that the plan gives work to and does not send to, and the other way round. */
final class DutiesAndRecipients implements Rule {

	private static final Pattern DUTY = Pattern.compile(
			"\\b(?:to chuc|xay dung|phoi hop|thuc hien|tham muu|trien khai|huong dan|theo doi|tong hop|gui|nop|dang ky|tuyen truyen|kiem tra|chi dao|phat dong|co trach nhiem|chiu trach nhiem|can cu|chu tri|chu dong|lap|bao cao|cu the hoa|quan triet|dua tin|mo chuyen muc)\\b");

	private static final Pattern ORDER = Pattern
		.compile("\\b(?:yeu cau|(?<!duoc )giao(?! uoc| thong| luu| duc)|de nghi|phoi hop(?: chat che)?(?: voi)?)\\b");

	/** A body by its name: capitals behind the word for what it is. */
	private static final Pattern BODY = Pattern.compile(
			"(?<!\\p{L})(?:Ban|Đài|Phòng|Văn phòng|Trạm|Trường|Hội|Đoàn|Trung tâm|Ủy ban Mặt trận|Công an|Tổ|Bộ phận)"
					+ "(?: \\p{Lu}\\p{L}*(?: \\p{Ll}\\p{L}*)?(?: [-–]| và|,)?)+");

	private static final int LONGEST_SUBJECT = 140;

	@Override
	public void check(Inspection inspection) {
		List<Recipient> recipients = inspection.plan().footer().recipients();
		if (recipients.isEmpty()) {
			return;
		}
		List<String> lines = recipients.stream().map((recipient) -> Fold.plain(recipient.text())).toList();
		Map<UnitKind, Place> kinds = new EnumMap<>(UnitKind.class);
		Map<String, Place> bodies = new LinkedHashMap<>();
		for (Passage passage : inspection.plan().body()) {
			for (Passage.Range sentence : passage.sentences()) {
				subjects(passage, sentence, kinds, bodies);
			}
		}
		boolean all = lines.stream()
			.anyMatch((line) -> line
				.matches("(?:nhu tren|nhu (?:muc|dieu).*|cac co quan, don vi.*|cac don vi (?:truc )?thuoc.*)"));
		kinds.forEach((kind, place) -> {
			boolean received = lines.stream().anyMatch(kind::receivedBy) || (all && kind != UnitKind.VILLAGE);
			if (!received) {
				inspection.advise("duty-without-receipt", Severity.WARNING, place,
						"Kế hoạch giao việc cho " + Fold.lowerFirst(kind.label()) + " nhưng nơi nhận không có.",
						"Thêm vào nơi nhận: - " + kind.label() + ";");
			}
		});
		bodies.forEach((name, place) -> {
			boolean received = lines.stream().anyMatch((line) -> names(line, name)) || all;
			if (!received) {
				inspection.advise("duty-without-receipt", Severity.WARNING, place,
						"Kế hoạch giao việc cho " + name + " nhưng nơi nhận không có.",
						"Thêm vào nơi nhận: - " + name + ";");
			}
		});
		idle(inspection, recipients);
	}

	/** Who stands before the first verb of a duty, or behind an order. */
	private static void subjects(Passage passage, Passage.Range sentence, Map<UnitKind, Place> kinds,
			Map<String, Place> bodies) {
		String plain = passage.plain(sentence);
		Matcher duty = DUTY.matcher(plain);
		if (!duty.find()) {
			return;
		}
		int end = duty.start();
		if (end <= LONGEST_SUBJECT) {
			take(passage, sentence.start(), sentence.start() + end, kinds, bodies);
		}
		Matcher order = ORDER.matcher(plain);
		while (order.find()) {
			Matcher next = DUTY.matcher(plain).region(order.end(), plain.length());
			int stop = next.find() ? next.start() : Math.min(plain.length(), order.end() + 80);
			take(passage, sentence.start() + order.end(),
					sentence.start() + Math.min(stop, order.end() + LONGEST_SUBJECT), kinds, bodies);
		}
	}

	private static void take(Passage passage, int from, int to, Map<UnitKind, Place> kinds, Map<String, Place> bodies) {
		Matcher named = BODY.matcher(passage.text()).region(from, to);
		String rest = passage.plain().substring(from, to);
		while (named.find()) {
			UnitKind known = UnitKind.in(Fold.plain(named.group())).stream().findFirst().orElse(null);
			if (known == null && !superior(passage.plain(), named.end())) {
				for (String name : parts(named.group())) {
					int at = passage.text().indexOf(name, named.start());
					bodies.putIfAbsent(name, passage.place(at, at + name.length()));
				}
			}
		}
		for (UnitKind kind : UnitKind.in(rest)) {
			Matcher word = kind.named().matcher(passage.plain()).region(from, to);
			if (word.find()) {
				kinds.putIfAbsent(kind, passage.place(word.start(), word.end()));
			}
		}
	}

	/** "Ban A, Đài B": two bodies. */
	private static List<String> parts(String names) {
		return Arrays
			.stream(names.split(
					",\\s*(?=(?:Ban|Đài|Phòng|Văn phòng|Trạm|Trường|Hội|Đoàn|Trung tâm|Ủy ban|Công an|Tổ|Bộ phận) )"))
			.map((name) -> name.replaceFirst("(?:\\s*[-–,]|\\s+và)+$", ""))
			.toList();
	}

	/** What belongs to the level above is asked, not told. */
	private static boolean superior(String plain, int at) {
		return plain.substring(at, Math.min(plain.length(), at + 12))
			.matches("(?s)\\s*(?:cap )?(?:huyen|tinh|trung uong)\\b.*");
	}

	private static boolean names(String recipient, String body) {
		List<String> wanted = Fold.keys(shortened(Fold.plain(body)));
		List<String> read = Fold.keys(shortened(recipient));
		// The office that keeps the file has it.
		if (recipient.startsWith("luu") && wanted.subList(0, 2).equals(List.of("van", "phong"))) {
			return read.contains("vp");
		}
		long common = wanted.stream().filter(read::contains).count();
		return common * 10 >= wanted.size() * 7L;
	}

	private static String shortened(String plain) {
		return plain.replace("uy ban nhan dan", "ubnd")
			.replace("hoi dong nhan dan", "hdnd")
			.replaceFirst("uy ban$", "ubnd");
	}

	private static void idle(Inspection inspection, List<Recipient> recipients) {
		String body = inspection.plan().body().stream().map(Passage::plain).reduce("", (a, b) -> a + "\n" + b);
		for (Recipient recipient : recipients) {
			String line = Fold.plain(recipient.text());
			boolean above = line
				.matches(".*\\b(?:huyen|tinh|thuong truc|chu tich|tt|ct|pct|luu|bao cao|b/c|bc|dang uy|hdnd)\\b.*");
			for (UnitKind kind : UnitKind.values()) {
				if (!above && kind != UnitKind.DEPARTMENT && kind.receivedBy(line) && !kind.receivedBy(body)) {
					inspection.advise("recipient-without-duty", Severity.INFO, recipient.place(),
							kind.label() + " có trong nơi nhận nhưng kế hoạch không giao việc gì.",
							"Thêm nhiệm vụ cho đơn vị này, hoặc bỏ khỏi nơi nhận.");
				}
			}
		}
	}

}
