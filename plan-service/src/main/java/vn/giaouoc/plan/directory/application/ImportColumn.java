package vn.giaouoc.plan.directory.application;

import vn.giaouoc.kit.imports.Column;

/** The columns of the workbook, by the words that head them. */
enum ImportColumn implements Column {

	CODE("Mã đơn vị"), NAME("Tên đơn vị"), KIND("Loại"), PARENT("Mã đơn vị cấp trên"), MANAGED_BY("Quản lý"),
	CYCLE("Chu kỳ"), PERSON("Mã người"), FULL_NAME("Họ và tên"), EMAIL("Thư điện tử"), PHONE("Điện thoại"),
	USERNAME("Tên đăng nhập"), ROLE("Vai trò"), VILLAGE("Mã thôn"), HOUSEHOLD("Mã hộ"), HEAD("Chủ hộ"), FROM("Từ ngày"),
	TO("Đến ngày");

	private final String header;

	ImportColumn(String header) {
		this.header = header;
	}

	@Override
	public String header() {
		return this.header;
	}

	@Override
	public boolean day() {
		return this == FROM || this == TO;
	}

}
