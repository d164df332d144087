package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;

import vn.giaouoc.documents.Element.Columns;
import vn.giaouoc.documents.Element.Grid;
import vn.giaouoc.documents.Element.Line;
import vn.giaouoc.documents.Element.Pages;
import vn.giaouoc.documents.Element.Rule;

/** Puts a document's elements in their boxes (NĐ 30/2020, Phụ lục I, phần IV). */
final class Layout {

	private static final String END = "./.";

	/** Left and right column of the head, of 165 mm. */
	private static final double HEAD_LEFT = 68;

	private static final double FOOT_LEFT = 80;

	/** The rule under a name or an abstract: a third to a half of its length. */
	private static final double RULE_SHARE = 0.4;

	private final OfficialDocument document;

	private Layout(OfficialDocument document) {
		this.document = document;
	}

	static List<Pages> of(OfficialDocument document) {
		return new Layout(document).pages();
	}

	private List<Pages> pages() {
		List<Pages> pages = new ArrayList<>();
		List<Element> first = new ArrayList<>();
		first.add(head());
		first.addAll(title());
		first.addAll(addressees());
		first.addAll(bases());
		first.addAll(ended(body(this.document.body(), width())));
		first.addAll(foot());
		pages.add(new Pages(first, this.document.orientation()));
		for (int at = 0; at < this.document.annexes().size(); at++) {
			pages.add(new Pages(annex(at), Orientation.PORTRAIT));
		}
		return pages;
	}

	private Columns head() {
		double right = width() - HEAD_LEFT;
		List<Element> bodies = new ArrayList<>();
		String superior = this.document.letterhead().superior();
		if (superior != null) {
			bodies.addAll(broken(Style.SUPERIOR_BODY, Text.upper(superior), HEAD_LEFT));
		}
		List<Line> own = broken(Style.ISSUING_BODY, Text.upper(this.document.letterhead().body()), HEAD_LEFT);
		bodies.addAll(own);
		bodies.add(ruleUnder(own.getLast(), RULE_SHARE));
		Line motto = Line.of(Style.MOTTO, "Độc lập - Tự do - Hạnh phúc");
		List<Element> nation = List.of(Line.of(Style.NATIONAL_NAME, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), motto,
				ruleUnder(motto, 1));
		List<Element> number = new ArrayList<>();
		number.add(Line.of(Style.REFERENCE, "Số: " + this.document.reference().text()));
		if (this.document.subject() instanceof Subject.Letter(String about)) {
			number.addAll(letterAbout(about));
		}
		Dateline dateline = this.document.dateline();
		List<Element> date = List.of(Line.of(Style.DATELINE, dateline.place() + ", " + dateline.day()));
		return new Columns(HEAD_LEFT, right, List.of(new Columns.Row(bodies, nation), new Columns.Row(number, date)));
	}

	/** Six points below the number, and no more between its own lines. */
	private static List<Line> letterAbout(String about) {
		List<Line> lines = new ArrayList<>(broken(Style.LETTER_ABOUT_NEXT, "V/v " + about, HEAD_LEFT - 2));
		lines.set(0, Line.of(Style.LETTER_ABOUT, lines.getFirst().text()));
		return lines;
	}

	private List<Element> title() {
		return switch (this.document.subject()) {
			case Subject.Titled(String type, String about) -> {
				List<Element> title = new ArrayList<>();
				title.add(Line.of(Style.DOCUMENT_TYPE, Text.upper(type)));
				List<Line> lines = broken(Style.ABSTRACT, about, width() - 20);
				title.addAll(lines);
				title.add(ruleUnder(lines.getLast(), RULE_SHARE));
				yield title;
			}
			case Subject.Letter _ -> List.of();
		};
	}

	private List<Element> addressees() {
		List<String> to = this.document.addressees();
		if (to.size() < 2) {
			return to.stream().<Element>map((one) -> Line.of(Style.ADDRESSEE, "Kính gửi: " + one)).toList();
		}
		List<Element> lines = new ArrayList<>();
		lines.add(Line.of(Style.ADDRESSEES, "Kính gửi:"));
		for (int at = 0; at < to.size(); at++) {
			lines.add(Line.of(Style.ADDRESSEE_LISTED, "- " + Text.open(to.get(at)) + (at + 1 < to.size() ? ";" : ".")));
		}
		return lines;
	}

	private List<Element> bases() {
		List<String> bases = this.document.bases();
		List<Element> lines = new ArrayList<>();
		for (int at = 0; at < bases.size(); at++) {
			lines.add(Line.of(Style.BASIS, Text.open(bases.get(at)) + (at + 1 < bases.size() ? ";" : ".")));
		}
		return lines;
	}

