package vn.giaouoc.plan.demo;

import java.util.Random;

/**
 * Ordinary names of the region, invented one by one; the same seed gives the same people.
 */
final class Names {

	/** Hồ is the usual family name of the Cor, who are most of the district's people. */
	private static final String[] FAMILIES = { "Hồ", "Hồ", "Hồ", "Hồ", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Võ",
			"Huỳnh", "Đinh", "Bùi", "Đặng", "Trương", "Ngô", "Đỗ", "Phan", "Cao", "Tạ" };

	private static final String[] MEN_MIDDLE = { "Văn", "Văn", "Văn", "Đức", "Minh", "Quốc", "Ngọc", "Thanh", "Tấn",
			"Xuân", "Hữu", "Công" };

	private static final String[] MEN = { "An", "Bình", "Cường", "Dũng", "Đạt", "Đông", "Hải", "Hiếu", "Hòa", "Hùng",
			"Khánh", "Lâm", "Long", "Minh", "Nam", "Phong", "Phúc", "Quang", "Sơn", "Tài", "Thắng", "Thịnh", "Tiến",
			"Trung", "Tuấn", "Việt", "Vinh" };

	private static final String[] WOMEN_MIDDLE = { "Thị", "Thị", "Thị", "Thị", "Thị Ngọc", "Thị Thanh", "Thị Kim",
			"Thị Thu", "Thị Mỹ" };

	private static final String[] WOMEN = { "Ánh", "Bích", "Châu", "Diễm", "Dung", "Đào", "Hà", "Hằng", "Hạnh", "Hoa",
			"Hồng", "Hương", "Lan", "Lệ", "Liên", "Loan", "Mai", "Nga", "Nguyệt", "Nhung", "Phượng", "Thảo", "Thủy",
			"Trang", "Tuyết", "Vân", "Xuân", "Yến" };

	private final Random random;

	Names(long seed) {
		this.random = new Random(seed);
	}

	String next() {
		return this.random.nextBoolean() ? of(FAMILIES) + " " + of(MEN_MIDDLE) + " " + of(MEN)
				: of(FAMILIES) + " " + of(WOMEN_MIDDLE) + " " + of(WOMEN);
	}

	private String of(String[] some) {
		return some[this.random.nextInt(some.length)];
	}

}
