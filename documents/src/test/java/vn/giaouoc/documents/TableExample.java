package vn.giaouoc.documents;

import java.util.List;
import java.util.stream.IntStream;

import vn.giaouoc.documents.Block.Alignment;
import vn.giaouoc.documents.Block.Column;
import vn.giaouoc.documents.Block.Table;

/** The consolidated registration with as many people as asked for. */
final class TableExample {

	private static final List<String> POSTS = List.of("Công chức Văn phòng - Thống kê", "Công chức Tài chính - Kế toán",
			"Trưởng thôn Trà Na", "Chủ tịch Hội Nông dân xã");

	private static final List<String> TITLES = List.of("Lao động tiên tiến", "Chiến sĩ thi đua cơ sở");

	private TableExample() {
	}

	static Table registration(int people) {
		return new Table(
				List.of(new Column("STT", 6, Alignment.CENTRE), new Column("Họ và tên", 22, Alignment.LEFT),
						new Column("Chức vụ, đơn vị", 28, Alignment.LEFT),
						new Column("Đăng ký danh hiệu thi đua", 24, Alignment.LEFT),
						new Column("Đăng ký hình thức khen thưởng", 20, Alignment.LEFT)),
				IntStream.rangeClosed(1, people)
					.mapToObj((at) -> List.of(String.valueOf(at), "Hồ Văn Thử " + at, POSTS.get(at % POSTS.size()),
							TITLES.get(at % TITLES.size()), (at % 3 == 0) ? "Giấy khen" : ""))
					.toList());
	}

}
