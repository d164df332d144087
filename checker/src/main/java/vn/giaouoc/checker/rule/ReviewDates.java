package vn.giaouoc.checker.rule;

import java.util.List;
import java.util.regex.Pattern;

import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Review;

/** Reviews without a day, no review at all, and sub-plans asked for without a day. */
final class ReviewDates implements Rule {

	private static final Pattern SUB_PLAN = Pattern.compile(
			"\\b(?:xay dung|ban hanh|cu the hoa)\\b[^.;]{0,40}\\b(?:ke hoach|chuong trinh)\\b[^.;]{0,40}\\b(?:phat dong|thi dua|cua bo phan|cua don vi|thuc hien)\\b");

	@Override
	public void check(Inspection inspection) {
		List<Review> reviews = inspection.plan().reviews();
		Integer year = inspection.plan().year();
		String of = (year != null) ? "/" + year : "/…";
		for (Review review : reviews) {
			if (review.due() == null) {
				boolean mid = review.kind() == Review.Kind.MID_YEAR;
				inspection.advise("review-without-date", Severity.WARNING, review.place(),
						(mid ? "Kế hoạch yêu cầu sơ kết" : "Kế hoạch yêu cầu tổng kết")
								+ " nhưng không nêu thời hạn, nên không ai biết khi nào phải báo cáo.",
						mid ? "Sơ kết xong trước ngày 15/7" + of : "Tổng kết xong trước ngày 15/12" + of);
			}
		}
		if (reviews.isEmpty() && !inspection.plan().body().isEmpty()) {
			inspection.advise("no-review", Severity.INFO, inspection.plan().top(),
					"Kế hoạch không nêu sơ kết, tổng kết (Luật Thi đua, khen thưởng 2022, Điều 17).",
					"Thêm thời hạn sơ kết giữa kỳ và tổng kết cuối kỳ.");
		}
		for (Passage passage : inspection.plan().body()) {
			var wanted = SUB_PLAN.matcher(passage.plain());
			if (wanted.find() && inspection.plan().times().moments(passage.text()).isEmpty()
					&& inspection.plan().deadlines().isEmpty()) {
				inspection.advise("sub-plan-without-date", Severity.INFO, passage.place(wanted.start(), wanted.end()),
						"Các đơn vị phải xây dựng kế hoạch riêng nhưng không có thời hạn.",
						"Ghi ngày gửi kế hoạch của đơn vị.");
				return;
			}
		}
	}

}
