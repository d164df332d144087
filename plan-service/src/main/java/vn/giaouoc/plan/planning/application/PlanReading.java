package vn.giaouoc.plan.planning.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.Report;
import vn.giaouoc.checker.plan.Clause;
import vn.giaouoc.checker.plan.FormRead;
import vn.giaouoc.checker.plan.Section;
import vn.giaouoc.checker.plan.Section.Kind;
import vn.giaouoc.checker.plan.TitleRead;
import vn.giaouoc.checker.source.Place;
import vn.giaouoc.checker.source.SourceText;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.application.PlanPhrases.Dated;
import vn.giaouoc.plan.planning.application.PlanPhrases.Figure;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Citation;
import vn.giaouoc.plan.planning.domain.PlanContent.Direction;
import vn.giaouoc.plan.planning.domain.PlanContent.Movement;
import vn.giaouoc.plan.planning.domain.PlanContent.MovementType;
import vn.giaouoc.plan.planning.domain.PlanContent.Recipient;
import vn.giaouoc.plan.planning.domain.PlanContent.Review;
import vn.giaouoc.plan.planning.domain.PlanContent.ReviewKind;
import vn.giaouoc.plan.planning.domain.PlanContent.Round;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanContent.Task;
import vn.giaouoc.plan.planning.domain.PlanContent.Theme;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;

/**
 * Makes a plan's content of what the checker has read: as written, nothing mended and
 * nothing made up. What has no place of its own goes among the tasks, so that no clause
 * is lost.
 */
final class PlanReading {

	/** What may be left of a clause that says little more than when registration is. */
	private static final int LEFT_OF_CLAUSE = 60;

	private static final String MARKS = "^(?:[-–—+*•]|[a-zđ][.)]|\\d{1,2}[.)])\\s*";

	private final Report report;

	private final SourceText source;

	private final Map<String, Place> places = new LinkedHashMap<>();

	private PlanReading(Report report, SourceText source) {
		this.report = report;
		this.source = source;
	}

	/**
	 * The content with the place in the source of each of its parts.
	 */
	record Reading(PlanContent content, Map<String, Place> places) {
	}

	static Reading of(Report report, SourceText source) {
		PlanReading reading = new PlanReading(report, source);
		return new Reading(reading.content(), Map.copyOf(reading.places));
	}

	private PlanContent content() {
		List<String> purposes = new ArrayList<>();
		List<String> requirements = new ArrayList<>();
		List<Task> tasks = new ArrayList<>();
		List<Movement> movements = new ArrayList<>();
		for (Section section : this.report.sections()) {
			switch (section.kind()) {
				case PURPOSE -> purposes(section, purposes, requirements);
				case CONTENT, SOLUTIONS, REGISTRATION -> introduction(section, tasks);
				case TARGETS -> {
					if (ownTargets(section).isEmpty()) {
						tasks(section, tasks);
					}
				}
				case ORGANISATION, REVIEW, COMMENDATION, OTHER -> {
					if (isMovements(section)) {
						movements(section, movements);
					}
					else {
						tasks(section, tasks);
					}
				}
			}
		}
		rounds(movements);
		return new PlanContent(bases(), purposes, requirements, themes(), texts("solutions", this.report.solutions()),
				movements, registration(), windows(), targets(), List.of(), tasks, reviews(), closing(), recipients(),
				signer());
	}

	private List<Citation> bases() {
		List<Citation> bases = new ArrayList<>();
		Set<Integer> seen = new HashSet<>();
		for (var citation : this.report.citations()) {
			if (citation.basis() && seen.add(citation.place().line())) {
				String line = this.source.lines().get(citation.place().line() - 1).text().strip();
				String text = bare(line.replaceFirst("(?i)^căn cứ\\s+", ""));
				this.places.put("legalBases[" + bases.size() + "]", citation.place());
				bases.add(new Citation(text, citation.type(), citation.number(), null, null));
			}
		}
		return bases;
	}

	/** Without the sign that ends it; a comma there is a fault, which stays. */
	private static String bare(String text) {
		return text.strip().replaceFirst("(?:\\./\\.|[.;])$", "").strip();
	}

