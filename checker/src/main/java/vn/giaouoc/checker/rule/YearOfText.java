package vn.giaouoc.checker.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Section;

/**
 * A year in the plan's own tasks that is not the plan's: usually left over from last
 * year's text.
 */
final class YearOfText implements Rule {

	private static final Pattern YEAR = Pattern.compile(
			"\\b(?:nam|quy\\s+\\w+|thang\\s+\\d{1,2})(?:\\s+|\\s?[/-]\\s?)(?<year>20\\d{2})(?!\\s*[-–/]\\s*\\d|\\d)");

	/**
	 * Years that belong to something else: a range, a day, a text, what was before and
	 * what comes after the plan.
	 */
	private static final Pattern OTHER = Pattern.compile(
			"(?:giai doan|nhiem ky|tu|den|so voi|cua|cung ky|ket qua|so lieu|cuoi|dau|tinh den|het|phat huy|thanh tich|dat duoc|sau|truoc|ke tu|dinh huong|tam nhin|hien phap|luat|bo luat|nghi dinh|thong tu|quyet dinh|tong ket|so ket|ban hanh|nam hoc|khoa|mua|tu dau|danh gia|thang \\d{1,2}|ngay \\d{1,2}|boi chi|duoc|va)\\s*$");

	private static final Pattern DATE_BEFORE = Pattern.compile("\\bthang\\s+\\S{1,6}(?:\\s+\\S{1,6})?\\s*,?\\s*$");

	private static final Pattern PAST = Pattern
		.compile("\\b(?:da dat|dat duoc|ket qua|vua qua|so voi|da hoan thanh|da duoc|tong ket nam|phat huy)\\b");

	@Override
	public void check(Inspection inspection) {
		Integer year = inspection.plan().year();
		if (year == null) {
			return;
		}
		for (Passage passage : inspection.plan().body()) {
			Matcher matcher = YEAR.matcher(passage.plain());
			while (matcher.find()) {
				int read = Integer.parseInt(matcher.group("year"));
				boolean planned = read == year || (inspection.plan().schoolYear() && read == year + 1);
				String before = passage.plain().substring(Math.max(0, matcher.start() - 32), matcher.start());
				String sentence = passage.plain(passage.sentenceAt(matcher.start()));
				boolean month = matcher.group().startsWith("thang") || matcher.group().startsWith("quy");
				if (planned || OTHER.matcher(before).find() || DATE_BEFORE.matcher(before).find()
						|| (read < year && PAST.matcher(sentence).find()) || read > year + 1
						|| (month && read == year + 1) || (read == year + 1 && late(passage))) {
					continue;
				}
				inspection.replace("year-mismatch", Severity.WARNING, passage, matcher.start("year"),
						matcher.end("year"),
						"Năm " + read + " không phải năm của kế hoạch (" + year
								+ "); có lẽ còn sót từ văn bản năm trước. Nếu đúng là nói về năm " + read
								+ ", hãy ghi rõ là kết quả hay giai đoạn.",
						String.valueOf(year));
			}
		}
	}

	/** Reviews and proposals of a plan may well come in the next year. */
	private static boolean late(Passage passage) {
		return passage.kind() == Section.Kind.REVIEW || passage.kind() == Section.Kind.COMMENDATION
				|| passage.plain().contains("tong ket") || passage.plain().contains("nam sau");
	}

}
