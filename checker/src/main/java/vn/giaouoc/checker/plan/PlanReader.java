package vn.giaouoc.checker.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.TimeContext;
import vn.giaouoc.checker.language.TimePhrases;
import vn.giaouoc.checker.language.TimeRange;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.source.Line;
import vn.giaouoc.checker.source.Place;
import vn.giaouoc.checker.source.SourceText;

/** Reads lines into a plan. */
public final class PlanReader {

	/** Viet Nam has had one offset since 1975. */
	private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

	private static final Pattern SCHOOL_YEAR = Pattern.compile("nam hoc\\s*(\\d{4})\\s*-\\s*(\\d{4})");

	private static final Pattern YEAR = Pattern.compile("\\bnam\\s+(\\d{4})\\b");

	private static final Pattern ROUND = Pattern
		.compile("\\b(?:dot|giai doan)\\s+(?:\\d{1,2}|[ivx]{1,4}|thu\\s+\\w+|mot|hai|ba|bon)\\b(?!\\s*[-/]\\s*\\d)");

	private final Catalogue catalogue;

	private final Titles titles;

	public PlanReader(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.titles = new Titles(catalogue);
	}

	public Plan read(SourceText source) {
		List<Line> lines = source.lines();
		List<Doubt> doubts = new ArrayList<>();
		HeaderReader headerReader = new HeaderReader(this.catalogue, doubts);
		Plan.Header header = headerReader.read(lines);
		FooterReader footerReader = new FooterReader(doubts);
		Plan.Footer footer = footerReader.read(lines, headerReader.end());
		Outline outline = new Outline(lines.subList(headerReader.end(), footerReader.start()));
		outline.doubtfulLines()
			.forEach((line) -> doubts
				.add(new Doubt("sections", line.text().strip(), "số thứ tự của mục không rõ", Place.of(line))));
		Passage.Builder closing = closing(outline.root(), outline.preamble());
		List<Passage> passages = new ArrayList<>();
		outline.preamble().forEach((paragraph) -> passages.add(paragraph.build(null, Section.Kind.OTHER)));
		collect(outline.root(), passages);
		if (closing != null) {
			passages.add(closing.build(null, Section.Kind.OTHER));
		}

		String about = (header.about() != null) ? Fold.plain(header.about()) : "";
		Matcher school = SCHOOL_YEAR.matcher(about);
		boolean schoolYear = school.find();
		Integer year = schoolYear ? Integer.valueOf(school.group(1)) : year(about, header.issueDate(), doubts);
		TimePhrases times = new TimePhrases(new TimeContext(header.issueDate(), year, schoolYear),
				this.catalogue.workingDays()::after);

		Timetable timetable = new Timetable(times, header.issueDate());
		List<Passage> body = passages.stream().filter((passage) -> passage.clause() != null).toList();
		List<Round> rounds = new ArrayList<>();
		for (Passage passage : body) {
			List<Round> here = rounds(passage, times);
			rounds.addAll(here);
			timetable.read(passage, !here.isEmpty());
		}
		if (outline.root().children.isEmpty()) {
			doubts.add(new Doubt("sections", "", "không tìm thấy mục nào được đánh số trong thân văn bản",
					new Place(null, Math.min(lines.size(), headerReader.end() + 1), 0, 0)));
		}
		Node registration = find(outline.root(), Section.Kind.REGISTRATION);
		List<Window> windows = timetable.windows();
		if (registration != null && windows.isEmpty()) {
			Section section = registration.section();
			doubts.add(new Doubt("windows", section.title() != null ? section.title() : "",
					"không tìm thấy thời hạn đăng ký", section.place()));
		}
		Found found = new Found(this.titles, body);
		return new Plan(header, footer, year, schoolYear, outline.root().children.stream().map(Node::section).toList(),
				themes(outline.root()), clauses(find(outline.root(), Section.Kind.SOLUTIONS)), clauses(registration),
				List.copyOf(rounds), windows, timetable.deadlines(), found.titles(), found.forms(), Targets.of(body),
				Reviews.of(body, times), Citations.of(passages, this.catalogue),
				(closing != null) ? new Closing(closing.text(), closing.build(null, Section.Kind.OTHER).place()) : null,
				List.copyOf(doubts), List.copyOf(passages), times);
	}

	private record Found(List<TitleRead> titles, List<FormRead> forms) {

		Found(Titles reader, List<Passage> body) {
			this(reader.titles(body), reader.forms(body));
		}

	}

	static OffsetDateTime instant(LocalDateTime local) {
		return local.atOffset(OFFSET);
	}

