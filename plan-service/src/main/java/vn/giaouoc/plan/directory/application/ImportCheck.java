package vn.giaouoc.plan.directory.application;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.imports.CheckedRow;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.kit.imports.CheckedRow.Verdict;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Refused;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

/**
 * Judges the rows of a workbook, each against the others and against the directory as the
 * importing person sees it. What the directory has already is left as it is, so that the
 * same workbook again changes nothing.
 */
final class ImportCheck {

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

	private final Known known;

	private final ImportWords words;

	private final List<Line> lines;

	private final Map<String, List<Line>> unitLines = new HashMap<>();

	private final Map<UUID, Person> people = new LinkedHashMap<>();

	private final Map<String, List<Unit>> unitsByCode;

	private final Map<UUID, Person> held;

	private ImportCheck(List<ImportRow> rows, Known known, ImportWords words) {
		this.known = known;
		this.words = words;
		this.lines = rows.stream().map(Line::new).toList();
		this.unitsByCode = known.units().stream().collect(Collectors.groupingBy(Unit::code));
		this.held = known.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
	}

	/** A name at a place: two people of one name there may be one. */
	record NameAt(String folded, UUID unitId) {
	}

	/**
	 * What the directory holds of what the rows speak of.
	 *
	 * @param owner the unit under which the person imports: codes of people are its own
	 * @param admin whether he may add units and give every role
	 * @param sight units that he may add to
	 * @param usernames taken ones, whoever has them
	 * @param fresh an unused id for each row of a unit
	 */
	record Known(UUID owner, boolean admin, Set<UUID> sight, List<Unit> units, List<Person> people,
			Set<String> usernames, List<Household> households, Set<NameAt> names, List<UUID> fresh) {
	}

	/** What is to be added when no row is faulty. */
	record Outcome(List<CheckedRow<ImportColumn>> rows, List<Unit> units, List<Person> people,
			List<Household> households) {
	}

	static Outcome of(List<ImportRow> rows, Known known, ImportWords words) {
		ImportCheck check = new ImportCheck(rows, known, words);
		List<Unit> units = check.units();
		check.people();
		List<Household> households = check.households();
		return new Outcome(check.lines.stream().map(Line::checked).toList(), units,
				check.people.values().stream().filter((person) -> !person.equals(check.held.get(person.id()))).toList(),
				households);
	}

	/** The same code in the same unit's list is the same person, at every import. */
	static UUID personId(UUID owner, String code) {
		return derived("person/" + owner + "/" + code.toUpperCase(Locale.ROOT));
	}

	private static UUID derived(String name) {
		return UUID.nameUUIDFromBytes(("giaouoc/import/" + name).getBytes(StandardCharsets.UTF_8));
	}

	private List<Line> of(ImportSheet sheet) {
		return this.lines.stream().filter((line) -> line.row.sheet() == sheet).toList();
	}

	private List<Unit> units() {
		Iterator<UUID> fresh = this.known.fresh().iterator();
		for (Line line : of(ImportSheet.UNITS)) {
			line.readUnit(fresh.next());
			Unit unit = line.unit;
			if (unit != null) {
				for (Line other : this.unitLines.getOrDefault(unit.code(), List.of())) {
					if (Objects.requireNonNull(other.unit).validity().overlaps(unit.validity())) {
						line.fault(ImportColumn.CODE, "code-twice", Map.of("line", "" + other.row.line()));
					}
				}
				this.unitLines.computeIfAbsent(unit.code(), (_) -> new ArrayList<>()).add(line);
			}
		}
		List<Unit> added = new ArrayList<>();
		for (Line line : of(ImportSheet.UNITS)) {
			if (line.unit != null) {
				place(line, line.unit);
				if (line.fresh()) {
					added.add(line.unit);
				}
			}
		}
		return added;
	}

