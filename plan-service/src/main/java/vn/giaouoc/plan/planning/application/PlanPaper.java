package vn.giaouoc.plan.planning.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Annex;
import vn.giaouoc.documents.Block;
import vn.giaouoc.documents.Block.Alignment;
import vn.giaouoc.documents.Block.Column;
import vn.giaouoc.documents.Block.Table;
import vn.giaouoc.documents.Dateline;
import vn.giaouoc.documents.Letterhead;
import vn.giaouoc.documents.Level;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Orientation;
import vn.giaouoc.documents.Recipients;
import vn.giaouoc.documents.Reference;
import vn.giaouoc.documents.Signature;
import vn.giaouoc.documents.Subject;
import vn.giaouoc.plan.planning.application.PaperLine.Kind;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Recipient;
import vn.giaouoc.plan.planning.domain.PlanContent.ScoringItem;
import vn.giaouoc.plan.planning.domain.PlanContent.ScoringKind;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;

/**
 * A plan as the paper that is signed (NĐ 30/2020, Phụ lục I): the lines that the check
 * reads, with their numbers left to the layout. What a draft lacks stays open.
 */
final class PlanPaper {

	private static final String OPEN = "……";

	private static final String FILING_OFFICE = "VT";

	private static final Pattern ON_FILE = Pattern.compile("(?i)lưu\\s*:\\s*(.+?)[.;\\s]*");

	private PlanPaper() {
	}

	/** The year is the plan's, for as long as it has no date. */
	static OfficialDocument of(Heading heading, int year, Issuer issuer, PlanContent content, PlanText text,
			Map<UUID, String> units) {
		String place = Objects.requireNonNullElse(filled(heading.place()), OPEN);
		Dateline dateline = (heading.issueDate() != null) ? Dateline.dated(place, heading.issueDate())
				: Dateline.open(place, year);
		String about = Objects.requireNonNullElse(filled(heading.about()), OPEN);
		return new OfficialDocument(new Letterhead(issuer.above(), issuer.title()),
				new Reference(heading.number(), heading.symbol()), dateline, new Subject.Titled("Kế hoạch", about),
				List.of(), bases(text), body(text), List.of(signature(content.signer())),
				recipients(content.recipients()), annexes(content, units), Orientation.PORTRAIT);
	}

	/**
	 * What is a table is no clause: the targets in full, and by what units are scored.
	 */
	private static List<Annex> annexes(PlanContent content, Map<UUID, String> units) {
		List<Annex> annexes = new ArrayList<>();
		if (!content.targets().isEmpty()) {
			annexes.add(new Annex("Chỉ tiêu thi đua", List.of(targets(content.targets(), units))));
		}
		if (!content.scoring().isEmpty()) {
			annexes.add(new Annex("Bảng chấm điểm thi đua", List.of(scoring(content.scoring()))));
		}
		return annexes;
	}

	private static Table targets(List<Target> targets, Map<UUID, String> units) {
		List<List<String>> rows = new ArrayList<>();
		for (Target target : targets) {
			BigDecimal figure = target.figure();
			LocalDate due = target.due();
			rows.add(List.of(String.valueOf(rows.size() + 1), target.name(), said(target.unitOfMeasure()),
					number(target.baseline()),
					(figure != null) ? PlanPhrases.figure(target.direction(), figure, null) : "",
					number(target.weight()), (target.ownerId() != null) ? units.getOrDefault(target.ownerId(), "") : "",
					(due != null) ? PlanPhrases.day(due) : ""));
		}
		return new Table(List.of(new Column("TT", 5, Alignment.CENTRE), new Column("Chỉ tiêu", 24, Alignment.LEFT),
				new Column("Đơn vị tính", 9, Alignment.CENTRE), new Column("Năm trước", 9, Alignment.RIGHT),
				new Column("Kế hoạch", 13, Alignment.RIGHT), new Column("Trọng số", 8, Alignment.RIGHT),
				new Column("Đơn vị thực hiện", 18, Alignment.LEFT), new Column("Thời hạn", 14, Alignment.CENTRE)),
				rows);
	}

	/** Base, bonus and penalty points in this order, and what the base comes to. */
	private static Table scoring(List<ScoringItem> items) {
		List<List<String>> rows = new ArrayList<>();
		for (ScoringKind kind : ScoringKind.values()) {
			List<ScoringItem> some = items.stream().filter((item) -> item.kind() == kind).toList();
			some.forEach((item) -> rows.add(List.of(String.valueOf(rows.size() + 1), item.criterion(), word(kind),
					((kind == ScoringKind.PENALTY) ? "-" : "") + number(item.points()))));
		}
		BigDecimal base = items.stream()
			.filter((item) -> item.kind() == ScoringKind.BASE)
			.map(ScoringItem::points)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		rows.add(List.of("", "Tổng điểm chuẩn", "", number(base)));
		return new Table(List.of(new Column("TT", 6, Alignment.CENTRE), new Column("Tiêu chí", 58, Alignment.LEFT),
				new Column("Loại điểm", 22, Alignment.LEFT), new Column("Điểm", 14, Alignment.RIGHT)), rows);
	}

	private static String word(ScoringKind kind) {
		return switch (kind) {
			case BASE -> "Điểm chuẩn";
			case BONUS -> "Điểm thưởng";
			case PENALTY -> "Điểm trừ";
		};
	}

	private static String number(@Nullable BigDecimal figure) {
		return (figure != null) ? PlanPhrases.number(figure) : "";
	}

	private static String said(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static List<String> bases(PlanText text) {
		return text.lines().stream().filter((line) -> line.kind() == Kind.BASIS).map(PaperLine::words).toList();
	}

	private static List<Block> body(PlanText text) {
		return text.lines().stream().map(PlanPaper::block).flatMap(Optional::stream).toList();
	}

	/** Head, bases and foot have boxes of their own. */
	private static Optional<Block> block(PaperLine line) {
		String words = line.words();
		return Optional.ofNullable(switch (line.kind()) {
			case SECTION -> new Block.Heading(Level.SECTION, words);
			case TITLE -> new Block.Heading(Level.CLAUSE, words);
			case CLAUSE -> new Block.NumberedItem(Level.CLAUSE, words);
			case DASH -> new Block.NumberedItem(Level.DASH, words);
			case CLOSING -> new Block.Paragraph(words);
			case HEAD, TYPE, ABSTRACT, BASIS, RECIPIENTS, RECIPIENT, AUTHORITY, SIGNER, BLANK -> null;
		});
	}

	private static Signature signature(@Nullable Signer signer) {
		if (signer == null) {
			return new Signature(List.of(OPEN), null);
		}
		List<String> lines = Stream.of(signer.authority(), signer.post())
			.map(PlanPaper::filled)
			.filter(Objects::nonNull)
			.toList();
		return new Signature(lines.isEmpty() ? List.of(OPEN) : lines, filled(signer.name()));
	}

	private static Recipients recipients(List<Recipient> all) {
		List<String> to = new ArrayList<>();
		String onFile = FILING_OFFICE;
		for (Recipient one : all) {
			Matcher filed = ON_FILE.matcher(one.text().strip());
			if (filed.matches()) {
				onFile = filed.group(1);
			}
			else if (!one.text().isBlank()) {
				to.add(one.text());
			}
		}
		return new Recipients(to, onFile);
	}

	private static @Nullable String filled(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
