package vn.giaouoc.award.register.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.law.domain.Form;
import vn.giaouoc.award.law.domain.Honour;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.law.domain.Title;
import vn.giaouoc.award.register.domain.Award;
import vn.giaouoc.award.register.domain.Decision;
import vn.giaouoc.award.register.domain.Holder;
import vn.giaouoc.kit.imports.CheckedRow;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.kit.imports.CheckedRow.Verdict;
import vn.giaouoc.kit.search.SearchKey;

/**
 * Judges the rows of a workbook of awards, each against the others, the law, the
 * directory and the register as the importing person sees them. What the register has
 * already is left as it is, so that the same workbook again changes nothing.
 */
final class RegisterCheck {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int FIRST_YEAR = 1945;

	/** A decision that comes later than this after its year is asked about. */
	private static final int USUAL_YEARS = 2;

	static final Map<RegisterColumn, Pattern> SHAPES = Map.of(RegisterColumn.HOLDER, Pattern.compile(".{2,120}"),
			RegisterColumn.UNIT, Pattern.compile(".{1,40}"), RegisterColumn.NUMBER, Pattern.compile("(?=.*\\d).{1,60}"),
			RegisterColumn.BODY, Pattern.compile(".{2,200}"));

	private final Known known;

	private final Map<UUID, Integer> lines = new HashMap<>();

	private final Map<UUID, Award> held;

	private final Map<UUID, List<Award>> heldBy;

	private final Map<NameAt, List<Member>> members;

	private final Map<String, Honour> honours = new HashMap<>();

	private RegisterCheck(Known known) {
		this.known = known;
		this.held = known.awards().stream().collect(Collectors.toMap(Award::id, Function.identity()));
		this.heldBy = known.awards().stream().collect(Collectors.groupingBy((award) -> award.holder().id()));
		this.members = known.members()
			.stream()
			.collect(Collectors.groupingBy((member) -> new NameAt(SearchKey.fold(member.name()), member.unit())));
		known.law()
			.honours()
			.forEach((honour) -> spellings(honour)
				.forEach((spelling) -> this.honours.putIfAbsent(SearchKey.fold(spelling), honour)));
	}

	/** A name at a place: two people of one name there are told apart by hand. */
	private record NameAt(String folded, UUID unit) {
	}

	/** A unit of the directory's copy. */
	record Unit(UUID id, String code, String name, LocalDate from, @Nullable LocalDate to) {

