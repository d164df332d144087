package vn.giaouoc.checker.source;

/** The one exception of a file that cannot be read as a plan. */
public final class Unreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Reason reason;

	public Unreadable(Reason reason) {
		super(reason.text());
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Why, with what to do about it. */
	public enum Reason {

		MISSING("không tìm thấy tệp: hãy kiểm tra lại đường dẫn."),

		EMPTY("tệp không có chữ nào: hãy chọn tệp chứa nội dung kế hoạch."),

		TOO_LARGE("tệp lớn hơn 10 MB: hãy bỏ hình ảnh rồi lưu lại."),

		TOO_LONG("tệp có quá nhiều chữ hoặc quá nhiều trang (trên 500 trang): hãy tách riêng phần kế hoạch."),

		BROKEN("tệp hỏng, không đọc được: hãy mở bằng Word hoặc LibreOffice và lưu lại."),

		BOMB("tệp nén bất thường, khi mở phình quá lớn: tệp bị từ chối để giữ an toàn."),

		MACRO("tệp có macro: hãy lưu lại thành .docx không macro."),

		ENCRYPTED("tệp được đặt mật khẩu: hãy bỏ mật khẩu rồi lưu lại."),

		OLD_WORD("tệp .doc đời cũ: hãy mở bằng Word hoặc LibreOffice và lưu thành .docx."),

		NOT_TEXT("không phải .docx, .pdf hay .txt: hãy lưu kế hoạch thành một trong ba dạng này."),

		SCAN("pdf chỉ có hình quét, không có chữ: hãy nhận dạng chữ (OCR) trước, hoặc gửi bản Word."),

		TCVN3("văn bản gõ bằng bảng mã TCVN3 (phông .VnTime): hãy đổi sang Unicode bằng UniKey rồi lưu lại."),

		VNI("văn bản gõ bằng bảng mã VNI: hãy đổi sang Unicode bằng UniKey rồi lưu lại."),

		NOT_UTF8(
				"văn bản không phải Unicode UTF-8: hãy lưu lại với bảng mã UTF-8 (nếu là TCVN3, VNI hãy đổi bằng UniKey).");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

		String text() {
			return this.text;
		}

	}

}
