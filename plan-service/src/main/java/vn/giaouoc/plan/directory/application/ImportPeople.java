package vn.giaouoc.plan.directory.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.plan.directory.application.ImportCheck.Known;
import vn.giaouoc.plan.directory.application.ImportCheck.NameAt;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Refused;
import vn.giaouoc.plan.directory.domain.Unit;

/** The rows of people: those of one code are one person with several assignments. */
final class ImportPeople {

	private final Known known;

	private final ImportUnits units;

	private final Map<UUID, Person> held;

	private final Map<UUID, Person> people = new LinkedHashMap<>();

	ImportPeople(Known known, ImportUnits units) {
		this.known = known;
		this.units = units;
		this.held = known.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
	}

	/** Reads the rows of people; who is to be added or holds more than before. */
	List<Person> check(List<ImportLine> rows) {
		Map<String, UUID> usernames = new HashMap<>();
		Map<NameAt, UUID> names = new HashMap<>();
		for (ImportLine line : rows) {
			line.readCells(ImportSheet.PEOPLE);
			String code = line.value(ImportColumn.PERSON);
			String name = line.value(ImportColumn.FULL_NAME);
			String role = line.word(ImportColumn.ROLE);
			Unit unit = this.units.named(line, ImportColumn.CODE);
			Days days = line.days();
			if (role != null && !this.known.admin() && PersonService.ADMINS_ROLES.contains(role)) {
				line.fault(ImportColumn.ROLE, "role-not-allowed", Map.of());
			}
			if (code == null || name == null) {
				continue;
			}
			UUID id = ImportCheck.personId(this.known.owner(), code);
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
						new Assignment(
								ImportCheck
									.derived("assignment/" + id + "/" + role + "/" + unit.id() + "/" + days.from()),
								role, unit.id(), days));
				NameAt at = new NameAt(SearchKey.fold(name), unit.id());
				boolean twice = !names.computeIfAbsent(at, (_) -> id).equals(id);
				if (person.version() == 0 && (twice || this.known.names().contains(at))) {
					line.question(ImportColumn.FULL_NAME, "same-name", Map.of("name", name));
				}
			}
		}
		return this.people.values().stream().filter((person) -> !person.equals(this.held.get(person.id()))).toList();
	}

	private void assign(ImportLine line, Person person, Assignment wanted) {
		Person before = this.held.get(person.id());
		boolean there = before != null && before.assignments()
			.stream()
			.anyMatch((one) -> one.role().equals(wanted.role()) && one.unitId().equals(wanted.unitId())
					&& one.days().equals(wanted.days()));
		if (there) {
			line.same();
			return;
		}
		try {
			this.people.put(person.id(), person.assign(wanted));
		}
		catch (Refused ex) {
			line.fault(ImportColumn.FROM, "assignment-overlaps", Map.of());
		}
	}

}