	private static @Nullable Integer year(String about, @Nullable LocalDate issued, List<Doubt> doubts) {
		Matcher matcher = YEAR.matcher(about);
		Integer year = null;
		while (matcher.find()) {
			year = Integer.valueOf(matcher.group(1));
		}
		if (year == null && issued != null) {
			year = issued.getYear();
			doubts.add(new Doubt("year", String.valueOf(year), "trích yếu không nêu năm; lấy theo ngày ban hành",
					new Place(null, 1, 0, 0)));
		}
		return year;
	}

	/**
	 * The last paragraph without a number, when numbered parts stand before it and it
	 * ends the text.
	 */
	private static Passage.@Nullable Builder closing(Node root, List<Passage.Builder> preamble) {
		Node last = root;
		while (!last.children.isEmpty()) {
			last = last.children.getLast();
		}
		if (last.marker == null) {
			return null;
		}
		boolean more = last.paragraphs.size() > 1;
		if (more && (last.paragraphs.getLast().text().endsWith("./.") || last.marker.bullet())
				&& !Character.isLowerCase(last.paragraphs.getLast().text().charAt(0))) {
			return last.paragraphs.removeLast();
		}
		return null;
	}

	private static void collect(Node node, List<Passage> passages) {
		Section.Kind kind = node.kind();
		for (Passage.Builder paragraph : node.paragraphs) {
			passages.add(paragraph.build(node.clause, kind));
		}
		node.children.forEach((child) -> collect(child, passages));
	}

	/** The first part of the kind, as deep as one part of it holds another alone. */
	private static @Nullable Node find(Node from, Section.Kind kind) {
		for (Node child : from.children) {
			Node found = (child.ownKind() == kind) ? child : find(child, kind);
			if (found != null) {
				List<Node> inner = found.children.stream().filter((node) -> node.ownKind() == kind).toList();
				return (inner.size() == 1 && !inner.getFirst().children.isEmpty()) ? inner.getFirst() : found;
			}
		}
		return null;
	}

	private static List<Clause> clauses(@Nullable Node node) {
		if (node == null) {
			return List.of();
		}
		if (node.children.isEmpty()) {
			Section section = node.section();
			return List.of(new Clause(section.number(), node.wholeText(), section.place()));
		}
		return node.children.stream().map((child) -> {
			Section section = child.section();
			return new Clause(section.number(), child.wholeText(), section.place());
		}).toList();
	}

	private List<Theme> themes(Node root) {
		Node content = find(root, Section.Kind.CONTENT);
		if (content == null) {
			return List.of();
		}
		return content.children.stream().filter((child) -> switch (child.ownKind()) {
			case TARGETS, SOLUTIONS, REGISTRATION, ORGANISATION, REVIEW, PURPOSE -> false;
			case CONTENT, COMMENDATION, OTHER -> true;
		}).map((child) -> {
			Section section = child.section();
			return new Theme(section.number(), child.wholeText(), themeCode(child.wholeText()), section.place());
		}).toList();
	}

	/**
	 * The theme whose words a clause has most of; those that it begins with weigh more.
	 */
	private @Nullable String themeCode(String text) {
		String plain = Fold.plain(text);
		String best = null;
		double most = 0;
		for (Catalogue.ThemeWords theme : this.catalogue.themes()) {
			double weight = 0;
			for (String word : theme.words()) {
				String wanted = Fold.plain(word);
				for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
					weight += (at < 120) ? 3 : (at < 300) ? 1.5 : 1;
				}
			}
			if (weight > most) {
				most = weight;
				best = theme.code();
			}
		}
		return best;
	}

	private static List<Round> rounds(Passage passage, TimePhrases times) {
		List<Round> rounds = new ArrayList<>();
		Matcher matcher = ROUND.matcher(passage.plain());
		while (matcher.find()) {
			Passage.Range sentence = passage.sentenceAt(matcher.start());
			String rest = passage.text().substring(matcher.start(), sentence.end());
			List<TimeRange> ranges = times.ranges(rest);
			if (!ranges.isEmpty() && ranges.getFirst().opens() != null) {
				LocalDateTime opens = ranges.getFirst().opens();
				LocalDateTime closes = ranges.getFirst().closes();
				rounds.add(new Round(passage.text().substring(matcher.start(), matcher.end()),
						(opens != null) ? instant(opens) : null, (closes != null) ? instant(closes) : null,
						rest.strip(), passage.place(matcher.start(), sentence.end())));
			}
		}
		return rounds;
	}

}