	private void purposes(Section section, List<String> purposes, List<String> requirements) {
		if (section.clauses().isEmpty()) {
			add("purposes", purposes, section.text(), section.place());
			return;
		}
		for (Section part : section.clauses()) {
			String title = Objects.requireNonNullElse(part.title(), "").toLowerCase(Locale.ROOT);
			boolean wanted = title.contains("yêu cầu");
			String name = wanted ? "requirements" : "purposes";
			List<String> into = wanted ? requirements : purposes;
			boolean headed = wanted || title.contains("mục đích");
			add(name, into, headed ? part.text() : whole(part), part.place());
			part.clauses().forEach((item) -> add(name, into, whole(item), item.place()));
		}
	}

	private void add(String name, List<String> into, String text, Place place) {
		String said = text.strip();
		if (!said.isEmpty()) {
			this.places.put(name + "[" + into.size() + "]", place);
			into.add(bare(said));
		}
	}

	/** A part in one text, with its heading and what lies below. */
	private static String whole(Section section) {
		String title = section.title();
		String own = (title == null) ? section.text()
				: section.text().isBlank() ? title : title + ": " + section.text();
		return String.join("\n",
				Stream.concat(Stream.of(own.strip()), section.clauses().stream().map(PlanReading::whole))
					.filter((text) -> !text.isBlank())
					.toList());
	}

	private void introduction(Section section, List<Task> tasks) {
		if (!section.clauses().isEmpty() && !section.text().isBlank()) {
			task(section.text(), section.place(), tasks);
		}
	}

	private void tasks(Section section, List<Task> tasks) {
		if (section.clauses().isEmpty()) {
			task(whole(section), section.place(), tasks);
			return;
		}
		introduction(section, tasks);
		for (Section clause : section.clauses()) {
			if (!isReview(clause)) {
				task(whole(clause), clause.place(), tasks);
			}
		}
	}

	private boolean isReview(Section clause) {
		return this.report.reviews()
			.stream()
			.anyMatch((review) -> review.place().line() == clause.place().line()
					&& bare(review.text()).length() + LEFT_OF_CLAUSE / 2 > whole(clause).length());
	}

	private void task(String text, Place place, List<Task> tasks) {
		Dated dated = Dated.of(bare(text));
		UnitKind kind = null;
		String said = dated.text();
		int colon = said.indexOf(": ");
		if (colon > 0) {
			String who = said.substring(0, colon);
			kind = Stream.of(UnitKind.values())
				.filter((one) -> PlanPhrases.all(one).equals(who))
				.findFirst()
				.orElse(null);
		}
		this.places.put("tasks[" + tasks.size() + "]", place);
		tasks.add(new Task(UUID.randomUUID(), null, kind, (kind != null) ? said.substring(colon + 2) : said,
				dated.due(), false));
	}

	private List<Theme> themes() {
		List<Theme> themes = new ArrayList<>();
		for (var read : this.report.themes()) {
			List<String> texts = read.text().lines().map((line) -> bare(line.replaceFirst(MARKS, ""))).toList();
			this.places.put("themes[" + themes.size() + "]", read.place());
			themes.add(new Theme(read.code(), texts.getFirst(), texts.subList(1, texts.size())));
		}
		return themes;
	}

	private List<String> texts(String name, List<Clause> clauses) {
		List<String> texts = new ArrayList<>();
		clauses.forEach((clause) -> add(name, texts, clause.text(), clause.place()));
		return texts;
	}

	private List<String> registration() {
		List<String> texts = new ArrayList<>();
		this.report.registration()
			.stream()
			.filter((clause) -> !isTimeAlone(clause))
			.forEach((clause) -> add("registration", texts, clause.text(), clause.place()));
		return texts;
	}

