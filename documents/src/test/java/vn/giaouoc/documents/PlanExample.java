package vn.giaouoc.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.giaouoc.documents.Block.Heading;
import vn.giaouoc.documents.Block.NumberedItem;
import vn.giaouoc.documents.Block.Paragraph;

/** A commune's plan of 2022 as it should have been written. */
public final class PlanExample {

	private static final Letterhead COMMUNE = new Letterhead("UBND huyện Trà Bồng", "Ủy ban nhân dân xã Trà Phong");

	private static final String PLACE = "Trà Phong";

	private PlanExample() {
	}

	public static OfficialDocument issued() {
		return plan(15, Dateline.dated(PLACE, LocalDate.of(2022, 1, 25)));
	}

	/** As the leader signs it: the clerk has not registered it yet. */
	public static OfficialDocument open() {
		return plan(null, Dateline.open(PLACE, 2022));
	}

	private static OfficialDocument plan(Integer number, Dateline dateline) {
		return new OfficialDocument(COMMUNE, new Reference(number, "KH-UBND"), dateline,
				new Subject.Titled("Kế hoạch",
						"Phát động phong trào thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội, "
								+ "quốc phòng - an ninh năm 2022 và đăng ký giao ước thi đua năm 2022"),
				List.of(), bases(), body(),
				List.of(new Signature(List.of("TM. Ủy ban nhân dân", "Chủ tịch"), "Trương Ngọc Thanh")), recipients(),
				List.of(), Orientation.PORTRAIT);
	}

	private static List<String> bases() {
		return List
			.of("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số "
					+ "điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019",
					"Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của "
							+ "Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013",
					"Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành "
							+ "một số điều của Luật Thi đua, khen thưởng",
					"Căn cứ Quyết định số 26/2018/QĐ-UBND ngày 18 tháng 9 năm 2018 của Ủy ban nhân dân tỉnh Quảng Ngãi "
							+ "ban hành Quy chế thi đua, khen thưởng tỉnh Quảng Ngãi");
	}

	private static Recipients recipients() {
		return new Recipients(List.of("Phòng Nội vụ huyện", "TT Đảng ủy, TT HĐND xã", "CT, PCT UBND xã",
				"Ủy ban Mặt trận Tổ quốc và các đoàn thể xã", "Các bộ phận thuộc UBND xã", "Trưởng các thôn",
				"Ban Văn hóa và Thông tin, Đài Truyền thanh - Phát lại Truyền hình"), "VT, VP");
	}

	private static List<Block> body() {
		List<Block> body = new ArrayList<>();
		body.add(new Heading(Level.SECTION, "Mục đích, yêu cầu"));
		body.add(new Heading(Level.CLAUSE, "Mục đích"));
		body.add(new Paragraph(
				"Đẩy mạnh phong trào thi đua yêu nước nhằm tập trung mọi nỗ lực để duy trì tốc độ tăng trưởng kinh tế "
						+ "cao và bền vững; bảo đảm an sinh xã hội, tiếp tục cải thiện đời sống vật chất và tinh thần "
						+ "của nhân dân; giữ vững ổn định chính trị - xã hội, quốc phòng - an ninh; phấn đấu hoàn "
						+ "thành các mục tiêu, nhiệm vụ năm 2022 và Kế hoạch 5 năm 2021 - 2025 của xã."));
		body.add(new Heading(Level.CLAUSE, "Yêu cầu"));
		body.add(new NumberedItem(Level.SUBCLAUSE,
				"Tổ chức tuyên truyền, phát động phong trào thi đua sâu rộng, tạo chuyển biến tích cực trong đội ngũ "
						+ "cán bộ, công chức, viên chức, lực lượng vũ trang và các tầng lớp nhân dân; nâng cao nhận "
						+ "thức, vai trò, trách nhiệm của các cấp, các ngành."));
		body.add(new NumberedItem(Level.SUBCLAUSE,
				"Các bộ phận, thôn căn cứ Nghị quyết Đại hội Đảng bộ xã, Nghị quyết của Hội đồng nhân dân xã để xây "
						+ "dựng kế hoạch phát động phong trào thi đua, đề ra chỉ tiêu cụ thể phù hợp với nhiệm vụ của "
						+ "mình trong năm 2022."));
		body.add(new Heading(Level.SECTION, "Nội dung phát động thi đua"));
		body.add(new Paragraph(
				"Thủ trưởng các bộ phận, Trưởng thôn phối hợp chặt chẽ với Ủy ban Mặt trận Tổ quốc và các đoàn thể "
						+ "trên địa bàn xã tổ chức phát động phong trào thi đua, tập trung các nội dung chủ yếu sau đây:"));
		THEMES.forEach((theme) -> body.add(new NumberedItem(Level.CLAUSE, theme)));
		body.add(new Heading(Level.SECTION, "Các giải pháp chủ yếu"));
		SOLUTIONS.forEach((solution) -> body.add(new NumberedItem(Level.CLAUSE, solution)));
		body.add(new Heading(Level.SECTION, "Kế hoạch đăng ký giao ước thi đua năm 2022"));
		body.add(new Paragraph(
				"Ủy ban nhân dân xã yêu cầu trưởng các bộ phận, thôn thực hiện các nội dung cụ thể sau:"));
		REGISTRATION.forEach((clause) -> body.add(new NumberedItem(Level.CLAUSE, clause)));
		body.add(new Paragraph(
				"Với tinh thần đoàn kết, trí tuệ, kế thừa, đổi mới và phát triển, Ủy ban nhân dân xã kêu gọi cán bộ và "
						+ "nhân dân trong xã hưởng ứng tích cực các phong trào thi đua, góp phần thực hiện thắng lợi "
						+ "mục tiêu phát triển kinh tế - xã hội, quốc phòng - an ninh năm 2022."));
		return body;
	}

