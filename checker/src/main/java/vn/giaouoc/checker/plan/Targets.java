package vn.giaouoc.checker.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds figures with a unit of measure. */
final class Targets {

	private static final Pattern FIGURE = Pattern.compile(
			"(?<![\\d/.,\\p{L}])(?<figure>\\d{1,3}(?:\\.\\d{3})+|\\d{1,9}(?:,\\d{1,3})?)\\s?(?<unit>%|phần trăm|hộ gia đình|hộ|người|ha|hecta|tấn|tạ|kg|triệu đồng|tỷ đồng|nghìn đồng|đồng chí|đồng|km|m2|m²|m3|lượt người|lượt|tiêu chí|thôn|tổ dân phố|xã|trường hợp|đề tài|sáng kiến|em|học sinh|giáo viên|cán bộ|lớp|cuộc|buổi|cây|điểm|chiến sĩ|thanh niên|quân nhân|gia đình|mô hình|công trình|hội viên|đoàn viên|đảng viên|con|căn nhà|nhà|lao động|hồ sơ|tin|bài|vụ|ca|tiết|chuyên đề|danh hiệu|tập thể|cá nhân|bữa|giờ dạy|sản phẩm|phiên|cơ sở)(?![\\p{L}\\d])");

	/** A number that is a year, though a unit stands behind it by chance. */
	private static final Pattern YEAR_BEFORE = Pattern.compile("(?:\\bnam|giai doan|[-/])\\s*$");

	private Targets() {
	}

	static List<Target> of(List<Passage> body) {
		List<Target> targets = new ArrayList<>();
		for (Passage passage : body) {
			Matcher matcher = FIGURE.matcher(passage.text().toLowerCase(Locale.ROOT));
			while (matcher.find()) {
				String before = passage.plain().substring(Math.max(0, matcher.start() - 12), matcher.start());
				if (matcher.group("figure").matches("(?:19|20)\\d{2}") && YEAR_BEFORE.matcher(before).find()) {
					continue;
				}
				Passage.Range sentence = passage.sentenceAt(matcher.start());
				targets.add(new Target(passage.text(sentence),
						new BigDecimal(matcher.group("figure").replace(".", "").replace(',', '.')),
						matcher.group("unit"), passage.place(matcher.start(), matcher.end())));
			}
		}
		return List.copyOf(targets);
	}

}
