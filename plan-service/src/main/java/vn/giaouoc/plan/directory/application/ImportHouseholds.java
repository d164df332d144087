package vn.giaouoc.plan.directory.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.plan.directory.application.ImportCheck.Known;
import vn.giaouoc.plan.directory.application.ImportCheck.NameAt;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.Unit;

/** The rows of households: a code is given once in a village. */
final class ImportHouseholds {

	private ImportHouseholds() {
	}

	/** Reads the rows of households; which are to be added. */
	static List<Household> check(List<ImportLine> rows, Known known, ImportUnits units) {
		record Place(UUID village, String code) {
		}
		Map<Place, Household> held = known.households()
			.stream()
			.collect(Collectors.toMap((one) -> new Place(one.villageId(), one.code()), Function.identity()));
		Set<NameAt> names = known.households()
			.stream()
			.map((one) -> new NameAt(SearchKey.fold(one.headName()), one.villageId()))
			.collect(Collectors.toCollection(HashSet::new));
		Map<Place, ImportLine> lines = new HashMap<>();
		List<Household> added = new ArrayList<>();
		for (ImportLine line : rows) {
			line.readCells(ImportSheet.HOUSEHOLDS);
			String code = line.value(ImportColumn.HOUSEHOLD);
			String head = line.value(ImportColumn.HEAD);
			Unit village = units.named(line, ImportColumn.VILLAGE);
			Days days = line.days();
			if (village != null && !village.kind().isVillage()) {
				line.fault(ImportColumn.VILLAGE, "not-a-village", Map.of("unit", village.name()));
			}
			if (code == null || head == null || village == null || days == null) {
				continue;
			}
			Place place = new Place(village.id(), code.toUpperCase(Locale.ROOT));
			ImportLine twin = lines.putIfAbsent(place, line);
			if (twin != null) {
				line.fault(ImportColumn.HOUSEHOLD, "household-twice", Map.of("line", twin.number()));
			}
			Household there = held.get(place);
			if (there != null) {
				if (there.headName().equals(head) && there.validity().equals(days)) {
					line.same();
				}
				else {
					line.fault(ImportColumn.HOUSEHOLD, "household-differs", Map.of("head", there.headName()));
				}
			}
			if (line.fresh()) {
				if (!names.add(new NameAt(SearchKey.fold(head), village.id()))) {
					line.question(ImportColumn.HEAD, "same-household", Map.of("head", head));
				}
				added.add(Household.register(UUID.randomUUID(), place.code(), village, head, null, days));
			}
		}
		return added;
	}

}
