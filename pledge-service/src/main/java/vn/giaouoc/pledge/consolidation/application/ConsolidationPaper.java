package vn.giaouoc.pledge.consolidation.application;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Annex;
import vn.giaouoc.documents.Block;
import vn.giaouoc.documents.Block.Paragraph;
import vn.giaouoc.documents.Dateline;
import vn.giaouoc.documents.Letterhead;
import vn.giaouoc.documents.Listing;
import vn.giaouoc.documents.ListingColumn.Day;
import vn.giaouoc.documents.ListingColumn.Figure;
import vn.giaouoc.documents.ListingColumn.Words;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Orientation;
import vn.giaouoc.documents.Recipients;
import vn.giaouoc.documents.Reference;
import vn.giaouoc.documents.Signature;
import vn.giaouoc.documents.Subject.Letter;
import vn.giaouoc.pledge.consolidation.application.Consolidations.Sealed;
import vn.giaouoc.pledge.consolidation.domain.ConsolidatedRow;
import vn.giaouoc.pledge.consolidation.domain.ConsolidatedRow.Via;
import vn.giaouoc.pledge.consolidation.domain.Totals.UnitCount;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

/**
 * A consolidation as it goes up: a letter with the tables that units are used to (Bảng
 * tổng hợp đăng ký danh hiệu, hình thức), by NĐ 30/2020; number and date are the clerk's.
 */
final class ConsolidationPaper {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

	private final Sealed sealed;

	private final Names names;

	private final UnaryOperator<String> title;

	/**
	 * @param title the name of a title or form by its code
	 */
	ConsolidationPaper(Sealed sealed, Names names, UnaryOperator<String> title) {
		this.sealed = sealed;
		this.names = names;
		this.title = title;
	}

	/**
	 * The issuing unit and the one above, as documents call them.
	 *
	 * @param place where it is signed
	 * @param drafter the short name of the office that drafts it
	 * @param origin what is carried out with it: the plan, or the year's movement
	 */
	record Names(String body, @Nullable String above, String place, String drafter, String origin) {
	}

	/** A row with its number in the table. */
	record Line(int number, ConsolidatedRow row) {
	}

	/** The rows in their order, counted. */
	List<Line> lines() {
		AtomicInteger number = new AtomicInteger();
		return this.sealed.rows().stream().map((row) -> new Line(number.incrementAndGet(), row)).toList();
	}

	/** As a workbook, with what the paper has no room for. */
	Listing<Line> workbook() {
		return new Listing<>("Tổng hợp đăng ký " + this.sealed.year(),
				List.of(stt(), person(28), new Words<>("Chức vụ, đơn vị", 36, ConsolidationPaper::post),
						new Words<>("Đăng ký danh hiệu thi đua", 32, (line) -> named(line.row().titles())),
						new Words<>("Đăng ký hình thức khen thưởng", 28, (line) -> named(line.row().forms())),
						new Words<>("Tên đề tài, sáng kiến", 36, ConsolidationPaper::topic),
						new Words<>("Lĩnh vực", 20, ConsolidationPaper::field),
						new Words<>("Mã đơn vị", 14, (line) -> line.row().unitCode()),
						new Day<>("Ngày đăng ký", 14, (line) -> line.row().acceptedAt().toLocalDate()),
						new Words<>("Số biên nhận", 16, (line) -> line.row().receipt()), new Words<>("Ghi chú", 24,
								(line) -> line.row().informational() ? "Ngành quản lý, chỉ để biết" : null)));
	}

	/** As a letter with its annexes. */
	OfficialDocument letter() {
		List<Block> body = new ArrayList<>();
		body.add(new Paragraph("Thực hiện %s, %s đã tổng hợp đăng ký của các đơn vị đến %s: %s."
			.formatted(this.names.origin(), this.names.body(), MOMENT.format(this.sealed.sealedAt()), totals())));
		if (this.sealed.number() > 0) {
			body.add(new Paragraph("So với lần tổng hợp trước: thêm %d, bớt %d, thay đổi %d dòng đăng ký.".formatted(
					this.sealed.difference().added().size(), this.sealed.difference().removed().size(),
					this.sealed.difference().changed().size())));
		}
		body.add(new Paragraph("%s gửi kèm các bảng tổng hợp và kính đề nghị cấp trên xem xét, theo dõi."
			.formatted(this.names.body())));
		String above = this.names.above();
		return new OfficialDocument(new Letterhead(null, this.names.body()),
				new Reference(null, "UBND-" + this.names.drafter()),
				Dateline.open(this.names.place(), this.sealed.sealedAt().getYear()), new Letter(about()),
				(above != null) ? List.of(above) : List.of(), List.of(), body,
				List.of(new Signature(List.of("TM. Ủy ban nhân dân", "Chủ tịch"), null)),
				new Recipients(List.of("Như trên"), "VT, " + this.names.drafter()), annexes(), Orientation.PORTRAIT);
	}