	private static List<Element> body(List<Block> blocks, double width) {
		Numbering numbering = new Numbering();
		List<Element> elements = new ArrayList<>();
		for (Block block : blocks) {
			switch (block) {
				case Block.Heading(Level level, String text) ->
					elements.addAll(heading(level, numbering.next(level), text));
				case Block.NumberedItem(Level level, String text) -> {
					String number = numbering.next(level) + " ";
					boolean article = level == Level.ARTICLE;
					elements.add(new Line(Style.PARAGRAPH, article ? number : "", article ? text : number + text));
				}
				case Block.Paragraph(String text) -> elements.add(Line.of(Style.PARAGRAPH, text));
				case Block.Table table -> elements.add(new Grid(table, Widths.of(table, width)));
			}
		}
		return elements;
	}

	private static List<Element> heading(Level level, String number, String text) {
		return switch (level) {
			case PART, CHAPTER -> List.of(Line.of(Style.PART, number), Line.of(Style.PART_TITLE, Text.upper(text)));
			case SECTION -> List.of(Line.of(Style.SECTION, number + " " + Text.upper(text)));
			case ARTICLE, CLAUSE, SUBCLAUSE, POINT, DASH -> List.of(Line.of(Style.HEADING, number + " " + text));
		};
	}

	/** The last words of the document end with the sign of its end. */
	private static List<Element> ended(List<Element> body) {
		if (!body.isEmpty() && body.getLast() instanceof Line(Style style, String lead, String text)) {
			body.removeLast();
			body.add(new Line(style, lead, Text.open(text) + END));
		}
		return body;
	}

	private List<Element> foot() {
		List<Signature> signatures = this.document.signatures();
		double right = width() - FOOT_LEFT;
		if (signatures.size() == 1) {
			return List.of(new Columns(FOOT_LEFT, right,
					List.of(new Columns.Row(recipients(), signature(signatures.getFirst())))));
		}
		return List.of(new Columns(width() / 2, width() / 2, pairs(signatures)),
				new Columns(FOOT_LEFT, right, List.of(new Columns.Row(recipients(), List.of()))));
	}

	/** Two to a row, with room for whoever signs by hand. */
	private static List<Columns.Row> pairs(List<Signature> signatures) {
		List<Columns.Row> rows = new ArrayList<>();
		for (int at = 0; at < signatures.size(); at += 2) {
			rows.add(new Columns.Row(roomy(signatures.get(at)),
					(at + 1 < signatures.size()) ? roomy(signatures.get(at + 1)) : List.of()));
		}
		return rows;
	}

	private static List<Element> roomy(Signature signature) {
		List<Element> lines = signature(signature);
		if (signature.name() == null) {
			lines.add(Line.of(Style.SIGNER, " "));
		}
		return lines;
	}

	private static List<Element> signature(Signature signature) {
		List<Element> lines = new ArrayList<>();
		signature.authority().forEach((line) -> lines.add(Line.of(Style.AUTHORITY, Text.upper(line))));
		if (signature.name() != null) {
			lines.add(Line.of(Style.SIGNER, signature.name()));
		}
		return lines;
	}

	private List<Element> recipients() {
		List<Element> lines = new ArrayList<>();
		lines.add(Line.of(Style.RECIPIENTS, "Nơi nhận:"));
		for (String to : this.document.recipients().to()) {
			lines.add(Line.of(Style.RECIPIENT, "- " + Text.open(to) + ";"));
		}
		lines.add(Line.of(Style.RECIPIENT, "- Lưu: " + Text.open(this.document.recipients().onFile()) + "."));
		return lines;
	}

	private List<Element> annex(int at) {
		Annex annex = this.document.annexes().get(at);
		String number = (this.document.annexes().size() > 1) ? " " + Numbering.roman(at + 1) : "";
		List<Element> elements = new ArrayList<>();
		elements.add(Line.of(Style.ANNEX, "Phụ lục" + number));
		elements.add(Line.of(Style.ANNEX, Text.upper(annex.title())));
		Line origin = Line.of(Style.ANNEX_ORIGIN, "(Kèm theo " + type() + " số " + this.document.reference().text()
				+ " " + this.document.dateline().day() + " của " + this.document.letterhead().body() + ")");
		elements.add(origin);
		elements.add(ruleUnder(Line.of(Style.ANNEX_ORIGIN, "x".repeat(40)), RULE_SHARE));
		elements.addAll(body(annex.body(), Paper.textWidth(Orientation.PORTRAIT)));
		return elements;
	}

	private String type() {
		return switch (this.document.subject()) {
			case Subject.Titled titled -> titled.type();
			case Subject.Letter _ -> "Công văn";
		};
	}

	private double width() {
		return Paper.textWidth(this.document.orientation());
	}

	private static List<Line> broken(Style style, String text, double millimetres) {
		Look look = style.look();
		return Typeface.of(look)
			.balanced(text, look.size(), Paper.points(millimetres - 4))
			.stream()
			.map((line) -> Line.of(style, line))
			.toList();
	}

	private static Rule ruleUnder(Line line, double share) {
		Look look = line.style().look();
		return new Rule(Typeface.of(look).width(line.text(), look.size()) * share);
	}

}