	/** Finds the parent and compares with what is there. */
	private void place(Line line, Unit unit) {
		String parentCode = Objects.requireNonNull(line.row.text(ImportColumn.PARENT));
		Unit parent = resolve(parentCode, unit.validity().from());
		if (parent == null) {
			line.fault(ImportColumn.PARENT, "parent-unknown", Map.of("unitCode", parentCode));
			return;
		}
		Unit placed = unit.change(unit.name(), parent.id(), unit.managedBy(), unit.cycle(), unit.validity());
		line.unit = placed;
		for (Unit held : this.unitsByCode.getOrDefault(unit.code(), List.of())) {
			if (held.validity().overlaps(placed.validity())) {
				if (same(held, placed)) {
					line.verdict = Verdict.SAME;
				}
				else {
					line.fault(ImportColumn.CODE, "unit-differs", Map.of("name", held.name()));
				}
				return;
			}
		}
		if (!this.known.admin()) {
			line.fault(null, "units-admin-only", Map.of());
		}
		else if (runsInCircles(line)) {
			line.fault(ImportColumn.PARENT, "cycle-in-tree", Map.of("unitCode", parentCode));
		}
	}

	private static boolean same(Unit held, Unit wanted) {
		return held.name().equals(wanted.name()) && held.kind() == wanted.kind()
				&& Objects.equals(held.parentId(), wanted.parentId()) && held.managedBy() == wanted.managedBy()
				&& held.cycle() == wanted.cycle() && held.validity().equals(wanted.validity());
	}

	/** Whether a row's parents, as far as they are rows too, come back to it. */
	private boolean runsInCircles(Line line) {
		Set<Line> seen = new HashSet<>();
		Line at = line;
		while (at != null) {
			if (!seen.add(at)) {
				return true;
			}
			Unit unit = at.unit;
			String parent = at.row.text(ImportColumn.PARENT);
			at = (unit != null && parent != null) ? among(parent, unit.validity().from()) : null;
		}
		return false;
	}

	private @Nullable Line among(String code, LocalDate day) {
		return this.unitLines.getOrDefault(code, List.of())
			.stream()
			.filter((line) -> Objects.requireNonNull(line.unit).validity().contains(day))
			.findFirst()
			.orElse(null);
	}

	/** The unit of a code on a day: held and in sight, or a row of this workbook. */
	private @Nullable Unit resolve(String code, LocalDate day) {
		for (Unit held : this.unitsByCode.getOrDefault(code, List.of())) {
			if (held.validity().contains(day) && this.known.sight().contains(held.id())) {
				return held;
			}
		}
		Line line = among(code, day);
		return (line != null) ? line.unit : null;
	}

	private void people() {
		Map<String, UUID> usernames = new HashMap<>();
		Map<NameAt, UUID> names = new HashMap<>();
		for (Line line : of(ImportSheet.PEOPLE)) {
			line.readCells(ImportSheet.PEOPLE);
			String code = line.value(ImportColumn.PERSON);
			String name = line.value(ImportColumn.FULL_NAME);
			String role = line.word(ImportColumn.ROLE);
			Unit unit = line.unitOf(ImportColumn.CODE);
			Days days = line.days();
			if (role != null && !this.known.admin() && PersonService.ADMINS_ROLES.contains(role)) {
				line.fault(ImportColumn.ROLE, "role-not-allowed", Map.of());
			}
			if (code == null || name == null) {
				continue;
			}
			UUID id = personId(this.known.owner(), code);
			Person person = this.people.computeIfAbsent(id,
					(_) -> this.held.getOrDefault(id, line.newPerson(id, name)));
			line.compare(person);
			String username = line.value(ImportColumn.USERNAME);
			if (username != null) {
				if (!usernames.computeIfAbsent(username, (_) -> id).equals(id)) {
					line.fault(ImportColumn.USERNAME, "username-twice", Map.of("username", username));
				}
				else if (!this.held.containsKey(id) && this.known.usernames().contains(username)) {
					line.fault(ImportColumn.USERNAME, "username-taken", Map.of("username", username));
				}
			}
			if (role != null && unit != null && days != null) {
				assign(line, person,
						new Assignment(derived("assignment/" + id + "/" + role + "/" + unit.id() + "/" + days.from()),
								role, unit.id(), days));
				NameAt at = new NameAt(SearchKey.fold(name), unit.id());
				boolean twice = !names.computeIfAbsent(at, (_) -> id).equals(id);
				if (person.version() == 0 && (twice || this.known.names().contains(at))) {
					line.questions.add(new Fault<>(ImportColumn.FULL_NAME, "same-name", Map.of("name", name)));
				}
			}
		}
	}

