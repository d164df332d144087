package vn.giaouoc.plan.directory.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.kit.imports.CheckedRow;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;

/**
 * Judges the rows of a workbook, each against the others and against the directory as the
 * importing person sees it. What the directory has already is left as it is, so that the
 * same workbook again changes nothing.
 */
final class ImportCheck {

	private ImportCheck() {
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
		List<ImportLine> lines = rows.stream().map((row) -> new ImportLine(row, words)).toList();
		ImportUnits tree = new ImportUnits(known);
		List<Unit> units = tree.check(of(lines, ImportSheet.UNITS));
		List<Person> people = new ImportPeople(known, tree).check(of(lines, ImportSheet.PEOPLE));
		List<Household> households = ImportHouseholds.check(of(lines, ImportSheet.HOUSEHOLDS), known, tree);
		return new Outcome(lines.stream().map(ImportLine::checked).toList(), units, people, households);
	}

	private static List<ImportLine> of(List<ImportLine> lines, ImportSheet sheet) {
		return lines.stream().filter((line) -> line.sheet() == sheet).toList();
	}

	/** The same code in the same unit's list is the same person, at every import. */
	static UUID personId(UUID owner, String code) {
		return derived("person/" + owner + "/" + code.toUpperCase(Locale.ROOT));
	}

	static UUID derived(String name) {
		return UUID.nameUUIDFromBytes(("giaouoc/import/" + name).getBytes(StandardCharsets.UTF_8));
	}

}
