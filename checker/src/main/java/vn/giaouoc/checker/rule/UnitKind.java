package vn.giaouoc.checker.rule;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kinds of units that a plan gives work to, by the words for them (without diacritics).
 */
enum UnitKind {

	DEPARTMENT("Các bộ phận, ban, ngành",
			"(?:cac|tung) bo phan|truong (?:cac )?bo phan|bo phan chuyen mon|cac ban,? nganh|cac co quan|cac phong,? ban|cac nganh|cac don vi",
			"bo phan|ban,? nganh|cac nganh|co quan|don vi|phong,? ban|cac phong"),

	VILLAGE("Các thôn, tổ dân phố",
			"truong thon|(?:cac|tung) thon|(?<=, )thon|thon truong|to truong|cac to dan pho|cac khu dan cu|truong (?:ban|ap|buon|lang)\\b",
			"(?<!nong )thon|to dan pho|khu dan cu|cac (?:ban|ap|buon|lang)\\b"),

	FRONT("Ủy ban Mặt trận Tổ quốc", "mat tran|(?:ub)?mttq(?:vn)?", "mat tran|(?:ub)?mttq(?:vn)?"),

	UNIONS("Các đoàn thể", "doan the|cac hoi,? doan|cac to chuc chinh tri",
			"doan the|hoi phu nu|doan thanh nien|hoi nong dan|cac hoi|chinh tri - xa hoi|cong doan|chinh tri xa hoi"),

	SCHOOL("Các trường học", "cac truong|hieu truong|cac co so giao duc",
			"truong (?:hoc|mam non|tieu hoc|th\\b|thcs|thpt|mn|ptdt|pho thong|ban tru)|cac truong|co so giao duc"),

	HEALTH("Trạm Y tế", "tram y te|tram truong", "tram y te|tyt"),

	POLICE("Công an xã", "cong an (?:xa|phuong|thi tran)", "cong an"),

	MILITARY("Ban Chỉ huy Quân sự", "ban chi huy quan su|ban chqs|bchqs|xa doi", "quan su|chqs");

	private final String label;

	private final Pattern named;

	private final Pattern received;

	UnitKind(String label, String named, String received) {
		this.label = label;
		this.named = Pattern.compile("(?<!\\p{L})(?:" + named + ")(?!\\p{L})");
		this.received = Pattern.compile("(?<!\\p{L})(?:" + received + ")(?!\\p{L})");
	}

	String label() {
		return this.label;
	}

	Pattern named() {
		return this.named;
	}

	boolean receivedBy(String recipient) {
		return this.received.matcher(recipient).find();
	}

	static Set<UnitKind> in(String plain) {
		Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
		for (UnitKind kind : values()) {
			if (kind.named.matcher(plain).find()) {
				kinds.add(kind);
			}
		}
		return kinds;
	}

}