	private void assign(Line line, Person person, Assignment wanted) {
		Person before = this.held.get(person.id());
		boolean there = before != null && before.assignments()
			.stream()
			.anyMatch((one) -> one.role().equals(wanted.role()) && one.unitId().equals(wanted.unitId())
					&& one.days().equals(wanted.days()));
		if (there) {
			line.verdict = Verdict.SAME;
			return;
		}
		try {
			this.people.put(person.id(), person.assign(wanted));
		}
		catch (Refused ex) {
			line.fault(ImportColumn.FROM, "assignment-overlaps", Map.of());
		}
	}

	private List<Household> households() {
		record Place(UUID village, String code) {
		}
		Map<Place, Household> held = this.known.households()
			.stream()
			.collect(Collectors.toMap((one) -> new Place(one.villageId(), one.code()), Function.identity()));
		Set<NameAt> names = this.known.households()
			.stream()
			.map((one) -> new NameAt(SearchKey.fold(one.headName()), one.villageId()))
			.collect(Collectors.toCollection(HashSet::new));
		Map<Place, Line> lines = new HashMap<>();
		List<Household> added = new ArrayList<>();
		for (Line line : of(ImportSheet.HOUSEHOLDS)) {
			line.readCells(ImportSheet.HOUSEHOLDS);
			String code = line.value(ImportColumn.HOUSEHOLD);
			String head = line.value(ImportColumn.HEAD);
			Unit village = line.unitOf(ImportColumn.VILLAGE);
			Days days = line.days();
			if (village != null && !village.kind().isVillage()) {
				line.fault(ImportColumn.VILLAGE, "not-a-village", Map.of("unit", village.name()));
			}
			if (code == null || head == null || village == null || days == null) {
				continue;
			}
			Place place = new Place(village.id(), code.toUpperCase(Locale.ROOT));
			Line twin = lines.putIfAbsent(place, line);
			if (twin != null) {
				line.fault(ImportColumn.HOUSEHOLD, "household-twice", Map.of("line", "" + twin.row.line()));
			}
			Household there = held.get(place);
			if (there != null) {
				if (there.headName().equals(head) && there.validity().equals(days)) {
					line.verdict = Verdict.SAME;
				}
				else {
					line.fault(ImportColumn.HOUSEHOLD, "household-differs", Map.of("head", there.headName()));
				}
			}
			if (line.fresh()) {
				if (!names.add(new NameAt(SearchKey.fold(head), village.id()))) {
					line.questions.add(new Fault<>(ImportColumn.HEAD, "same-household", Map.of("head", head)));
				}
				added.add(Household.register(UUID.randomUUID(), place.code(), village, head, null, days));
			}
		}
		return added;
	}

	/** A row on its way through the check. */
	private final class Line {

		private final ImportRow row;

		private final List<Fault<ImportColumn>> faults = new ArrayList<>();

		private final List<Fault<ImportColumn>> questions = new ArrayList<>();

		private Verdict verdict = Verdict.NEW;

		private @Nullable Unit unit;

		Line(ImportRow row) {
			this.row = row;
		}

		CheckedRow<ImportColumn> checked() {
			return new CheckedRow<>(this.row.sheet(), this.row.line(),
					this.faults.isEmpty() ? this.verdict : Verdict.FAULTY, this.row.cells(), this.faults,
					this.questions);
		}

		boolean fresh() {
			return this.faults.isEmpty() && this.verdict == Verdict.NEW;
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

		private boolean faulty(ImportColumn column) {
			return this.faults.stream().anyMatch((fault) -> fault.column() == column);
		}

		@Nullable String word(ImportColumn column) {
			String text = value(column);
			String name = (text != null) ? ImportCheck.this.words.name(column, text) : null;
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

		/** The unit that a cell names, on the row's first day. */
		@Nullable Unit unitOf(ImportColumn column) {
			String code = value(column);
			LocalDate from = faulty(ImportColumn.FROM) ? null : day(ImportColumn.FROM);
			if (code == null || from == null) {
				return null;
			}
			Unit found = resolve(code, from);
			if (found == null) {
				fault(column, "unit-unknown", Map.of("unitCode", code));
			}
			return found;
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

}