	private String about() {
		String supplement = (this.sealed.number() > 0) ? " (bổ sung lần " + this.sealed.number() + ")" : "";
		return "tổng hợp đăng ký danh hiệu thi đua, hình thức khen thưởng năm " + this.sealed.year() + supplement;
	}

	private String totals() {
		return "%d dòng đăng ký của %d đơn vị".formatted(this.sealed.counts().rows(),
				this.sealed.counts().units().size());
	}

	private List<Annex> annexes() {
		List<Line> lines = lines();
		List<Line> people = lines.stream().filter((line) -> kind(line) != SubjectKind.COLLECTIVE).toList();
		List<Line> collectives = lines.stream().filter((line) -> kind(line) == SubjectKind.COLLECTIVE).toList();
		List<Line> initiatives = lines.stream().filter((line) -> line.row().initiative() != null).toList();
		List<Annex> annexes = new ArrayList<>();
		annexes.add(new Annex("Bảng tổng hợp đăng ký danh hiệu thi đua, hình thức khen thưởng của cá nhân, hộ gia đình",
				List.of(registrations().table(people))));
		if (!collectives.isEmpty()) {
			annexes.add(new Annex("Bảng tổng hợp đăng ký của tập thể", List.of(registrations().table(collectives))));
		}
		if (!initiatives.isEmpty()) {
			annexes.add(new Annex("Bảng đăng ký đề tài, sáng kiến", List.of(initiatives().table(initiatives))));
		}
		annexes.add(new Annex("Số lượng đăng ký theo danh hiệu, hình thức",
				List.of(counts().table(List.copyOf(this.sealed.counts().titles().entrySet())))));
		annexes.add(new Annex("Số lượng đăng ký theo đơn vị", List.of(units().table(this.sealed.counts().units()))));
		return annexes;
	}

	private static SubjectKind kind(Line line) {
		return line.row().subject().kind();
	}

	private Listing<Line> registrations() {
		return new Listing<>("Đăng ký",
				List.of(stt(), person(24), new Words<>("Chức vụ, đơn vị", 22, ConsolidationPaper::post),
						new Words<>("Đăng ký danh hiệu thi đua", 20, (line) -> named(line.row().titles())),
						new Words<>("Đăng ký hình thức khen thưởng", 18, (line) -> named(line.row().forms()))));
	}

	private Listing<Line> initiatives() {
		return new Listing<>("Sáng kiến",
				List.of(stt(), new Words<>("Họ và tên", 18, (line) -> line.row().subject().name()),
						new Words<>("Chức vụ, đơn vị", 18, ConsolidationPaper::post),
						new Words<>("Danh hiệu đăng ký", 18, (line) -> named(line.row().titles())),
						new Words<>("Tên đề tài, sáng kiến", 24, ConsolidationPaper::topic),
						new Words<>("Lĩnh vực", 12, ConsolidationPaper::field)));
	}

	private Listing<Map.Entry<String, Integer>> counts() {
		return new Listing<>("Số lượng",
				List.of(new Words<>("Danh hiệu, hình thức", 40, (entry) -> this.title.apply(entry.getKey())),
						new Figure<>("Số lượng", 12, (entry) -> BigDecimal.valueOf(entry.getValue()))));
	}

	private Listing<UnitCount> units() {
		return new Listing<>("Đơn vị",
				List.of(new Words<>("Đơn vị", 24, UnitCount::name),
						new Figure<>("Số dòng", 10, (unit) -> BigDecimal.valueOf(unit.rows())),
						new Words<>("Danh hiệu, hình thức", 40,
								(unit) -> unit.titles()
									.entrySet()
									.stream()
									.map((count) -> this.title.apply(count.getKey()) + ": " + count.getValue())
									.collect(Collectors.joining("; ")))));
	}

	/**
	 * The directory does not say whether somebody is Ông or Bà, so both stand in the head
	 * of the column.
	 */
	private static Words<Line> person(int width) {
		return new Words<>("Ông/Bà (họ và tên)", width, (line) -> line.row().subject().name());
	}

	private static Figure<Line> stt() {
		return new Figure<>("STT", 5, (line) -> BigDecimal.valueOf(line.number()));
	}

	private static String post(Line line) {
		String post = line.row().subject().post();
		Via via = line.row().via();
		String unit = (via != null) ? line.row().unitName() + ", " + via.name() : line.row().unitName();
		return (post != null && !post.isBlank()) ? post + ", " + unit : unit;
	}

	private static @Nullable String topic(Line line) {
		var initiative = line.row().initiative();
		return (initiative != null) ? initiative.topic() : null;
	}

	private static @Nullable String field(Line line) {
		var initiative = line.row().initiative();
		return (initiative != null) ? initiative.field() : null;
	}

	private String named(List<String> codes) {
		return codes.stream().map(this.title).collect(Collectors.joining("; "));
	}

}
