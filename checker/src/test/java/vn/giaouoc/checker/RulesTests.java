package vn.giaouoc.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.giaouoc.checker.rule.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule from both sides: what it must find, and what looks like it and is right. */
class RulesTests {

	private static final String WINDOW = "từ ngày 17/01/2022 đến hết ngày 18/02/2022";

	@Test
	void theCleanPlanIsClean() {
		assertThat(Plans.check(Plans.clean()).findings()).isEmpty();
		assertThat(Plans.checkAsIssued(Plans.clean()).findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					type-symbol-mismatch     | 09/KH-UBND | 09/TB-UBND
					missing-number           | Số: 09/KH-UBND | Số: …/KH-UBND
					missing-symbol           | Số: 09/KH-UBND | Số: 09
					missing-national-heading | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | ''
					missing-issue-date       | ngày 12 tháng 01 năm 2022 | ngày … tháng 01 năm 2022
					missing-authority        | TM. ỦY BAN NHÂN DÂN | ''
					missing-signer           | Lê Văn Bình | ''
					missing-drafting-unit    | Lưu: VT, VP. | Lưu: VT.
					year-mismatch            | đề ra cho năm 2022. | đề ra cho năm 2021.
					unknown-title            | Chiến sĩ thi đua cơ sở, | Chiến sĩ thi đua cấp xã,
					unknown-title            | Tập thể lao động tiên tiến, | Tập thể lao động giỏi,
					title-not-in-force       | Gia đình văn hóa và hình thức | Xã tiêu biểu và hình thức
					not-vietnamese           | nội dung cụ thể | nội dugn cụ thể
					misquoted-name           | Cả nước chung sức xây dựng nông thôn mới | Cả nước chung tay xây dựng nông thôn mới
					misquoted-name           | việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh | việc học tập và làm theo tư tưởng, phong cách Hồ Chí Minh
					missing-ordinal          | Nghị quyết Hội đồng nhân dân xã khóa XI | Nghị quyết Hội đồng nhân dân xã khóa và
					missing-ordinal          | Nghị quyết Hội đồng nhân dân xã khóa XI | Nghị quyết Đại hội Đảng bộ xã lần
					wrong-ordinal            | Nghị quyết Hội đồng nhân dân xã khóa XI | Nghị quyết Đại hội XI của Đảng
					wrong-ordinal            | Nghị quyết Hội đồng nhân dân xã khóa XI | Nghị quyết Đại hội Đảng bộ tỉnh Quảng Ngãi lần thứ XVIII
					type-symbol-mismatch     | Nghị định số 91/2017/NĐ-CP | Thông tư số 91/2017/NĐ-CP
					expired-text             | Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 | Nghị định số 110/2004/NĐ-CP
					text-not-yet-in-force    | Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 | Nghị định số 98/2023/NĐ-CP
					text-not-yet-in-force    | Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 | Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022
					unfinished-clause        | tiêu chí rõ ràng, khen thưởng đúng người, đúng việc. | tiêu chí rõ ràng,
					unfinished-clause        | tiêu chí rõ ràng, khen thưởng đúng người, đúng việc. | tiêu chí rõ ràng, khen thưởng đúng người và
					missing-end-punctuation  | khen thưởng đúng người, đúng việc. | khen thưởng đúng người, đúng việc
					review-without-date      | sơ kết 6 tháng đầu năm xong trước ngày 05/7/2022, tổng kết năm xong trước ngày 10/12/2022 | sơ kết 6 tháng đầu năm và tổng kết năm
					no-review                | sơ kết 6 tháng đầu năm xong trước ngày 05/7/2022, tổng kết năm xong trước ngày 10/12/2022 | thực hiện nghiêm túc kế hoạch
					duty-without-receipt     | - Các thôn; | ''
					duty-without-receipt     | - BCH Quân sự xã; | ''
					recipient-without-duty   | - Các thôn; | - Các thôn; Trạm Y tế xã;
					no-such-body             | - Phòng Nội vụ huyện; | - Ban Thi đua - Khen thưởng huyện;
					class-figure             | giảm 25 hộ nghèo. | giảm 25 hộ nghèo, đạt tiêu chí đô thị loại 4.
					unknown-abbreviation     | TT HĐND xã | TT HDND xã
					numbering                | 2. Thời gian đăng ký | 3. Thời gian đăng ký
					doubled-word             | đúng người, đúng việc | đúng của của người, đúng việc
					impossible-date          | trước ngày 28/02/2022 | trước ngày 29/02/2022
					weekday-mismatch         | trước ngày 28/02/2022 | trước thứ Ba, ngày 28/02/2022
					registration-form        | theo mẫu tại Phụ lục. | và gửi bảng đăng ký về Văn phòng.
					registration-kinds       | Lao động tiên tiến, Chiến sĩ thi đua cơ sở, Tập thể lao động tiên tiến, Gia đình văn hóa và | Lao động tiên tiến và
					empty-section            | 2. Yêu cầu\\nPhong trào có nội dung cụ thể, tiêu chí rõ ràng, khen thưởng đúng người, đúng việc. | 2. Yêu cầu:
					""")
	void theDefectIsFound(String rule, String passage, String changed) {
		String before = passage.replace("\\n", "\n");
		// Some rules speak of the whole plan, which mentions the title of a household
		// elsewhere.
		String text = Plans.changed(before, (changed != null) ? changed : "");
		if (rule.equals("registration-kinds")) {
			text = text.replace("danh hiệu Gia đình văn hóa", "chuẩn văn hóa");
		}

		assertThat(Plans.check(text).findings()).extracting(Finding::rule).contains(rule);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			đề ra cho năm 2022. | đề ra cho năm 2022, tăng so với năm 2021.
			đề ra cho năm 2022. | đề ra cho năm 2022 và giai đoạn 2021-2025.
			đề ra cho năm 2022. | đề ra cho năm 2022, định hướng đến năm 2030.
			nội dung cụ thể | nội dung “chi tiết”, cụ thể
			nội dung cụ thể | nội dung phòng, chống dịch Covid-19 cụ thể
			nội dung cụ thể | nội dung kỹ thuật, thuỷ lợi, hoà giải, quý mến, huyên náo, ngoằn ngoèo, khuya khoắt
			nội dung cụ thể | nội dung gửi về hộp thư binhminh@quangngai.gov.vn
			nội dung cụ thể | nội dung của dân tộc Cor, Hrê tại Ba Tơ, Đắk Lắk
			Cả nước chung sức xây dựng nông thôn mới | Toàn dân bảo vệ an ninh Tổ quốc
			Cả nước chung sức xây dựng nông thôn mới | Mỗi thôn một việc tốt vì dân
			đời sống văn hóa” | đời sống văn hoá”
			khóa XI đề ra | khóa XI tại kỳ họp lần thứ 3 đề ra
			khóa XI đề ra | khóa XI và Đại hội Đảng bộ xã lần thứ XII đề ra
			khóa XI đề ra | khóa XI và Đại hội XIII của Đảng đề ra
			Nghị định số 91/2017/NĐ-CP | Nghị quyết số 18-NQ/TU của Tỉnh ủy, Nghị định số 91/2017/NĐ-CP
			Chiến sĩ thi đua cơ sở, | Chiến sỹ thi đua cơ sở, Chiến sĩ thi đua các cấp,
			giảm 25 hộ nghèo. | giảm 25 hộ nghèo, đạt tiêu chí đô thị loại V.
			giảm 25 hộ nghèo. | giảm 25 hộ nghèo, tổng kết thực tiễn ở từng thôn.
			đúng người, đúng việc | từ từ, đúng người, đúng việc
			trước ngày 28/02/2022 | trước thứ Hai, ngày 28/02/2022
			trước ngày 28/02/2022 | trước 17 giờ 00 ngày 28/02/2022
			- Các thôn; | - Trưởng thôn các thôn;
			""")
	void whatOnlyLooksLikeADefectIsLeftAlone(String passage, String changed) {
		assertThat(Plans.serious(Plans.cleanBut(passage, changed))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12/01/2022 | deadline-before-issue | 19/01/2022
			11/01/2022 | deadline-before-issue | 19/01/2022
			18/01/2022 | deadline-too-soon     | 19/01/2022
			29/01/2022 | deadline-on-holiday   | 07/02/2022
			31/01/2022 | deadline-on-holiday   | 07/02/2022
			04/02/2022 | deadline-on-holiday   | 07/02/2022
			06/02/2022 | deadline-on-holiday   | 07/02/2022
			""")
	void aDeadlineThatWillNotDoIsMovedToTheNextDayThatWill(String day, String rule, String mend) {
		assertThat(Plans.cleanBut(WINDOW, "từ nay đến hết ngày " + day).findings())
			.filteredOn((finding) -> finding.rule().startsWith("deadline"))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.rule()).isEqualTo(rule);
				assertThat(finding.mend()).isEqualTo(mend);
			});
	}

	@ParameterizedTest
	@CsvSource({ "19/01/2022", "28/01/2022", "07/02/2022" })
	void aDeadlineThatLeavesTimeOnAWorkingDayIsRight(String day) {
		assertThat(Plans.cleanBut(WINDOW, "từ nay đến hết ngày " + day).findings()).isEmpty();
	}

	@Test
	void anEndBeforeItsBeginningIsAnError() {
		assertThat(Plans.cleanBut(WINDOW, "từ ngày 20/02/2022 đến hết ngày 18/02/2022").findings())
			.extracting(Finding::rule)
			.contains("deadline-before-start");
	}

	@Test
	void unitsOfTheOpeningNeedATaskBelow() {
		String opening = "IV. ĐĂNG KÝ GIAO ƯỚC THI ĐUA\nYêu cầu các bộ phận, các thôn có trách nhiệm thực hiện các nội dung sau:";

		Report both = Plans.cleanBut("IV. ĐĂNG KÝ GIAO ƯỚC THI ĐUA", opening);
		Report one = Plans.check(Plans.changed("IV. ĐĂNG KÝ GIAO ƯỚC THI ĐUA", opening)
			.replace("1. Các bộ phận, các thôn tổ chức cho", "1. Các bộ phận tổ chức cho"));

		assertThat(both.findings()).extracting(Finding::rule).doesNotContain("named-without-task");
		assertThat(one.findings()).extracting(Finding::rule).contains("named-without-task");
	}

	@Test
	void aShortClauseThatALongerOneRepeatsIsSaid() {
		assertThat(Plans
			.cleanBut("2. Thời gian đăng ký",
					"2. Các bộ phận, các thôn tổ chức cho cán bộ, công chức, nhân dân đăng ký.\n3. Thời gian đăng ký")
			.findings()).extracting(Finding::rule).contains("repeated-clause");
	}

	@Test
	void aPlanWithoutFiguresIsTold() {
		String text = Plans.clean()
			.replaceAll(
					"(?:đạt |vững |, giảm |phấn đấu |thành )?(?:1\\.250 triệu đồng|25 hộ nghèo|19 tiêu chí|90% hộ|100% chỉ tiêu)",
					"vượt chỉ tiêu");

		assertThat(Plans.check(text).findings()).extracting(Finding::rule).contains("target-without-figure");
	}

}
