package vn.giaouoc.local.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import vn.giaouoc.local.rehearsal.Cast.Unit;

/**
 * Who registers, and when.
 *
 * @param waves in the window: on the first day, in its middle, on the last evening
 * @param late the one unit that has missed the close, with what it then enters
 */
record Roster(List<List<Entry>> waves, List<Entry> late) {

	private static final int WAVES = 3;

	/**
	 * Everybody, or so many: of each unit some before of any unit all, and villagers
	 * where the directory knows too few.
	 * @param most how many, 0 for everybody
	 */
	static Roster of(Cast cast, int most) {
		List<List<Entry>> all = new ArrayList<>();
		for (Unit unit : cast.units()) {
			all.add(entries(unit));
		}
		Optional<List<Entry>> latecomers = all.stream()
			.filter((entries) -> !entries.isEmpty() && entries.getFirst().unit().isVillage())
			.reduce((_, last) -> last);
		// First, so that they are there however few there are.
		latecomers.ifPresent((entries) -> Collections.swap(all, 0, all.indexOf(entries)));
		all.add(cast.office().stream().map(Entry::self).toList());
		List<Entry> chosen = new ArrayList<>(turnByTurn(all, most));
		List<Player> villageHeads = cast.units()
			.stream()
			.map(Unit::head)
			.filter((head) -> head != null && head.unit().isVillage())
			.toList();
		for (int n = 0; chosen.size() < most && !villageHeads.isEmpty(); n++) {
			Player head = villageHeads.get(n % villageHeads.size());
			chosen.add(new Entry(head, head.unit(), Entry.VILLAGER, UUID.randomUUID().toString(),
					String.format("Người dân thử %04d", n + 1)));
		}
		List<Entry> late = chosen.stream().filter(latecomers.orElse(List.of())::contains).toList();
		List<Entry> timely = chosen.stream().filter((entry) -> !late.contains(entry)).toList();
		return new Roster(waves(timely), late);
	}

	/**
	 * The head for himself, for the unit and for those without a login; the others for
	 * themselves.
	 */
	private static List<Entry> entries(Unit unit) {
		List<Entry> entries = new ArrayList<>();
		Player head = unit.head();
		if (head != null) {
			entries.add(new Entry(head, unit.place(), Entry.COLLECTIVE, unit.place().id(), unit.place().name()));
			entries.add(Entry.self(head));
		}
		unit.staff().stream().map(Entry::self).forEach(entries::add);
		if (head != null) {
			unit.households()
				.forEach((one) -> entries.add(new Entry(head, unit.place(), Entry.HOUSEHOLD, one.id(), one.name())));
		}
		return entries;
	}

	static <T> List<T> turnByTurn(List<List<T>> all, int most) {
		List<T> chosen = new ArrayList<>();
		int longest = all.stream().mapToInt(List::size).max().orElse(0);
		for (int n = 0; n < longest; n++) {
			for (List<T> one : all) {
				if (n < one.size() && (most == 0 || chosen.size() < most)) {
					chosen.add(one.get(n));
				}
			}
		}
		return chosen;
	}

	private static List<List<Entry>> waves(List<Entry> entries) {
		List<List<Entry>> waves = new ArrayList<>();
		for (int wave = 0; wave < WAVES; wave++) {
			int own = wave;
			waves.add(
					IntStream.range(0, entries.size()).filter((n) -> n % WAVES == own).mapToObj(entries::get).toList());
		}
		return List.copyOf(waves);
	}

	int size() {
		return this.waves.stream().mapToInt(List::size).sum() + this.late.size();
	}

}
