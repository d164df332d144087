package vn.giaouoc.pledge.review.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Block;
import vn.giaouoc.documents.Block.Heading;
import vn.giaouoc.documents.Block.Paragraph;
import vn.giaouoc.documents.Dateline;
import vn.giaouoc.documents.Letterhead;
import vn.giaouoc.documents.Level;
import vn.giaouoc.documents.Listing;
import vn.giaouoc.documents.ListingColumn.Figure;
import vn.giaouoc.documents.ListingColumn.Words;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Orientation;
import vn.giaouoc.documents.Recipients;
import vn.giaouoc.documents.Reference;
import vn.giaouoc.documents.Signature;
import vn.giaouoc.documents.Subject.Titled;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.review.domain.PaperContent.Candidate;
import vn.giaouoc.pledge.review.domain.PaperContent.HonourLine;
import vn.giaouoc.pledge.review.domain.PaperContent.Minutes;
import vn.giaouoc.pledge.review.domain.PaperContent.Report;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoreLine;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoringKind;
import vn.giaouoc.pledge.review.domain.PaperContent.SelfScore;
import vn.giaouoc.pledge.review.domain.PaperContent.TargetLine;
import vn.giaouoc.pledge.review.domain.PaperContent.VoteMode;
import vn.giaouoc.pledge.review.domain.ReviewPaper;
import vn.giaouoc.pledge.review.domain.ReviewPaper.Sending;

/**
 * A paper of a review laid out by NĐ 30/2020: báo cáo (Mẫu 1.4) and biên bản (Mẫu 1.9);
 * number and date are the clerk's.
 */
final class ReviewDocument {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("H 'giờ' mm 'phút', 'ngày' dd/MM/yyyy")
		.withZone(BusinessClock.ZONE);

	private static final BigDecimal HUNDRED = new BigDecimal("100");

	private final ReviewPaper paper;

	private final Names names;

	private final UnaryOperator<String> honour;

	/**
	 * @param honour the name of a title or form by its code
	 */
	ReviewDocument(ReviewPaper paper, Names names, UnaryOperator<String> honour) {
		this.paper = paper;
		this.names = names;
		this.honour = honour;
	}

	/** The unit, whoever receives its papers, and where it lies, as documents say. */
	record Names(String unit, String receiver, String place, String planCode, String planAbout) {
	}

	OfficialDocument document() {
		Report report = this.paper.content().report();
		SelfScore score = this.paper.content().score();
		Minutes minutes = this.paper.content().minutes();
		if (report != null) {
			return letter(new Titled("Báo cáo", this.paper.about()), body(report));
		}
		if (score != null) {
			return letter(new Titled("Báo cáo", "Tự chấm điểm thi đua năm " + this.paper.year()), body(score));
		}
		return minutes(Objects.requireNonNull(minutes));
	}

	private OfficialDocument letter(Titled subject, List<Block> body) {
		Sending sending = this.paper.sending();
		return new OfficialDocument(letterhead(), new Reference(null, "BC"), dateline(), subject,
				List.of(this.names.receiver()), List.of(), body,
				List.of(new Signature(List.of("Trưởng đơn vị"), (sending != null) ? sending.name() : null)),
				new Recipients(List.of("Như trên"), "Hồ sơ thi đua"), List.of(), Orientation.PORTRAIT);
	}

	private Letterhead letterhead() {
		return new Letterhead(this.names.receiver(), this.names.unit());
	}

	private Dateline dateline() {
		return Dateline.open(this.names.place(), this.paper.year());
	}

	private List<Block> body(Report report) {
		List<Block> body = new ArrayList<>();
		body.add(new Paragraph("Thực hiện Kế hoạch số %s về %s, %s báo cáo như sau:".formatted(this.names.planCode(),
				lower(this.names.planAbout()), this.names.unit())));
		body.add(new Heading(Level.SECTION, "Kết quả thực hiện"));
		paragraphs(body, report.results());
		if (!report.targets().isEmpty()) {
			body.add(new Paragraph("Kết quả thực hiện các chỉ tiêu:"));
			body.add(targets().table(report.targets()));
		}
		if (!report.honours().isEmpty()) {
			body.add(new Paragraph("Danh hiệu, hình thức khen thưởng đã đăng ký:"));
			body.add(honours().table(report.honours()));
		}
		section(body, "Hạn chế, nguyên nhân", report.shortcomings());
		section(body, "Nhiệm vụ thời gian tới", report.ahead());
		section(body, "Kiến nghị, đề xuất", report.proposals());
		return body;
	}

	private static void section(List<Block> body, String title, String text) {
		if (!text.isBlank()) {
			body.add(new Heading(Level.SECTION, title));
			paragraphs(body, text);
		}
	}

	private static void paragraphs(List<Block> body, String text) {
		text.lines().map(String::strip).filter((line) -> !line.isEmpty()).map(Paragraph::new).forEach(body::add);
	}

	private Listing<TargetLine> targets() {
		return new Listing<>("Chỉ tiêu", List.of(new Words<>("Chỉ tiêu", 30, TargetLine::name),
				new Words<>("Đơn vị tính", 10, TargetLine::unitOfMeasure),
				new Figure<>("Kế hoạch", 10, TargetLine::planned), new Figure<>("Thực hiện", 10, TargetLine::reached),
				new Words<>("Ghi chú", 16, TargetLine::note)));
	}

	private Listing<HonourLine> honours() {
		return new Listing<>("Danh hiệu",
				List.of(new Words<>("Danh hiệu, hình thức", 40, (line) -> this.honour.apply(line.code())),
						new Figure<>("Số đăng ký", 12, (line) -> BigDecimal.valueOf(line.pledged()))));
	}

