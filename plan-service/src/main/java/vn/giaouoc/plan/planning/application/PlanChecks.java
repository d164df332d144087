package vn.giaouoc.plan.planning.application;

import java.time.OffsetDateTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.planning.domain.Finding;
import vn.giaouoc.plan.planning.domain.Finding.Severity;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Movement;
import vn.giaouoc.plan.planning.domain.PlanContent.Round;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;

import org.springframework.stereotype.Component;

/** What a plan must have before it goes out. */
@Component
class PlanChecks {

	List<Finding> check(Plan plan) {
		List<Finding> found = new ArrayList<>();
		dates(plan.content(), found);
		return List.copyOf(found);
	}

	/** Typed days that no text would show to be wrong. */
	private static void dates(PlanContent content, List<Finding> found) {
		for (int n = 0; n < content.windows().size(); n++) {
			Window window = content.windows().get(n);
			OffsetDateTime opens = window.opens();
			OffsetDateTime closes = window.closes();
			String path = "windows[" + n + "]";
			if (opens == null || closes == null) {
				found.add(error("window-incomplete", path, "Khoảng thời gian đăng ký chưa có đủ lúc mở và lúc đóng.",
						"Ghi ngày, giờ mở và đóng."));
			}
			else if (!closes.isAfter(opens)) {
				found.add(error("end-before-start", path + ".closes", "Lúc đóng đăng ký không sau lúc mở.",
						"Chọn lúc đóng sau lúc mở."));
			}
		}
		for (int n = 0; n < content.movements().size(); n++) {
			Movement movement = content.movements().get(n);
			String path = "movements[" + n + "]";
			order(movement.from(), movement.to(), path, found);
			for (int r = 0; r < movement.rounds().size(); r++) {
				Round round = movement.rounds().get(r);
				order(round.from(), round.to(), path + ".rounds[" + r + "]", found);
			}
		}
	}

	private static void order(@Nullable LocalDate from, @Nullable LocalDate to, String path, List<Finding> found) {
		if (from != null && to != null && to.isBefore(from)) {
			found.add(error("end-before-start", path + ".to", "Ngày kết thúc nằm trước ngày bắt đầu.",
					"Chọn ngày kết thúc từ ngày bắt đầu trở đi."));
		}
	}

	private static Finding error(String rule, String path, String reason, String mend) {
		return new Finding(rule + "-" + Integer.toHexString(path.hashCode()), rule, Severity.ERROR, path, null, null,
				reason, mend, null, null);
	}

}