		boolean on(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

	/** Somebody who works, worked or lives in a unit. */
	record Member(UUID unit, UUID id, String name, @Nullable String email) {
	}

	/**
	 * What is known of what the rows speak of.
	 *
	 * @param units in the importing person's sight
	 */
	record Known(Law law, LocalDate today, List<Unit> units, List<Member> members, List<Award> awards) {
	}

	/** What is to be added when no row is faulty. */
	record Outcome(List<CheckedRow<RegisterColumn>> rows, List<Award> awards) {
	}

	static Outcome of(List<RegisterRow> rows, Known known) {
		RegisterCheck check = new RegisterCheck(known);
		List<Line> lines = rows.stream().map((row) -> check.new Line(row).read()).toList();
		return new Outcome(lines.stream().map(Line::checked).toList(),
				lines.stream().filter(Line::fresh).map((line) -> line.award).flatMap(Stream::ofNullable).toList());
	}

	private static Stream<String> spellings(Honour honour) {
		Stream<String> official = Stream.of(honour.name(), honour.code());
		return switch (honour) {
			case Title title -> Stream.concat(official, title.names().stream());
			case Form _ -> official;
		};
	}

	/**
	 * The unit of a code: the one of that day, or the latest, because the directory does
	 * not reach back as far as the awards do.
	 */
	private @Nullable Unit unit(String code, LocalDate day) {
		List<Unit> units = this.known.units()
			.stream()
			.filter((unit) -> unit.code().equals(code))
			.sorted(Comparator.comparing(Unit::from).reversed())
			.toList();
		return units.stream()
			.filter((unit) -> unit.on(day))
			.findFirst()
			.orElse(units.isEmpty() ? null : units.getFirst());
	}

	/** A row on its way through the check. */
	private final class Line {

		private final RegisterRow row;

		private final List<Fault<RegisterColumn>> faults = new ArrayList<>();

		private final List<Fault<RegisterColumn>> questions = new ArrayList<>();

		private Verdict verdict = Verdict.NEW;

		private @Nullable Award award;

		Line(RegisterRow row) {
			this.row = row;
		}

		CheckedRow<RegisterColumn> checked() {
			return new CheckedRow<>(this.row.sheet(), this.row.line(),
					this.faults.isEmpty() ? this.verdict : Verdict.FAULTY, this.row.cells(), this.faults,
					this.questions);
		}

		boolean fresh() {
			return this.faults.isEmpty() && this.verdict == Verdict.NEW;
		}

		private void fault(RegisterColumn column, String code, Map<String, String> members) {
			this.faults.add(new Fault<>(column, code, members));
		}

		Line read() {
			cells();
			Honour honour = honour();
			LocalDate date = date();
			Integer year = year(date);
			Unit unit = unit(date);
			Holder holder = (unit != null) ? holder(unit) : null;
			if (honour != null && date != null) {
				existed(honour, date);
			}
			String number = value(RegisterColumn.NUMBER);
			if (this.faults.isEmpty() && honour != null && date != null && year != null && unit != null
					&& holder != null && number != null) {
				this.award = Award.of(holder, unit.id(), honour.code(), year,
						new Decision(number, date, value(RegisterColumn.BODY)));
				compare(this.award, honour);
			}
			return this;
		}

		/** What is missing, unreadable or of a wrong shape, once per cell. */
		private void cells() {
			this.row.faults().forEach((column, code) -> fault(column, code, Map.of()));
			for (RegisterColumn column : this.row.sheet().required()) {
				if (this.row.text(column) == null && !this.row.faults().containsKey(column)) {
					fault(column, "required", Map.of());
				}
			}
			this.row.cells().forEach((column, text) -> {
				Pattern shape = SHAPES.get(column);
				if (shape != null && !shape.matcher(text).matches()) {
					fault(column, "shape-" + column.name().toLowerCase(Locale.ROOT), Map.of());
				}
			});
		}

		/** The cell, or null when it is empty or was found faulty. */
		private @Nullable String value(RegisterColumn column) {
			boolean faulty = this.faults.stream().anyMatch((fault) -> fault.column() == column);
			return faulty ? null : this.row.text(column);
		}

		private @Nullable Honour honour() {
			String written = value(RegisterColumn.HONOUR);
			Honour honour = (written != null) ? RegisterCheck.this.honours.get(SearchKey.fold(written)) : null;
			if (written != null && honour == null) {
				fault(RegisterColumn.HONOUR, "word-unknown", Map.of("word", written));
			}
			if (honour instanceof Title title && (title.kind() == Title.Kind.HOUSEHOLD
					|| (title.kind() == Title.Kind.INDIVIDUAL) != (this.row.sheet() == RegisterSheet.PEOPLE))) {
				fault(RegisterColumn.HONOUR, "honour-of-other-kind", Map.of("title", title.name()));
				return null;
			}
			return honour;
		}

		private @Nullable LocalDate date() {
			String text = value(RegisterColumn.DATE);
			if (text == null) {
				return null;
			}
			LocalDate day;
			try {
				day = text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
			}
			catch (DateTimeException ex) {
				fault(RegisterColumn.DATE, "day", Map.of("word", text));
				return null;
			}
			if (day.isAfter(RegisterCheck.this.known.today())) {
				fault(RegisterColumn.DATE, "decision-in-future", Map.of("day", SHOWN.format(day)));
				return null;
			}
			return day;
		}

		private @Nullable Integer year(@Nullable LocalDate date) {
			String text = value(RegisterColumn.YEAR);
			if (text == null) {
				return null;
			}
			if (!text.matches("\\d{4}") || Integer.parseInt(text) < FIRST_YEAR
					|| Integer.parseInt(text) > RegisterCheck.this.known.today().getYear()) {
				fault(RegisterColumn.YEAR, "year", Map.of("word", text));
				return null;
			}
			int year = Integer.parseInt(text);
			if (date != null && date.getYear() < year) {
				fault(RegisterColumn.DATE, "decision-before-year", Map.of("year", text));
				return null;
			}
			if (date != null && date.getYear() > year + USUAL_YEARS) {
				this.questions.add(new Fault<>(RegisterColumn.DATE, "decision-late", Map.of("year", text)));
			}
			return year;
		}

		private @Nullable Unit unit(@Nullable LocalDate date) {
			String code = value(RegisterColumn.UNIT);
			if (code == null || date == null) {
				return null;
			}
			Unit unit = RegisterCheck.this.unit(code, date);
			if (unit == null) {
				fault(RegisterColumn.UNIT, "unit-unknown", Map.of("unitCode", code));
			}
			return unit;
		}

		private @Nullable Holder holder(Unit unit) {
			return switch (this.row.sheet()) {
				case UNITS -> new Holder(Holder.Kind.UNIT, unit.id(), unit.name());
				case PEOPLE -> person(unit);
			};
		}

		private @Nullable Holder person(Unit unit) {
			String name = value(RegisterColumn.HOLDER);
			if (name == null) {
				return null;
			}
			String email = value(RegisterColumn.EMAIL);
			List<Member> alike = RegisterCheck.this.members
				.getOrDefault(new NameAt(SearchKey.fold(name), unit.id()), List.of())
				.stream()
				.filter((one) -> email == null || email.equalsIgnoreCase(one.email()))
				.toList();
			List<Member> same = alike.stream().filter((one) -> one.name().equalsIgnoreCase(name)).toList();
			List<Member> found = same.isEmpty() ? alike : same;
			Map<String, String> said = Map.of("name", name, "unit", unit.name());
			if (found.isEmpty()) {
				fault(RegisterColumn.HOLDER, "person-unknown", said);
				return null;
			}
			if (found.size() > 1) {
				fault(RegisterColumn.HOLDER, "person-ambiguous", said);
				return null;
			}
			Member member = found.getFirst();
			if (same.isEmpty()) {
				this.questions.add(new Fault<>(RegisterColumn.HOLDER, "name-differs", Map.of("name", member.name())));
			}
			return new Holder(Holder.Kind.PERSON, member.id(), member.name());
		}

		/** Before the first law that we know, whatever was awarded was awarded. */
		private void existed(Honour honour, LocalDate date) {
			boolean existed = RegisterCheck.this.known.law()
				.regimes()
				.stream()
				.filter((regime) -> regime.on(date))
				.findFirst()
				.map(honour::existsUnder)
				.orElse(true);
			if (!existed) {
				fault(RegisterColumn.HONOUR, "honour-not-then",
						Map.of("title", honour.name(), "day", SHOWN.format(date)));
			}
		}

		private void compare(Award wanted, Honour honour) {
			Integer twin = RegisterCheck.this.lines.putIfAbsent(wanted.id(), this.row.line());
			if (twin != null) {
				fault(RegisterColumn.NUMBER, "award-twice", Map.of("line", "" + twin));
				return;
			}
			Award there = RegisterCheck.this.held.get(wanted.id());
			if (there != null) {
				if (there.decision().date().equals(wanted.decision().date())) {
					this.verdict = Verdict.SAME;
				}
				else {
					fault(RegisterColumn.DATE, "award-differs", Map.of("day", SHOWN.format(there.decision().date())));
				}
				return;
			}
			RegisterCheck.this.heldBy.getOrDefault(wanted.holder().id(), List.of())
				.stream()
				.filter((one) -> honour instanceof Title && one.honour().equals(wanted.honour())
						&& one.year() == wanted.year())
				.findFirst()
				.ifPresent((one) -> this.questions.add(new Fault<>(RegisterColumn.NUMBER, "held-already",
						Map.of("title", honour.name(), "decision", one.decision().number()))));
		}

	}

}
