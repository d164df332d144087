package vn.giaouoc.plan.planning.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.source.SourceText;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.application.PaperLine.Kind;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Citation;
import vn.giaouoc.plan.planning.domain.PlanContent.Movement;
import vn.giaouoc.plan.planning.domain.PlanContent.MovementType;
import vn.giaouoc.plan.planning.domain.PlanContent.Review;
import vn.giaouoc.plan.planning.domain.PlanContent.Round;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanContent.Task;
import vn.giaouoc.plan.planning.domain.PlanContent.Theme;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;

/**
 * A plan as lines of text, each of which knows which of the content's values stands where
 * in it. A day that the words name already is not said again.
 */
final class PlanText {

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII");

	private final List<PaperLine> lines = new ArrayList<>();

	private final List<Span> spans = new ArrayList<>();

	private final PlanContent content;

	private final Map<String, String> titles;

	private final Map<String, String> forms;

	private final Map<UUID, String> units;

	private final String words;

	private int section;

	private PlanText(PlanContent content, Catalogue catalogue, Map<UUID, String> units) {
		this.content = content;
		this.titles = catalogue.titles()
			.stream()
			.collect(Collectors.toMap(Catalogue.Title::code, Catalogue.Title::name));
		this.forms = catalogue.forms().stream().collect(Collectors.toMap(Catalogue.Form::code, Catalogue.Form::name));
		this.units = units;
		this.words = Stream
			.of(content.purposes().stream(), content.requirements().stream(), content.solutions().stream(),
					content.registration().stream(), content.tasks().stream().map(Task::text),
					content.themes()
						.stream()
						.flatMap((theme) -> Stream.concat(Stream.of(theme.name()), theme.points().stream())))
			.flatMap(Function.identity())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Where a value stands.
	 *
	 * @param line counted from 1
	 * @param value as the line has it
	 */
	record Span(int line, int start, int end, String path, String value) {
	}

	static PlanText of(Heading heading, Issuer issuer, PlanContent content, Catalogue catalogue,
			Map<UUID, String> units) {
		PlanText text = new PlanText(content, catalogue, units);
		text.head(heading, issuer);
		text.writeBases();
		text.writeBody();
		text.foot();
		return text;
	}

	List<PaperLine> lines() {
		return this.lines;
	}

	/** As the checker reads it: what a value begins with is no number of the text's. */
	SourceText source() {
		return SourceText.of(this.lines.stream().map(PaperLine::text).toList(),
				(line) -> this.lines.get(line).kind() == Kind.CLOSING);
	}

	/** The value that a place lies in, or the nearest on its line. */
	Optional<Span> at(int line, int start) {
		return this.spans.stream()
			.filter((span) -> span.line() == line)
			.min(Comparator.comparingInt(
					(span) -> (start >= span.start() && start < span.end()) ? -1 : Math.abs(span.start() - start)));
	}

	/** One line in the making. */
	private final class Line {

		private final Kind kind;

		private final String marker;

		private final StringBuilder words = new StringBuilder();

		Line(Kind kind) {
			this(kind, "");
		}

		Line(Kind kind, String marker) {
			this.kind = kind;
			this.marker = marker;
		}

		Line say(String said) {
			this.words.append(said);
			return this;
		}

		Line value(String path, @Nullable String value) {
			if (value != null && !value.isBlank()) {
				String flat = value.replaceAll("[\\r\\n\\t]", " ").strip();
				int start = this.marker.length() + this.words.length();
				PlanText.this.spans
					.add(new Span(PlanText.this.lines.size() + 1, start, start + flat.length(), path, flat));
				this.words.append(flat);
			}
			return this;
		}

		void end() {
			PlanText.this.lines.add(new PaperLine(this.kind, this.marker, this.words.toString()));
		}

		/** Ends a sentence that does not end by itself. */
		void end(String sign) {
			boolean ended = !this.words.isEmpty() && ".;:,!?".indexOf(this.words.charAt(this.words.length() - 1)) >= 0;
			say(ended ? "" : sign).end();
		}

	}

	private void head(Heading heading, Issuer issuer) {
		List<String> left = issuer.lines();
		new Line(Kind.HEAD).say(left.getFirst() + "\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").end();
		new Line(Kind.HEAD).say(((left.size() > 1) ? left.get(1) : "") + "\tĐộc lập - Tự do - Hạnh phúc").end();
		blank();
		Integer number = heading.number();
		LocalDate day = heading.issueDate();
		new Line(Kind.HEAD).say("Số: ")
			.value("number", (number != null) ? "%02d".formatted(number) : null)
			.say("/")
			.value("symbol", heading.symbol())
			.say("\t")
			.value("place", Objects.requireNonNullElse(heading.place(), "…"))
			.say(", ")
			.value("issueDate", (day != null) ? date(day) : "ngày … tháng … năm …")
			.end();
		blank();
		new Line(Kind.TYPE).say("KẾ HOẠCH").end();
		new Line(Kind.ABSTRACT).value("about", heading.about()).end();
		blank();
	}

	/** Leading noughts for days below ten and the months 1 and 2 (NĐ 30/2020). */
	private static String date(LocalDate day) {
		return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(),
				(day.getMonthValue() < 3) ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue()),
				day.getYear());
	}

	private void blank() {
		new Line(Kind.BLANK).end();
	}

	private Line clause(int number) {
		return new Line(Kind.CLAUSE, number + ". ");
	}

	private Line dash() {
		return new Line(Kind.DASH, "- ");
	}

	private void heading(String title) {
		new Line(Kind.SECTION, ROMAN.get(this.section++) + ". ").say(title).end();
	}

	private void writeBases() {
		for (int n = 0; n < this.content.legalBases().size(); n++) {
			Citation basis = this.content.legalBases().get(n);
			boolean led = basis.text().toLowerCase(Locale.ROOT).startsWith("căn cứ");
			new Line(Kind.BASIS).say(led ? "" : "Căn cứ ")
				.value("legalBases[" + n + "].text", basis.text())
				.end((n + 1 < this.content.legalBases().size()) ? ";" : ".");
		}
		blank();
	}

	private void writeBody() {
		if (!this.content.purposes().isEmpty() || !this.content.requirements().isEmpty()) {
			heading("MỤC ĐÍCH, YÊU CẦU");
			items("1. ", "Mục đích", "purposes", this.content.purposes());
			items("2. ", "Yêu cầu", "requirements", this.content.requirements());
		}
		themes();
		movements();
		numbered("GIẢI PHÁP", "solutions", this.content.solutions());
		registration();
		targets();
		organisation();
		if (this.content.closing() != null && !this.content.closing().isBlank()) {
			String closing = this.content.closing().strip();
			new Line(Kind.CLOSING).value("closing", closing)
				.say(closing.endsWith("./.") ? "" : closing.endsWith(".") ? "/." : "./.")
				.end();
		}
		blank();
	}

	private void items(String number, String title, String path, List<String> texts) {
		if (!texts.isEmpty()) {
			new Line(Kind.TITLE, number).say(title).end();
			for (int n = 0; n < texts.size(); n++) {
				dash().value(path + "[" + n + "]", texts.get(n)).end(".");
			}
		}
	}

	private void numbered(String title, String path, List<String> texts) {
		if (!texts.isEmpty()) {
			heading(title);
			for (int n = 0; n < texts.size(); n++) {
				clause(n + 1).value(path + "[" + n + "]", texts.get(n)).end(".");
			}
		}
	}

	private void themes() {
		if (this.content.themes().isEmpty()) {
			return;
		}
		heading("NỘI DUNG THI ĐUA");
		for (int n = 0; n < this.content.themes().size(); n++) {
			Theme theme = this.content.themes().get(n);
			String path = "themes[" + n + "]";
			clause(n + 1).value(path + ".name", theme.name()).end(".");
			for (int p = 0; p < theme.points().size(); p++) {
				dash().value(path + ".points[" + p + "]", theme.points().get(p)).end(".");
			}
		}
	}

	private void movements() {
		if (this.content.movements().isEmpty()) {
			return;
		}
		heading("PHÁT ĐỘNG PHONG TRÀO THI ĐUA");
		for (int n = 0; n < this.content.movements().size(); n++) {
			Movement movement = this.content.movements().get(n);
			String path = "movements[" + n + "]";
			String type = (movement.type() == MovementType.REGULAR) ? PlanPhrases.MOVEMENT : PlanPhrases.THEMATIC;
			clause(n + 1).say(type + ": ").value(path + ".name", movement.name()).end(".");
			labelled(PlanPhrases.AIM, path + ".aim", movement.aim());
			labelled(PlanPhrases.PARTICIPANTS, path + ".participants", movement.participants());
			for (int c = 0; c < movement.criteria().size(); c++) {
				labelled(PlanPhrases.CRITERION, path + ".criteria[" + c + "]", movement.criteria().get(c));
			}
			period(PlanPhrases.PERIOD, path, movement.from(), movement.to());
			for (int r = 0; r < movement.rounds().size(); r++) {
				Round round = movement.rounds().get(r);
				period(round.name(), path + ".rounds[" + r + "]", round.from(), round.to());
			}
		}
	}

	private void labelled(String label, String path, String value) {
		if (!value.isBlank()) {
			dash().say(label + ": ").value(path, value).end(".");
		}
	}

	private void period(String label, String path, @Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null || to != null) {
			dash().say(label + ": ")
				.value(path + ".from", PlanPhrases.from(from))
				.say((from != null && to != null) ? " " : "")
				.value(path + ".to", PlanPhrases.until(to))
				.end(".");
		}
	}

	private void registration() {
		List<Integer> unsaid = Stream.iterate(0, (n) -> n + 1)
			.limit(this.content.windows().size())
			.filter((n) -> !isSaid(this.content.windows().get(n)))
			.toList();
		if (this.content.registration().isEmpty() && unsaid.isEmpty()) {
			return;
		}
		numbered("ĐĂNG KÝ GIAO ƯỚC THI ĐUA", "registration", this.content.registration());
		if (this.content.registration().isEmpty()) {
			heading("ĐĂNG KÝ GIAO ƯỚC THI ĐUA");
		}
		int number = this.content.registration().size();
		for (int n : unsaid) {
			number++;
			window(number, "windows[" + n + "]", this.content.windows().get(n));
		}
	}

	private boolean isSaid(Window window) {
		OffsetDateTime closes = window.closes();
		return closes == null || this.content.registration()
			.stream()
			.anyMatch((clause) -> PlanPhrases.days(clause).contains(PlanPhrases.lastDay(closes)));
	}

	private void window(int number, String path, Window window) {
		OffsetDateTime opens = window.opens();
		OffsetDateTime closes = window.closes();
		String whose = window.unitKinds()
			.stream()
			.map((kind) -> PlanPhrases.all(kind).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
		Line line = clause(number).say(PlanPhrases.REGISTRATION)
			.say(whose.isEmpty() ? "" : " của " + whose)
			.say(": ")
			.value(path + ".opens", (opens != null) ? PlanPhrases.opens(opens) : null)
			.say((opens != null) ? " " : "")
			.value(path + ".closes", (closes != null) ? PlanPhrases.closes(closes) : null);
		String titles = named(window.titles(), this.titles);
		String forms = named(window.forms(), this.forms);
		line.say(titles.isEmpty() ? "" : "; danh hiệu ")
			.value(path + ".titles", titles)
			.say(forms.isEmpty() ? "" : "; hình thức khen thưởng ")
			.value(path + ".forms", forms)
			.end(".");
	}

	private static String named(List<String> codes, Map<String, String> names) {
		return codes.stream().map((code) -> names.getOrDefault(code, code)).collect(Collectors.joining(", "));
	}

	private void targets() {
		List<Target> targets = this.content.targets();
		if (targets.stream().allMatch((target) -> this.words.contains(target.name()))) {
			return;
		}
		heading("CHỈ TIÊU");
		int number = 0;
		for (int n = 0; n < targets.size(); n++) {
			Target target = targets.get(n);
			if (!this.words.contains(target.name())) {
				number++;
				String path = "targets[" + n + "]";
				Line line = clause(number).value(path + ".name", target.name());
				if (target.figure() != null) {
					line.say(": ")
						.value(path + ".figure",
								PlanPhrases.figure(target.direction(), target.figure(), target.unitOfMeasure()));
				}
				line.end(".");
			}
		}
	}

	private void organisation() {
		List<Review> reviews = this.content.reviews();
		if (this.content.tasks().isEmpty() && reviews.stream().allMatch(this::isSaid)) {
			return;
		}
		heading("TỔ CHỨC THỰC HIỆN");
		int number = 0;
		for (int n = 0; n < this.content.tasks().size(); n++) {
			Task task = this.content.tasks().get(n);
			number++;
			String who = who(task);
			Line line = clause(number).say(who.isEmpty() ? "" : who + ": ");
			dated(line, "tasks[" + n + "]", task.text(), task.due());
		}
		for (int n = 0; n < reviews.size(); n++) {
			if (!isSaid(reviews.get(n))) {
				number++;
				dated(clause(number), "reviews[" + n + "]", reviews.get(n).text(), reviews.get(n).due());
			}
		}
	}

	private boolean isSaid(Review review) {
		LocalDate due = review.due();
		return this.words.contains(review.text()) && (due == null || PlanPhrases.days(review.text()).contains(due));
	}

	private String who(Task task) {
		UnitKind kind = task.unitKind();
		if (task.unitId() != null) {
			return this.units.getOrDefault(task.unitId(), "");
		}
		return (kind != null) ? PlanPhrases.all(kind) : "";
	}

	private static void dated(Line line, String path, String text, @Nullable LocalDate due) {
		if (due == null || PlanPhrases.days(text).contains(due)) {
			line.value(path + ".text", text).end(".");
		}
		else {
			line.value(path + ".text", text.strip().replaceFirst("[.;]$", "")).say(PlanPhrases.due(due)).end(".");
		}
	}

	private void foot() {
		Signer signer = this.content.signer();
		new Line(Kind.RECIPIENTS).say("Nơi nhận:").end();
		for (int n = 0; n < this.content.recipients().size(); n++) {
			new Line(Kind.RECIPIENT, "- ").value("recipients[" + n + "].text", this.content.recipients().get(n).text())
				.end((n + 1 < this.content.recipients().size()) ? ";" : ".");
		}
		if (signer != null) {
			blank();
			new Line(Kind.AUTHORITY).value("signer.authority", signer.authority()).end();
			new Line(Kind.AUTHORITY).value("signer.post", signer.post()).end();
			blank();
			new Line(Kind.SIGNER).value("signer.name", signer.name()).end();
		}
	}

}
