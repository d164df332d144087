package vn.giaouoc.documents;

import java.time.LocalDate;
import java.util.List;

import vn.giaouoc.documents.Block.Heading;
import vn.giaouoc.documents.Block.NumberedItem;
import vn.giaouoc.documents.Block.Paragraph;

/** Documents of the other types that a commune writes in the year of the plan. */
final class OtherExamples {

	private static final Letterhead COMMUNE = new Letterhead("UBND huyện Trà Bồng", "Ủy ban nhân dân xã Trà Phong");

	private static final Signature DEPUTY = new Signature(
			List.of("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), "Hồ Văn Mẫu");

	private OtherExamples() {
	}

	/** Công văn with two addressees and two annexes. */
	static OfficialDocument letter() {
		return new OfficialDocument(COMMUNE, new Reference(7, "UBND-VP"), date(2, 9),
				new Subject.Letter("đăng ký giao ước thi đua năm 2022"),
				List.of("Ủy ban nhân dân huyện Trà Bồng", "Phòng Nội vụ huyện Trà Bồng"), List.of(),
				List.of(new Paragraph(
						"Thực hiện Kế hoạch số 15/KH-UBND ngày 25 tháng 01 năm 2022 của Ủy ban nhân dân xã Trà Phong, đến "
								+ "hết ngày 08/02/2022 đã có 36 cá nhân của 11 bộ phận, thôn đăng ký giao ước thi đua."),
						new Paragraph(
								"Ủy ban nhân dân xã Trà Phong gửi kèm Bảng tổng hợp đăng ký và kính đề nghị Ủy ban "
										+ "nhân dân huyện, Phòng Nội vụ huyện xem xét, theo dõi.")),
				List.of(DEPUTY), new Recipients(List.of("Như trên", "CT, PCT UBND xã"), "VT, VP"),
				List.of(new Annex("Bảng tổng hợp đăng ký giao ước thi đua năm 2022",
						List.of(TableExample.listing().table(TableExample.people(36)))),
						new Annex("Số lượng đăng ký theo danh hiệu",
								List.of(new Heading(Level.SECTION, "Danh hiệu thi đua"),
										new NumberedItem(Level.CLAUSE, "Lao động tiên tiến: 18 cá nhân."),
										new NumberedItem(Level.CLAUSE, "Chiến sĩ thi đua cơ sở: 18 cá nhân.")))),
				Orientation.PORTRAIT);
	}

	/** Biên bản with a secretary and a chair. */
	static OfficialDocument minutes() {
		return new OfficialDocument(COMMUNE, new Reference(3, "BB-UBND"), date(12, 5),
				new Subject.Titled("Biên bản", "Họp bình xét danh hiệu thi đua năm 2022"), List.of(), List.of(),
				List.of(new Paragraph("Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 12 năm 2022."),
						new Paragraph("Địa điểm: Hội trường Ủy ban nhân dân xã Trà Phong."),
						new Paragraph("Thành phần tham dự: 15 người; vắng mặt: 01 người, có lý do."),
						new Paragraph("Chủ tọa: Ông Trương Ngọc Thanh; thư ký: Bà Hồ Thị Ví Dụ."),
						new Paragraph("Nội dung:"),
						new NumberedItem(Level.CLAUSE,
								"Cán bộ thường trực thông qua tiêu chuẩn và báo cáo thành tích của từng cá nhân:"),
						new NumberedItem(Level.POINT, "Lao động tiên tiến: 18 cá nhân;"),
						new NumberedItem(Level.POINT, "Chiến sĩ thi đua cơ sở: 02 cá nhân."),
						new NumberedItem(Level.CLAUSE, "Kết quả bỏ phiếu kín: 15/15 phiếu đồng ý, đạt 100%."),
						new Paragraph("Cuộc họp kết thúc vào 10 giờ 30, ngày 05 tháng 12 năm 2022.")),
				List.of(new Signature(List.of("Thư ký"), "Hồ Thị Ví Dụ"),
						new Signature(List.of("Chủ tọa"), "Trương Ngọc Thanh")),
				new Recipients(List.of("Hội đồng TĐKT xã"), "VT, VP"), List.of(), Orientation.PORTRAIT);
	}

	/** Tờ trình to one addressee. */
	static OfficialDocument submission() {
		return new OfficialDocument(COMMUNE, new Reference(128, "TTr-UBND"), date(12, 15),
				new Subject.Titled("Tờ trình", "Về việc đề nghị tặng Giấy khen của Chủ tịch Ủy ban nhân dân huyện"),
				List.of("Chủ tịch Ủy ban nhân dân huyện Trà Bồng"),
				List.of("Căn cứ Luật Thi đua, khen thưởng",
						"Căn cứ Biên bản số 03/BB-UBND ngày 05 tháng 12 năm 2022 của Ủy ban nhân dân xã Trà Phong"),
				List.of(new Paragraph("Ủy ban nhân dân xã Trà Phong kính đề nghị Chủ tịch Ủy ban nhân dân huyện tặng "
						+ "Giấy khen cho các tập thể, cá nhân sau đây:"), new Heading(Level.SECTION, "Tập thể"),
						new NumberedItem(Level.CLAUSE, "Thôn Trà Na, xã Trà Phong."),
						new Heading(Level.SECTION, "Cá nhân"),
						new NumberedItem(Level.CLAUSE, "Ông Hồ Văn Thử, Trưởng thôn Trà Na."),
						new NumberedItem(Level.CLAUSE, "Bà Hồ Thị Ví Dụ, công chức Văn phòng - Thống kê.")),
				List.of(DEPUTY), new Recipients(List.of("Như trên", "Phòng Nội vụ huyện"), "VT"), List.of(),
				Orientation.PORTRAIT);
	}

	/** Báo cáo whose table is part of it, so the paper lies across. */
	static OfficialDocument table() {
		return new OfficialDocument(COMMUNE, new Reference(21, "BC-UBND"), date(2, 10),
				new Subject.Titled("Báo cáo", "Tổng hợp đăng ký giao ước thi đua năm 2022"), List.of(), List.of(),
				List.of(new Paragraph("Ủy ban nhân dân xã Trà Phong báo cáo kết quả đăng ký như sau:"),
						TableExample.listing().table(TableExample.people(24)),
						new Paragraph("Trên đây là kết quả đăng ký giao ước thi đua năm 2022 của xã Trà Phong.")),
				List.of(DEPUTY), new Recipients(List.of("UBND huyện Trà Bồng"), "VT, VP"), List.of(),
				Orientation.LANDSCAPE);
	}

	/**
	 * A decision's articles and everything a body can hold, with no other part than must
	 * be.
	 */
	static OfficialDocument with(Block... body) {
		return new OfficialDocument(COMMUNE, new Reference(9, "QĐ-UBND"), date(3, 4),
				new Subject.Titled("Quyết định", "Thử bố cục"), List.of(), List.of(), List.of(body), List.of(DEPUTY),
				new Recipients(List.of("Như Điều 3"), "VT"), List.of(), Orientation.PORTRAIT);
	}

	private static Dateline date(int month, int day) {
		return Dateline.dated("Trà Phong", LocalDate.of(2022, month, day));
	}

}
