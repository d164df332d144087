package vn.giaouoc.award.register.application;

import vn.giaouoc.kit.imports.Column;

/** The columns of the register's workbook, by the words that head them. */
enum RegisterColumn implements Column {

	HOLDER("Họ và tên"), UNIT("Mã đơn vị"), HONOUR("Danh hiệu, hình thức"), YEAR("Năm"), NUMBER("Số quyết định"),
	DATE("Ngày quyết định"), BODY("Cơ quan ban hành"), EMAIL("Thư điện tử");

	private final String header;

	RegisterColumn(String header) {
		this.header = header;
	}

	@Override
	public String header() {
		return this.header;
	}

	@Override
	public boolean day() {
		return this == DATE;
	}

}