	/** What the windows say anyway. */
	private boolean isTimeAlone(Clause clause) {
		String low = clause.text().toLowerCase(Locale.ROOT);
		return clause.text().startsWith(PlanPhrases.REGISTRATION + " của ")
				|| (low.startsWith("thời gian") || low.startsWith("thời hạn")) && this.report.windows()
					.stream()
					.anyMatch((window) -> window.place().line() == clause.place().line()
							&& clause.text().replace(window.text(), "").length() < LEFT_OF_CLAUSE + tailLength(clause));
	}

	private static int tailLength(Clause clause) {
		int tail = clause.text().indexOf("; danh hiệu ");
		int forms = clause.text().indexOf("; hình thức khen thưởng ");
		int from = (tail >= 0) ? tail : forms;
		return (from >= 0) ? clause.text().length() - from : 0;
	}

	private List<Window> windows() {
		List<Window> windows = new ArrayList<>();
		for (var read : this.report.windows()) {
			String line = this.source.lines().get(read.place().line() - 1).text();
			int colon = line.indexOf(':');
			boolean own = line.contains(PlanPhrases.REGISTRATION + " của ") && colon > 0;
			List<String> titles = codes(this.report.titles(), read.place());
			List<String> forms = formCodes(this.report.forms(), read.place());
			this.places.put("windows[" + windows.size() + "]", read.place());
			windows.add(new Window(UUID.randomUUID(), own ? PlanPhrases.kinds(line.substring(0, colon)) : List.of(),
					read.opens(), read.closes(), titles, forms));
		}
		return windows;
	}

	/** Those named beside the window, else all that the plan names. */
	private static List<String> codes(List<TitleRead> titles, Place window) {
		List<TitleRead> known = titles.stream().filter((title) -> title.code() != null && !title.doubtful()).toList();
		List<TitleRead> beside = known.stream().filter((title) -> title.place().line() == window.line()).toList();
		return (beside.isEmpty() ? known : beside).stream()
			.map((title) -> Objects.requireNonNull(title.code()))
			.distinct()
			.toList();
	}

	private static List<String> formCodes(List<FormRead> forms, Place window) {
		List<FormRead> known = forms.stream().filter((form) -> form.code() != null).toList();
		List<FormRead> beside = known.stream().filter((form) -> form.place().line() == window.line()).toList();
		return (beside.isEmpty() ? known : beside).stream()
			.map((form) -> Objects.requireNonNull(form.code()))
			.distinct()
			.toList();
	}

	private static boolean isMovements(Section section) {
		String title = Objects.requireNonNullElse(section.title(), "");
		return title.toLowerCase(Locale.ROOT).startsWith("phát động phong trào") && !section.clauses().isEmpty();
	}

	private void movements(Section section, List<Movement> movements) {
		for (Section clause : section.clauses()) {
			String aim = "";
			String participants = "";
			List<String> criteria = new ArrayList<>();
			List<Round> rounds = new ArrayList<>();
			@Nullable LocalDate from = null;
			@Nullable LocalDate to = null;
			for (Section item : clause.clauses()) {
				String label = Objects.requireNonNullElse(item.title(), "");
				String text = bare(item.text());
				List<LocalDate> days = PlanPhrases.days(text);
				switch (label) {
					case PlanPhrases.AIM -> aim = text;
					case PlanPhrases.PARTICIPANTS -> participants = text;
					case PlanPhrases.CRITERION -> criteria.add(text);
					case PlanPhrases.PERIOD -> {
						from = first(text, days);
						to = last(text, days);
					}
					default -> rounds.add(new Round(UUID.randomUUID(), label.isEmpty() ? text : label,
							first(text, days), last(text, days)));
				}
			}
			boolean thematic = PlanPhrases.THEMATIC.equals(clause.title());
			String name = bare((clause.title() != null && !clause.text().isBlank()) ? clause.text() : whole(clause));
			this.places.put("movements[" + movements.size() + "]", clause.place());
			movements.add(new Movement(UUID.randomUUID(), thematic ? MovementType.THEMATIC : MovementType.REGULAR, name,
					aim, participants, criteria, from, to, rounds));
		}
	}

	private static @Nullable LocalDate first(String text, List<LocalDate> days) {
		return (!days.isEmpty() && text.startsWith("từ")) ? days.getFirst() : null;
	}

