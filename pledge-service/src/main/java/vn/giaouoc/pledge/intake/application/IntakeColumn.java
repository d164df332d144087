package vn.giaouoc.pledge.intake.application;

import java.util.List;

import vn.giaouoc.kit.imports.Column;

/** The columns of workbooks of pledges. */
enum IntakeColumn implements Column {

	CODE("Mã"), UNIT("Mã đơn vị"), NAME("Họ và tên, tên hộ, tên tập thể"), KIND("Đối tượng"), EMAIL("Thư điện tử"),
	POST("Chức vụ"), TITLE("Danh hiệu thi đua"), TITLE_2("Danh hiệu thi đua khác"), FORM("Hình thức khen thưởng"),
	FORM_2("Hình thức khen thưởng khác"), TEXT_1("Cam kết 1"), FIGURE_1("Chỉ tiêu 1"), MEASURE_1("Đơn vị tính 1"),
	TEXT_2("Cam kết 2"), FIGURE_2("Chỉ tiêu 2"), MEASURE_2("Đơn vị tính 2"), TEXT_3("Cam kết 3"),
	FIGURE_3("Chỉ tiêu 3"), MEASURE_3("Đơn vị tính 3"), TOPIC("Đề tài, sáng kiến"), FIELD("Lĩnh vực"),
	/** In no workbook: what the service answers. */
	RECEIPT("Số biên nhận"),
	/** In no workbook: what the service answers. */
	ACCEPTED("Nhận lúc");

	/** What is pledged, in words and figures. */
	static final List<Promise> PROMISES = List.of(new Promise(TEXT_1, FIGURE_1, MEASURE_1),
			new Promise(TEXT_2, FIGURE_2, MEASURE_2), new Promise(TEXT_3, FIGURE_3, MEASURE_3));

	/** What is filled in for somebody who is named. */
	static final List<IntakeColumn> FILLED = List.of(POST, TITLE, TITLE_2, FORM, FORM_2, TEXT_1, FIGURE_1, MEASURE_1,
			TEXT_2, FIGURE_2, MEASURE_2, TEXT_3, FIGURE_3, MEASURE_3, TOPIC, FIELD);

	private final String header;

	IntakeColumn(String header) {
		this.header = header;
	}

	/** The three cells of a commitment. */
	record Promise(IntakeColumn text, IntakeColumn figure, IntakeColumn measure) {
	}

	@Override
	public String header() {
		return this.header;
	}

	@Override
	public boolean day() {
		return false;
	}

	@Override
	public boolean figure() {
		return this == FIGURE_1 || this == FIGURE_2 || this == FIGURE_3;
	}

}
