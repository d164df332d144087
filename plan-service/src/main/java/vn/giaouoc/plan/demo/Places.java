package vn.giaouoc.plan.demo;

import java.util.List;

/**
 * Trà Bồng district from 2020 to 30/06/2025 and what followed: Resolutions
 * 867/NQ-UBTVQH14 and 1677/NQ-UBTVQH15, codes of the General Statistics Office's list
 * before 2020. Everything below a commune is invented.
 */
final class Places {

	private Places() {
	}

	/**
	 * A commune-level unit of the district.
	 *
	 * @param slug the end of its accounts' names
	 * @param successors the communes of 2025 that took it over, more than one after a
	 * split
	 */
	record Commune(String code, String name, String slug, List<String> successors) {

		boolean town() {
			return this.name.startsWith("Thị trấn");
		}

		/** Without "Xã" or "Thị trấn". */
		String bare() {
			return this.name.replaceFirst("^(Xã|Thị trấn) ", "");
		}

	}

	static final List<Commune> COMMUNES = List.of(
			new Commune("21115", "Thị trấn Trà Xuân", "traxuan", List.of("Trà Bồng")),
			new Commune("21139", "Xã Trà Sơn", "trason", List.of("Trà Bồng")),
			new Commune("21121", "Xã Trà Thủy", "trathuy", List.of("Trà Bồng")),
			new Commune("21127", "Xã Trà Bình", "trabinh", List.of("Đông Trà Bồng")),
			new Commune("21130", "Xã Trà Phú", "traphu", List.of("Đông Trà Bồng")),
			new Commune("21118", "Xã Trà Giang", "tragiang", List.of("Đông Trà Bồng")),
			new Commune("21133", "Xã Trà Lâm", "tralam", List.of("Thanh Bồng")),
			new Commune("21124", "Xã Trà Hiệp", "trahiep", List.of("Thanh Bồng")),
			new Commune("21145", "Xã Trà Thanh", "trathanh", List.of("Thanh Bồng")),
			new Commune("21136", "Xã Trà Tân", "tratan", List.of("Cà Đam")),
			new Commune("21142", "Xã Trà Bùi", "trabui", List.of("Cà Đam", "Tây Trà Bồng")),
			new Commune("21154", "Xã Trà Phong", "traphong", List.of("Tây Trà")),
			new Commune("21163", "Xã Trà Xinh", "traxinh", List.of("Tây Trà")),
			new Commune("21148", "Xã Sơn Trà", "sontra", List.of("Tây Trà")),
			new Commune("21157", "Xã Hương Trà", "huongtra", List.of("Tây Trà Bồng")),
			new Commune("21166", "Xã Trà Tây", "tratay", List.of("Tây Trà Bồng")));

	/** In the order of the resolution's table. */
	static final List<String> SUCCESSORS = List.of("Trà Bồng", "Đông Trà Bồng", "Thanh Bồng", "Cà Đam", "Tây Trà",
			"Tây Trà Bồng");

}
