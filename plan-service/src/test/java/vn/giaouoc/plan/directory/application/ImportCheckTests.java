package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.imports.CheckedRow;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.plan.directory.application.ImportCheck.Known;
import vn.giaouoc.plan.directory.application.ImportCheck.NameAt;
import vn.giaouoc.plan.directory.application.ImportCheck.Outcome;
import vn.giaouoc.kit.imports.CheckedRow.Verdict;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCheckTests {

	private static final ImportWords WORDS = new ImportWords(messages());

	private static final Days EVER = new Days(LocalDate.of(2020, 1, 1), null);

	private final Unit commune = unit(UnitKind.COMMUNE, "21154", null);

	private final Unit village = unit(UnitKind.VILLAGE, "21154-T1", this.commune.id());

	private final Unit foreign = unit(UnitKind.COMMUNE, "21139", null);

	private boolean admin = true;

	private List<Person> people = List.of();

	private Set<String> usernames = Set.of();

	private List<Household> households = List.of();

	private Set<NameAt> names = Set.of();

	@Test
	void aNewUnitHangsBelowOneThatIsThereOrAboveInTheWorkbook() {
		Outcome outcome = check(unit(2, "A", "21154"), unit(3, "B", "A"));
		assertThat(codes(outcome)).isEmpty();
		assertThat(outcome.units()).extracting(Unit::code).containsExactly("A", "B");
		assertThat(outcome.units().get(1).parentId()).isEqualTo(outcome.units().get(0).id());
	}

	@Test
	void theOrderOfRowsDoesNotMatter() {
		Outcome outcome = check(unit(2, "B", "A"), unit(3, "A", "21154"));
		assertThat(codes(outcome)).isEmpty();
		assertThat(outcome.units().get(0).parentId()).isEqualTo(outcome.units().get(1).id());
	}

	@Test
	void anUnknownParentAndAForeignOneAreToldAlike() {
		assertThat(codes(check(unit(2, "A", "nowhere"), unit(3, "B", "21139")))).containsExactly("parent-unknown",
				"parent-unknown");
	}

	@Test
	void aCycleIsFoundHoweverLong() {
		assertThat(codes(check(unit(2, "A", "A")))).containsExactly("cycle-in-tree");
		assertThat(codes(check(unit(2, "A", "C"), unit(3, "B", "A"), unit(4, "C", "B")))).containsOnly("cycle-in-tree")
			.hasSize(3);
	}

	@Test
	void aCodeIsGivenOnceAtATime() {
		ImportRow first = row(ImportSheet.UNITS, 2, unitCells("A", "21154", "01/01/2021", "31/12/2021"));
		assertThat(codes(check(first, row(ImportSheet.UNITS, 3, unitCells("A", "21154", "31/12/2021", null)))))
			.containsExactly("code-twice");
		assertThat(codes(check(first, row(ImportSheet.UNITS, 3, unitCells("A", "21154", "01/01/2022", null)))))
			.isEmpty();
	}

	@Test
	void aUnitThatIsThereIsLeftAloneIfItIsTheSameAndAFaultIfNot() {
		Unit held = new Unit(UUID.randomUUID(), 1, UnitKind.VILLAGE, "A", "Đơn vị A", this.commune.id(),
				ManagedBy.COMMUNE, Cycle.CALENDAR_YEAR, new Days(LocalDate.of(2021, 1, 1), null), List.of(), List.of());
		Known known = known(held);
		assertThat(ImportCheck.of(List.of(unit(2, "A", "21154")), known, WORDS).rows()).extracting(CheckedRow::verdict)
			.containsExactly(Verdict.SAME);
		ImportRow other = row(ImportSheet.UNITS, 2, unitCells("A", "21154", "01/02/2021", null));
		assertThat(codes(ImportCheck.of(List.of(other), known, WORDS))).containsExactly("unit-differs");
	}

	@Test
	void onlyAnAdministratorAddsUnits() {
		this.admin = false;
		assertThat(codes(check(unit(2, "A", "21154")))).containsExactly("units-admin-only");
	}

	@Test
	void wordsAreKnownWithOrWithoutDiacriticsAndNothingElse() {
		ImportRow good = unit(2, "A", "21154");
		good.cells().put(ImportColumn.KIND, "truong hoc");
		ImportRow bad = unit(3, "B", "21154");
		bad.cells().put(ImportColumn.KIND, "Phường");
		Outcome outcome = check(good, bad);
		assertThat(codes(outcome)).containsExactly("word-unknown");
		assertThat(outcome.units()).singleElement().satisfies((unit) -> {
			assertThat(unit.kind()).isEqualTo(UnitKind.SCHOOL);
			assertThat(unit.cycle()).isEqualTo(Cycle.SCHOOL_YEAR);
		});
	}

	@Test
	void daysAreRealAndInOrder() {
		assertThat(codes(check(row(ImportSheet.UNITS, 2, unitCells("A", "21154", "29/02/2021", null)))))
			.containsExactly("day");
		assertThat(codes(check(row(ImportSheet.UNITS, 2, unitCells("A", "21154", "29/02/2024", "28/02/2024")))))
			.containsExactly("end-before-start");
		assertThat(codes(check(row(ImportSheet.UNITS, 2, unitCells("A", "21154", "29/02/2024", "29/2/2024")))))
			.isEmpty();
	}

	@Test
	void whatIsMissingIsNamedCellByCell() {
		Outcome outcome = check(row(ImportSheet.PEOPLE, 2, Map.of(ImportColumn.FULL_NAME, "Hồ Văn An")));
		assertThat(outcome.rows().getFirst().faults()).extracting(Fault::column)
			.containsExactlyInAnyOrder(ImportColumn.PERSON, ImportColumn.ROLE, ImportColumn.CODE, ImportColumn.FROM);
	}

	@Test
	void rowsOfOneCodeAreOnePersonWithSeveralAssignments() {
		Outcome outcome = check(person(2, "TP-1", "Hồ Văn An", "Văn thư"),
				person(3, "tp-1", "Hồ Văn An", "Trưởng đơn vị, trưởng thôn"));
		assertThat(codes(outcome)).isEmpty();
		assertThat(outcome.people()).singleElement().satisfies((person) -> assertThat(person.assignments()).hasSize(2));
	}

	@Test
	void oneCodeWithTwoNamesIsAFault() {
		assertThat(codes(check(person(2, "TP-1", "Hồ Văn An", "Văn thư"), person(3, "TP-1", "Hồ Văn Ân", "Văn thư"))))
			.contains("person-differs");
	}

	@Test
	void overlappingAssignmentsAreAFaultOnTheirRow() {
		Outcome outcome = check(person(2, "TP-1", "Hồ Văn An", "Văn thư"), person(3, "TP-1", "Hồ Văn An", "Văn thư"));
		assertThat(outcome.rows().get(0).faults()).isEmpty();
		assertThat(outcome.rows().get(1).faults()).extracting(Fault::code).containsExactly("assignment-overlaps");
	}

	@Test
	void aPersonThatWasImportedBeforeIsKnownAgain() {
		ImportRow[] rows = { person(2, "TP-1", "Hồ Văn An", "Văn thư") };
		this.people = check(rows).people().stream().map(Person::saved).toList();
		Outcome again = check(rows);
		assertThat(again.rows()).extracting(CheckedRow::verdict).containsExactly(Verdict.SAME);
		assertThat(again.people()).isEmpty();
	}

	@Test
	void aFurtherAssignmentOfAKnownPersonIsAdded() {
		this.people = check(person(2, "TP-1", "Hồ Văn An", "Văn thư")).people().stream().map(Person::saved).toList();
		Outcome more = check(person(2, "TP-1", "Hồ Văn An", "Văn hóa - thông tin, truyền thanh"));
		assertThat(more.people()).singleElement().satisfies((person) -> {
			assertThat(person.version()).isEqualTo(1);
			assertThat(person.assignments()).hasSize(2);
		});
	}

	@Test
	void rolesOfAdministratorsAreGivenByAdministrators() {
		ImportRow row = person(2, "TP-1", "Hồ Văn An", "Quản trị hệ thống");
		assertThat(codes(check(row))).isEmpty();
		this.admin = false;
		assertThat(codes(check(row))).containsExactly("role-not-allowed");
	}

	@Test
	void aLoginNameIsNotGivenTwice() {
		ImportRow one = person(2, "TP-1", "Hồ Văn An", "Văn thư");
		one.cells().put(ImportColumn.USERNAME, "an.ho");
		ImportRow two = person(3, "TP-2", "Hồ Văn Ân", "Văn thư");
		two.cells().put(ImportColumn.USERNAME, "an.ho");
		assertThat(codes(check(one, two))).containsExactly("username-twice");
		this.usernames = Set.of("an.ho");
		assertThat(codes(check(one))).containsExactly("username-taken");
	}

	@Test
	void aLikelyDoubleIsAQuestionAndNoFault() {
		this.names = Set.of(new NameAt("ho van an", this.commune.id()));
		Outcome outcome = check(person(2, "TP-1", "Hồ Văn Ân", "Văn thư"), person(3, "TP-2", "Hồ Văn Anh", "Văn thư"));
		assertThat(codes(outcome)).isEmpty();
		assertThat(outcome.rows()).filteredOn((row) -> !row.questions().isEmpty()).hasSize(1);
		assertThat(outcome.rows().getFirst().questions()).extracting(Fault::code).containsExactly("same-name");
	}

	@Test
	void aUnitOutOfSightIsUnknown() {
		ImportRow row = person(2, "TP-1", "Hồ Văn An", "Văn thư");
		row.cells().put(ImportColumn.CODE, this.foreign.code());
		assertThat(codes(check(row))).containsExactly("unit-unknown");
	}

	@Test
	void householdsBelongToVillagesEvenToThoseOfTheWorkbook() {
		assertThat(codes(check(household(2, "21154-T1", "H1")))).isEmpty();
		assertThat(codes(check(household(2, "21154", "H1")))).containsExactly("not-a-village");
		Outcome both = check(unit(2, "21154-T9", "21154"), household(2, "21154-T9", "H1"));
		assertThat(codes(both)).isEmpty();
		assertThat(both.households().getFirst().villageId()).isEqualTo(both.units().getFirst().id());
	}

	@Test
	void aHouseholdsCodeIsGivenOnce() {
		assertThat(codes(check(household(2, "21154-T1", "H1"), household(3, "21154-T1", "h1"))))
			.containsExactly("household-twice");
	}

	@Test
	void aHouseholdThatIsThereIsLeftAloneIfItIsTheSameAndAFaultIfNot() {
		this.households = check(household(2, "21154-T1", "H1")).households();
		assertThat(check(household(2, "21154-T1", "H1")).rows()).extracting(CheckedRow::verdict)
			.containsExactly(Verdict.SAME);
		ImportRow other = household(2, "21154-T1", "H1");
		other.cells().put(ImportColumn.HEAD, "Phạm Thị Tuyết");
		assertThat(codes(check(other))).containsExactly("household-differs");
		ImportRow twin = household(2, "21154-T1", "H2");
		assertThat(check(twin).rows().getFirst().questions()).extracting(Fault::code).containsExactly("same-household");
	}

	@Test
	void everyFaultHasItsWords() {
		ResourceBundleMessageSource messages = messages();
		for (ImportColumn column : ImportLine.SHAPES.keySet()) {
			assertThat(messages.getMessage("import.shape-" + column.name().toLowerCase(Locale.ROOT), null,
					Locale.of("vi")))
				.isNotBlank();
		}
	}

	private Outcome check(ImportRow... rows) {
		return ImportCheck.of(List.of(rows), known(), WORDS);
	}

	private Known known(Unit... more) {
		List<Unit> units = new ArrayList<>(List.of(this.commune, this.village, this.foreign));
		units.addAll(List.of(more));
		Set<UUID> sight = new HashSet<>(units.stream().map(Unit::id).toList());
		sight.remove(this.foreign.id());
		return new Known(this.commune.id(), this.admin, sight, units, this.people, this.usernames, this.households,
				this.names, Stream.generate(UUID::randomUUID).limit(10).toList());
	}

	private static List<String> codes(Outcome outcome) {
		return outcome.rows().stream().flatMap((row) -> row.faults().stream()).map(Fault::code).toList();
	}

	private static ImportRow unit(int line, String code, String parent) {
		return row(ImportSheet.UNITS, line, unitCells(code, parent, "01/01/2021", null));
	}

	private static Map<ImportColumn, String> unitCells(String code, String parent, String from, String to) {
		Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
		cells.put(ImportColumn.CODE, code);
		cells.put(ImportColumn.NAME, "Đơn vị " + code);
		cells.put(ImportColumn.KIND, "Thôn");
		cells.put(ImportColumn.PARENT, parent);
		cells.put(ImportColumn.FROM, from);
		if (to != null) {
			cells.put(ImportColumn.TO, to);
		}
		return cells;
	}

	private static ImportRow person(int line, String code, String name, String role) {
		return row(ImportSheet.PEOPLE, line, Map.of(ImportColumn.PERSON, code, ImportColumn.FULL_NAME, name,
				ImportColumn.ROLE, role, ImportColumn.CODE, "21154", ImportColumn.FROM, "2021-01-01"));
	}

	private static ImportRow household(int line, String village, String code) {
		return row(ImportSheet.HOUSEHOLDS, line, Map.of(ImportColumn.VILLAGE, village, ImportColumn.HOUSEHOLD, code,
				ImportColumn.HEAD, "Hồ Văn An", ImportColumn.FROM, "01/01/2021"));
	}

	private static ImportRow row(ImportSheet sheet, int line, Map<ImportColumn, String> cells) {
		return new ImportRow(sheet, line, new EnumMap<>(cells), Map.of());
	}

	private static Unit unit(UnitKind kind, String code, UUID parent) {
		return new Unit(UUID.randomUUID(), 1, kind, code, "Đơn vị " + code, parent, ManagedBy.COMMUNE,
				Cycle.CALENDAR_YEAR, EVER, List.of(), List.of());
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