	private static @Nullable LocalDate last(String text, List<LocalDate> days) {
		return (!days.isEmpty() && text.contains("đến hết")) ? days.getLast() : null;
	}

	/** Rounds that some clause names belong to the movement that the plan is about. */
	private void rounds(List<Movement> movements) {
		if (movements.isEmpty() && !this.report.rounds().isEmpty()) {
			List<Round> rounds = this.report.rounds()
				.stream()
				.map((round) -> new Round(UUID.randomUUID(), round.name(), day(round.opens()), lastDay(round.closes())))
				.toList();
			this.places.put("movements[0]", this.report.rounds().getFirst().place());
			movements.add(new Movement(UUID.randomUUID(), MovementType.REGULAR,
					Objects.requireNonNullElse(this.report.about(), ""), "", "", List.of(), null, null, rounds));
		}
	}

	private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
		return (moment != null) ? moment.toLocalDate() : null;
	}

	private static @Nullable LocalDate lastDay(@Nullable OffsetDateTime moment) {
		return (moment != null) ? PlanPhrases.lastDay(moment) : null;
	}

	private List<Target> targets() {
		List<Target> targets = new ArrayList<>();
		Set<Integer> own = new HashSet<>();
		for (Section section : this.report.sections()) {
			if (section.kind() == Kind.TARGETS) {
				for (Section clause : ownTargets(section)) {
					Figure figure = Objects.requireNonNull(Figure.of(bare(clause.text())));
					own.add(clause.place().line());
					this.places.put("targets[" + targets.size() + "]", clause.place());
					targets.add(new Target(UUID.randomUUID(), null, Objects.requireNonNull(clause.title()),
							figure.unit(), null, figure.value(), null, figure.direction(), null, null));
				}
			}
		}
		for (var read : this.report.targets()) {
			if (!own.contains(read.place().line())) {
				this.places.put("targets[" + targets.size() + "]", read.place());
				targets.add(new Target(UUID.randomUUID(), null, bare(read.text().replaceFirst(MARKS, "")), read.unit(),
						null, read.figure(), null, Direction.AT_LEAST, null, null));
			}
		}
		return targets;
	}

	private static List<Section> ownTargets(Section section) {
		return section.clauses()
			.stream()
			.filter((clause) -> clause.title() != null && Figure.of(bare(clause.text())) != null)
			.toList();
	}

	private List<Review> reviews() {
		List<Review> reviews = new ArrayList<>();
		for (var read : this.report.reviews()) {
			ReviewKind kind = switch (read.kind()) {
				case MID_YEAR -> ReviewKind.MID_YEAR;
				case YEAR_END -> ReviewKind.YEAR_END;
			};
			Dated dated = Dated.of(bare(read.text().replaceFirst(MARKS, "")));
			this.places.put("reviews[" + reviews.size() + "]", read.place());
			reviews.add(new Review(UUID.randomUUID(), kind, dated.text(), read.due()));
		}
		return reviews;
	}

	private @Nullable String closing() {
		var read = this.report.closing();
		if (read == null) {
			return null;
		}
		this.places.put("closing", read.place());
		return read.text().replaceFirst("\\./\\.$", ".");
	}

	private List<Recipient> recipients() {
		List<Recipient> recipients = new ArrayList<>();
		for (var read : this.report.recipients()) {
			this.places.put("recipients[" + recipients.size() + "]", read.place());
			recipients.add(new Recipient(bare(read.text()), null));
		}
		return recipients;
	}

	private @Nullable Signer signer() {
		String authority = this.report.authority();
		String name = this.report.signer();
		if (authority == null && name == null) {
			return null;
		}
		String[] parts = Objects.requireNonNullElse(authority, "").split(" / ");
		boolean several = parts.length > 1;
		return new Signer(several ? String.join(" / ", List.of(parts).subList(0, parts.length - 1)) : parts[0],
				several ? parts[parts.length - 1] : "", Objects.requireNonNullElse(name, ""));
	}

}