	private static final List<String> THEMES = List.of(
			"Các bộ phận căn cứ chức năng, nhiệm vụ được giao để xây dựng kế hoạch phát động phong trào thi đua, đề ra "
					+ "các tiêu chí thi đua phù hợp, hướng vào các nhiệm vụ trọng tâm, trọng điểm.",
			"Khai thác, phát huy mọi nguồn lực và lợi thế để đẩy mạnh phát triển kinh tế - xã hội; thực hiện Nghị quyết "
					+ "số 30a/2008/NQ-CP của Chính phủ, giảm 45 hộ nghèo trong năm 2022, đẩy nhanh chuyển dịch cơ cấu "
					+ "kinh tế, đạt một số tiêu chí của đô thị loại V.",
			"Đẩy mạnh phong trào thi đua phát triển nông nghiệp toàn diện gắn với xây dựng nông thôn mới; ổn định diện "
					+ "tích cây trồng; phát triển chăn nuôi, kinh tế vườn; quản lý, bảo vệ và phát triển rừng theo quy hoạch.",
			"Thi đua phát triển văn hóa, xã hội, giáo dục, y tế, thể dục thể thao; thực hiện tốt các hoạt động đền ơn "
					+ "đáp nghĩa, từ thiện; chỉ đạo tốt phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”; nhân "
					+ "rộng điển hình tiên tiến ở thôn, tổ.",
			"Đẩy mạnh phong trào thi đua quyết thắng trong lực lượng vũ trang nhân dân, tăng cường công tác quốc phòng "
					+ "toàn dân, giữ vững an ninh chính trị, trật tự an toàn xã hội, hạn chế tai nạn giao thông.",
			"Tăng cường công tác dân vận, vận động quần chúng; đổi mới nội dung, phương thức hoạt động của Mặt trận và "
					+ "các đoàn thể; thực hiện tốt quy chế dân chủ ở cơ sở.",
			"Nâng cao năng lực và sức chiến đấu của Đảng bộ; tiếp tục đẩy mạnh việc học tập và làm theo tư tưởng, đạo "
					+ "đức, phong cách Hồ Chí Minh, xem đây là nhiệm vụ thường xuyên của cán bộ, đảng viên và nhân dân.",
			"Thi đua trong công tác cải cách hành chính, nâng cao hiệu quả quản lý hành chính nhà nước, thực hành tiết "
					+ "kiệm, chống lãng phí, phòng, chống tham nhũng, giải quyết tốt khiếu nại, tố cáo của công dân.",
			"Kiểm soát và phòng, chống dịch bệnh Covid-19 hiệu quả trên địa bàn xã.");

	private static final List<String> SOLUTIONS = List.of(
			"Từng bộ phận, thôn dưới sự lãnh đạo của cấp ủy Đảng đề ra mục tiêu thi đua cụ thể của năm, chia phong trào "
					+ "thi đua thành từng đợt, tập trung giải quyết khâu khó, việc khó trước.",
			"Tiếp tục quán triệt, thực hiện Luật Thi đua, khen thưởng trong cán bộ, công chức, viên chức, người lao "
					+ "động và các tầng lớp nhân dân.",
			"Tổ chức giao ước thi đua; sơ kết phong trào trước ngày 15/7/2022, tổng kết trước ngày 10/12/2022; quan tâm "
					+ "phát hiện nông dân sản xuất, kinh doanh giỏi, gương người tốt, việc tốt, tập thể, cá nhân điển "
					+ "hình tiên tiến để khen thưởng kịp thời.");

	private static final List<String> REGISTRATION = List.of("Các bộ phận, thôn tổ chức đăng ký giao ước thi đua.",
			"Cán bộ, công chức, tập thể và hộ gia đình đăng ký các danh hiệu Lao động tiên tiến, Chiến sĩ thi đua cơ "
					+ "sở, Tập thể lao động tiên tiến, Gia đình văn hóa và hình thức khen thưởng Giấy khen, Bằng khen; "
					+ "bảng tổng hợp đăng ký gửi về Ủy ban nhân dân xã (qua Văn phòng).",
			"Thời gian đăng ký giao ước thi đua từ ngày 26/01/2022 đến hết ngày 08/02/2022.",
			"Trưởng các bộ phận, thôn cụ thể hóa Kế hoạch này để triển khai, tăng cường kiểm tra, đôn đốc thực hiện. "
					+ "Ban Văn hóa và Thông tin, Đài Truyền thanh - Phát lại Truyền hình tuyên truyền các tập thể, cá "
					+ "nhân điển hình tiên tiến.");

}
