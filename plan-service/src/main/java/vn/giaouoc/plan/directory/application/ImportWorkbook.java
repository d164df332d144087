package vn.giaouoc.plan.directory.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import vn.giaouoc.kit.imports.Workbooks;

/** The workbook of the directory: its rows, and the empty one with its guide. */
final class ImportWorkbook {

	private static final List<String> GUIDE = List.of("Cách điền",
			"Điền từ dòng 2 của các trang Đơn vị, Con người, Hộ gia đình; bỏ trống trang không dùng. Không đổi dòng tiêu đề.",
			"Cột có dấu * phải điền. Ngày ghi dd/mm/yyyy, ví dụ 01/02/2022; bỏ trống Đến ngày nếu chưa kết thúc.",
			"Mã người do đơn vị tự đặt và giữ nguyên qua các lần nhập; mỗi phân công của một người là một dòng cùng mã.",
			"Không dùng công thức, macro hay liên kết tới tệp khác. Mỗi tệp nhiều nhất 20.000 dòng.", "",
			"Ví dụ trang Đơn vị",
			"Mã đơn vị: 21154-T6; Tên: Thôn 6, xã Trà Phong; Loại: Thôn; Mã đơn vị cấp trên: 21154; Từ ngày: 01/02/2022",
			"Ví dụ trang Con người",
			"Mã người: TP-001; Họ và tên: Hồ Văn Ví Dụ; Vai trò: Cán bộ, công chức, viên chức; Mã đơn vị: 21154-VP; Từ ngày: 01/02/2022",
			"Ví dụ trang Hộ gia đình", "Mã thôn: 21154-T1; Mã hộ: H21; Chủ hộ: Hồ Thị Ví Dụ; Từ ngày: 01/02/2022");

	private ImportWorkbook() {
	}

	static List<ImportRow> read(InputStream content) {
		return Workbooks.read(content, ImportColumn.class, ImportSheet.values(), ImportRow::new);
	}

	static void writeTemplate(OutputStream out, ImportWords words) throws IOException {
		Workbooks.writeTemplate(out, ImportColumn.class, ImportSheet.values(), words::of, GUIDE);
	}

}
