package vn.giaouoc.plan.directory.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.imports.CheckedRow;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.kit.imports.CheckedRow.Verdict;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

/** A row on its way through the check. */
final class ImportLine {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	/** As the API takes them. */
	static final Map<ImportColumn, Pattern> SHAPES = Map.of(ImportColumn.CODE, Pattern.compile(".{1,40}"),
			ImportColumn.PARENT, Pattern.compile(".{1,40}"), ImportColumn.NAME, Pattern.compile(".{1,200}"),
			ImportColumn.PERSON, Pattern.compile("[\\p{L}\\p{N}._/-]{1,40}"), ImportColumn.FULL_NAME,
			Pattern.compile(".{2,120}"), ImportColumn.EMAIL,
			Pattern.compile("(?=.{3,200}$)[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"), ImportColumn.PHONE,
			Pattern.compile("[0-9+(). -]{3,30}"), ImportColumn.USERNAME, Pattern.compile("[a-z0-9._-]{3,60}"),
			ImportColumn.HOUSEHOLD, Pattern.compile("[A-Za-z0-9-]{1,12}"), ImportColumn.HEAD,
			Pattern.compile(".{2,120}"));

	private final ImportRow row;

	private final ImportWords words;

	private final List<Fault<ImportColumn>> faults = new ArrayList<>();

	private final List<Fault<ImportColumn>> questions = new ArrayList<>();

	private Verdict verdict = Verdict.NEW;

	/** What a row of the units' sheet says, once its parent is found with that. */
	private @Nullable Unit unit;

	ImportLine(ImportRow row, ImportWords words) {
		this.row = row;
		this.words = words;
	}

	CheckedRow<ImportColumn> checked() {
		return new CheckedRow<>(this.row.sheet(), this.row.line(),
				this.faults.isEmpty() ? this.verdict : Verdict.FAULTY, this.row.cells(), this.faults, this.questions);
	}

	boolean fresh() {
		return this.faults.isEmpty() && this.verdict == Verdict.NEW;
	}

	ImportSheet sheet() {
		return this.row.sheet();
	}

	/** The number of the row, as the workbook counts. */
	String number() {
		return Integer.toString(this.row.line());
	}

	/** The cell as it was typed, faulty or not. */
	@Nullable String text(ImportColumn column) {
		return this.row.text(column);
	}

	@Nullable Unit unit() {
		return this.unit;
	}

	void place(Unit placed) {
		this.unit = placed;
	}

	/** The directory holds what the row says. */
	void same() {
		this.verdict = Verdict.SAME;
	}

	void question(ImportColumn column, String code, Map<String, String> members) {
		this.questions.add(new Fault<>(column, code, members));
	}

	void fault(@Nullable ImportColumn column, String code, Map<String, String> members) {
		this.faults.add(new Fault<>(column, code, members));
	}

	/** What is missing, unreadable or of a wrong shape, once per cell. */
	void readCells(ImportSheet sheet) {
		this.row.faults().forEach((column, code) -> fault(column, code, Map.of()));
		for (ImportColumn column : sheet.required()) {
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
	@Nullable String value(ImportColumn column) {
		return faulty(column) ? null : this.row.text(column);
	}

	boolean faulty(ImportColumn column) {
		return this.faults.stream().anyMatch((fault) -> fault.column() == column);
	}

	@Nullable String word(ImportColumn column) {
		String text = value(column);
		String name = (text != null) ? this.words.name(column, text) : null;
		if (text != null && name == null) {
			fault(column, "word-unknown", Map.of("word", text));
		}
		return name;
	}

	@Nullable LocalDate day(ImportColumn column) {
		String text = value(column);
		if (text == null) {
			return null;
		}
		try {
			LocalDate day = text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
			if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		fault(column, "day", Map.of("word", text));
		return null;
	}

	/**
	 * Null when a day is missing or wrong; an end that is wrong is not an open one.
	 */
	@Nullable Days days() {
		LocalDate from = day(ImportColumn.FROM);
		LocalDate to = day(ImportColumn.TO);
		if (from == null || faulty(ImportColumn.TO)) {
			return null;
		}
		if (to != null && to.isBefore(from)) {
			fault(ImportColumn.TO, "end-before-start", Map.of("from", SHOWN.format(from)));
			return null;
		}
		return new Days(from, to);
	}

	void readUnit(UUID id) {
		readCells(ImportSheet.UNITS);
		String code = value(ImportColumn.CODE);
		String name = value(ImportColumn.NAME);
		String kind = word(ImportColumn.KIND);
		String manager = word(ImportColumn.MANAGED_BY);
		String cycle = word(ImportColumn.CYCLE);
		Days days = days();
		if (this.faults.isEmpty() && code != null && name != null && kind != null && days != null) {
			UnitKind of = UnitKind.valueOf(kind);
			this.unit = new Unit(id, 0, of, code, name, null,
					(manager != null) ? ManagedBy.valueOf(manager) : ManagedBy.COMMUNE,
					(cycle != null) ? Cycle.valueOf(cycle)
							: (of == UnitKind.SCHOOL) ? Cycle.SCHOOL_YEAR : Cycle.CALENDAR_YEAR,
					days, List.of(), List.of());
		}
	}

	Person newPerson(UUID id, String name) {
		return new Person(id, 0, name, value(ImportColumn.EMAIL), value(ImportColumn.PHONE),
				value(ImportColumn.USERNAME), true, List.of(), List.of());
	}

	/** Rows of one code are one person; what is left out says nothing against it. */
	void compare(Person person) {
		differs(ImportColumn.FULL_NAME, person.fullName(), person);
		differs(ImportColumn.EMAIL, person.email(), person);
		differs(ImportColumn.PHONE, person.phone(), person);
		differs(ImportColumn.USERNAME, person.username(), person);
	}

	private void differs(ImportColumn column, @Nullable String there, Person person) {
		String here = value(column);
		if (here != null && !here.equals(there)) {
			fault(column, "person-differs", Map.of("name", person.fullName()));
		}
	}

}