	private List<Block> body(SelfScore score) {
		List<Block> body = new ArrayList<>();
		body.add(new Paragraph("Căn cứ bảng điểm của Kế hoạch số %s về %s, %s tự chấm điểm như sau:"
			.formatted(this.names.planCode(), lower(this.names.planAbout()), this.names.unit())));
		body.add(new Listing<ScoreLine>("Bảng điểm", List.of(new Words<>("Nội dung", 32, ScoreLine::criterion),
				new Words<>("Loại điểm", 12, (line) -> kind(line.kind())),
				new Figure<>("Điểm tối đa", 10, ScoreLine::most), new Figure<>("Điểm tự chấm", 10, ScoreLine::points),
				new Words<>("Ghi chú", 18, ScoreLine::note)))
			.table(score.lines()));
		body.add(new Paragraph("Tổng số điểm tự chấm: %s điểm.".formatted(figure(score.total()))));
		return body;
	}

	private static String kind(ScoringKind kind) {
		return switch (kind) {
			case BASE -> "điểm chuẩn";
			case BONUS -> "điểm thưởng";
			case PENALTY -> "điểm trừ";
		};
	}

	private OfficialDocument minutes(Minutes minutes) {
		return new OfficialDocument(letterhead(), new Reference(null, "BB"), dateline(),
				new Titled("Biên bản", "Họp bình xét thi đua, khen thưởng năm " + this.paper.year()), List.of(),
				List.of(), body(minutes),
				List.of(new Signature(List.of("Thư ký"), filled(minutes.secretary())),
						new Signature(List.of("Chủ trì"), filled(minutes.chair()))),
				new Recipients(List.of(this.names.receiver()), "Hồ sơ thi đua"), List.of(), Orientation.PORTRAIT);
	}

	private List<Block> body(Minutes minutes) {
		List<Block> body = new ArrayList<>();
		OffsetDateTime heldAt = minutes.heldAt();
		int present = minutes.participants().size();
		body.add(new Paragraph("Thời gian: " + ((heldAt != null) ? MOMENT.format(heldAt) : "……") + "."));
		body.add(new Paragraph("Địa điểm: " + open(minutes.place()) + "."));
		body.add(new Paragraph("Chủ trì: " + open(minutes.chair()) + "; thư ký: " + open(minutes.secretary()) + "."));
		body.add(new Paragraph("Có mặt %d người: %s; vắng mặt %d người.".formatted(present,
				open(String.join(", ", minutes.participants())), minutes.absent())));
		body.add(new Heading(Level.SECTION, "Nội dung"));
		body.add(new Paragraph("Hội nghị bình xét các cá nhân, tập thể, hộ gia đình đã đăng ký thi đua theo Kế hoạch số"
				+ " %s về %s.".formatted(this.names.planCode(), lower(this.names.planAbout()))));
		paragraphs(body, minutes.discussion());
		body.add(new Heading(Level.SECTION, "Kết quả bình xét"));
		body.add(new Paragraph("Hình thức biểu quyết: " + mode(minutes.mode()) + "."));
		if (!minutes.candidates().isEmpty()) {
			body.add(candidates(present).table(minutes.candidates()));
		}
		body.add(new Paragraph("Hội nghị đề nghị %d trên %d trường hợp được đưa ra bình xét.".formatted(
				minutes.candidates().stream().filter(Candidate::proposed).count(), minutes.candidates().size())));
		body.add(new Paragraph("Biên bản đã được đọc cho những người dự họp cùng nghe và nhất trí."));
		return body;
	}

	private static String mode(VoteMode mode) {
		return switch (mode) {
			case SHOW_OF_HANDS -> "giơ tay";
			case SECRET_BALLOT -> "bỏ phiếu kín";
		};
	}

	private Listing<Candidate> candidates(int present) {
		AtomicInteger number = new AtomicInteger();
		return new Listing<>("Kết quả bình xét",
				List.of(new Figure<>("STT", 5, (_) -> BigDecimal.valueOf(number.incrementAndGet())),
						new Words<>("Họ và tên, tập thể, hộ", 20, ReviewDocument::called),
						new Words<>("Danh hiệu, hình thức", 24,
								(one) -> one.honours().stream().map(this.honour).collect(Collectors.joining("; "))),
						new Figure<>("Đồng ý", 8, (one) -> BigDecimal.valueOf(one.votesFor())),
						new Figure<>("Không đồng ý", 8, (one) -> BigDecimal.valueOf(one.votesAgainst())),
						new Words<>("Tỷ lệ", 8, (one) -> rate(one, present)),
						new Words<>("Kết quả", 12, (one) -> one.proposed() ? "Đề nghị" : "Không đề nghị")));
	}

	private static String called(Candidate candidate) {
		String post = candidate.post();
		return (post != null && !post.isBlank()) ? candidate.name() + ", " + post : candidate.name();
	}

	/** Of those present, as meetings count it; cut off, so that nobody is rounded up. */
	private static @Nullable String rate(Candidate candidate, int present) {
		return (present == 0) ? null
				: figure(BigDecimal.valueOf(candidate.votesFor())
					.multiply(HUNDRED)
					.divide(BigDecimal.valueOf(present), 1, RoundingMode.DOWN)) + " %";
	}

	private static String figure(BigDecimal value) {
		return value.stripTrailingZeros().toPlainString().replace('.', ',');
	}

	private static String open(String text) {
		return text.isBlank() ? "……" : text.strip();
	}

	private static @Nullable String filled(String text) {
		return text.isBlank() ? null : text.strip();
	}

	private static String lower(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.of("vi")) + text.substring(1);
	}

}
