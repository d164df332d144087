package vn.giaouoc.checker;

import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.plan.TitleRead;
import vn.giaouoc.checker.plan.Window;
import vn.giaouoc.checker.rule.Finding;
import vn.giaouoc.checker.rule.Severity;
import vn.giaouoc.checker.source.Line;
import vn.giaouoc.checker.source.Place;
import vn.giaouoc.checker.source.SourceText;

/**
 * The report as a person reads it in a terminal: what was read in short, then findings by
 * weight.
 */
final class Terminal {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

	private static final int WIDTH = 96;

	private final PrintStream out;

	Terminal(PrintStream out) {
		this.out = out;
	}

	void print(String file, SourceText source, Report report) {
		this.out.println("Rà soát " + file);
		this.out.println();
		value("Loại, số", joined(report.documentType(), number(report)));
		value("Nơi, ngày",
				joined(report.place(), (report.issueDate() != null) ? DAY.format(report.issueDate()) : null));
		value("Cơ quan", joined(report.superiorBody(), report.issuingBody()));
		value("Trích yếu", report.about());
		value("Năm", (report.year() == null) ? null : report.schoolYear()
				? "năm học " + report.year() + "-" + (report.year() + 1) : String.valueOf(report.year()));
		value("Bố cục",
				String.join("; ", report.sections()
					.stream()
					.map((section) -> section.number() + " " + ((section.title() != null) ? section.title() : ""))
					.toList()));
		value("Nội dung", report.themes().size() + " nội dung thi đua, " + report.solutions().size() + " giải pháp, "
				+ report.registration().size() + " khoản đăng ký, " + report.targets().size() + " chỉ tiêu có số");
		for (Window window : report.windows()) {
			value("Đăng ký", "từ " + moment(window.opens()) + " đến trước " + moment(window.closes())
					+ (window.doubtful() ? " (ngờ)" : ""));
		}
		value("Danh hiệu", String.join("; ", report.titles().stream().map(Terminal::title).toList()));
		value("Hình thức", String.join("; ", report.forms().stream().map((form) -> form.text()).toList()));
		value("Nơi nhận", report.recipients().size() + " dòng");
		value("Người ký", joined(report.authority(), report.signer()));
		this.out.println();
		group(source, report.findings(), Severity.ERROR, "LỖI (phải sửa trước khi ban hành)");
		group(source, report.findings(), Severity.WARNING, "CẢNH BÁO (nên sửa, hoặc nêu lý do)");
		group(source, report.findings(), Severity.INFO, "LƯU Ý");
		this.out.println(count(report, Severity.ERROR) + " lỗi, " + count(report, Severity.WARNING) + " cảnh báo, "
				+ count(report, Severity.INFO) + " lưu ý.");
	}

	private static @Nullable String number(Report report) {
		if (report.documentNumber() == null && report.symbol() == null) {
			return null;
		}
		return ((report.documentNumber() != null) ? report.documentNumber() : "…") + "/"
				+ ((report.symbol() != null) ? report.symbol() : "…");
	}

	private static String title(TitleRead title) {
		return title.text() + ((title.code() == null) ? " (không có trong danh mục)" : "");
	}

	private static String moment(@Nullable OffsetDateTime moment) {
		return (moment != null) ? MOMENT.format(moment) : "(không nêu)";
	}

	private static @Nullable String joined(@Nullable String one, @Nullable String other) {
		return (one == null) ? other : (other == null) ? one : one + ", " + other;
	}

	private void value(String name, @Nullable String value) {
		this.out.printf("  %-11s%s%n", name, (value == null || value.isBlank()) ? "(không thấy)" : value);
	}

	private static long count(Report report, Severity severity) {
		return report.findings().stream().filter((finding) -> finding.severity() == severity).count();
	}

	private void group(SourceText source, List<Finding> findings, Severity severity, String heading) {
		List<Finding> group = findings.stream().filter((finding) -> finding.severity() == severity).toList();
		if (group.isEmpty()) {
			return;
		}
		this.out.println(heading);
		for (Finding finding : group) {
			Place place = finding.place();
			String clause = (place.clause() != null) ? ", mục " + place.clause() : "";
			this.out.println("  dòng " + place.line() + clause + " [" + finding.rule() + "]");
			this.out.println("    " + finding.reason());
			excerpt(source, place);
			this.out.println("    " + (finding.replaces() ? "Sửa thành: " : "Đề nghị: ") + finding.mend());
			this.out.println();
		}
	}

	/** The part of the line around the place, with a mark below it. */
	private void excerpt(SourceText source, Place place) {
		if (place.line() > source.lines().size() || place.end() <= place.start()) {
			return;
		}
		Line line = source.lines().get(place.line() - 1);
		int end = Math.min(place.end(), line.text().length());
		int start = Math.min(place.start(), end);
		int from = (end <= WIDTH) ? 0 : Math.max(0, start - WIDTH / 3);
		int to = Math.min(line.text().length(), from + WIDTH);
		String lead = (from > 0) ? "…" : "";
		this.out.println("    | " + lead + line.text().substring(from, to).replace('\t', ' ')
				+ ((to < line.text().length()) ? "…" : ""));
		int marks = Math.max(1, Math.min(end, to) - start);
		this.out.println("    | " + " ".repeat(lead.length() + start - from) + "^".repeat(marks));
	}

}
