package vn.giaouoc.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The consolidated registration with as many people as asked for. */
public final class TableExample {

	private static final List<String> POSTS = List.of("Công chức Văn phòng - Thống kê", "Công chức Tài chính - Kế toán",
			"Trưởng thôn Trà Na", "Chủ tịch Hội Nông dân xã");

	private static final List<String> TITLES = List.of("Lao động tiên tiến", "Chiến sĩ thi đua cơ sở");

	/** One line of it. */
	public record Registered(int number, String name, String post, String title, String form, int targets,
			LocalDate day) {
	}

	private TableExample() {
	}

	public static Listing<Registered> listing() {
		return new Listing<>("Tổng hợp đăng ký",
				List.of(new ListingColumn.Figure<>("STT", 7, (row) -> BigDecimal.valueOf(row.number())),
						new ListingColumn.Words<>("Họ và tên", 24, Registered::name),
						new ListingColumn.Words<>("Chức vụ, đơn vị", 30, Registered::post),
						new ListingColumn.Words<>("Đăng ký danh hiệu thi đua", 26, Registered::title),
						new ListingColumn.Words<>("Đăng ký hình thức khen thưởng", 20, Registered::form),
						new ListingColumn.Figure<>("Số chỉ tiêu", 10, (row) -> BigDecimal.valueOf(row.targets())),
						new ListingColumn.Day<>("Ngày đăng ký", 14, Registered::day)));
	}

	public static List<Registered> people(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((at) -> new Registered(at, "Hồ Văn Thử " + at, POSTS.get(at % POSTS.size()),
					TITLES.get(at % TITLES.size()), (at % 3 == 0) ? "Giấy khen" : null, at % 7,
					LocalDate.of(2022, 1, 26).plusDays(at % 14)))
			.toList();
	}

}
