package vn.giaouoc.local.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import vn.giaouoc.local.rehearsal.Registering.Receipt;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

/** What the job leaves on paper, in the folder that was named. */
final class Papers {

	/** A spreadsheet program takes a file for UTF-8 that begins so. */
	private static final String MARK = "\uFEFF";

	private final Path folder;

	private final List<Path> written = new ArrayList<>();

	Papers(Path folder) {
		this.folder = folder;
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new Stopped(Kind.DISK,
					"không tạo được thư mục " + folder + " (" + ex.getMessage() + "). Chọn thư mục khác bằng --out.");
		}
	}

	/**
	 * Keeps a document that begins as its kind does: a zip for Word and the workbook, or
	 * a pdf.
	 */
	void write(String name, byte[] content) {
		String beginning = name.endsWith(".pdf") ? "%PDF-" : "PK";
		if (!new String(content, 0, Math.min(content.length, beginning.length()), StandardCharsets.ISO_8859_1)
			.equals(beginning)) {
			throw Stopped.step("văn bản " + name + " nhận được không đúng dạng tệp.",
					"Đây là lỗi của hệ thống: xin báo lại kèm tệp kế hoạch.");
		}
		keep(name, content);
	}

	private void keep(String name, byte[] content) {
		Path file = this.folder.resolve(name);
		try {
			Files.write(file, content);
		}
		catch (IOException ex) {
			throw new Stopped(Kind.DISK,
					"không ghi được " + file + " (" + ex.getMessage() + "). Chọn thư mục khác bằng --out.");
		}
		this.written.add(file);
	}

	/** Every receipt a line, as a spreadsheet program reads it here. */
	void write(Collection<Receipt> receipts) {
		StringBuilder lines = new StringBuilder(MARK)
			.append("Số biên nhận;Đơn vị;Đối tượng;Tên;Danh hiệu, hình thức;Lúc nhận;Sau hạn\r\n");
		receipts.stream()
			.sorted(Comparator.comparing(Receipt::number))
			.forEach((one) -> lines.append(line(one)).append("\r\n"));
		keep("bien-nhan.csv", lines.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String line(Receipt receipt) {
		List<String> honours = new ArrayList<>();
		receipt.content().path("titles").forEach((code) -> honours.add(code.asText()));
		receipt.content().path("forms").forEach((code) -> honours.add(code.asText()));
		return String.join(";",
				List.of(receipt.number(), cell(receipt.entry().unit().name()), kind(receipt.entry().kind()),
						cell(receipt.entry().name()), String.join(" + ", honours),
						receipt.given().path("acceptedAt").asText(), receipt.late() ? "bổ sung" : ""));
	}

	private static String kind(String kind) {
		return switch (kind) {
			case Entry.OFFICIAL -> "cá nhân";
			case Entry.COLLECTIVE -> "tập thể";
			case Entry.HOUSEHOLD -> "hộ gia đình";
			default -> "người dân";
		};
	}

	static String cell(String text) {
		return "\"" + text.replace("\"", "\"\"") + "\"";
	}

	List<Path> written() {
		return List.copyOf(this.written);
	}

}
