package vn.giaouoc.local.rehearsal;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.giaouoc.local.rehearsal.Cast.Household;
import vn.giaouoc.local.rehearsal.Cast.Unit;
import vn.giaouoc.local.rehearsal.Player.Place;

import static org.assertj.core.api.Assertions.assertThat;

class RosterTests {

	private static final Place COMMUNE = new Place("xa", "Xã", "COMMUNE");

	private final Unit office = unit("vp", "DEPARTMENT", 2, 0);

	private final Unit first = unit("thon1", "VILLAGE", 0, 3);

	private final Unit second = unit("thon2", "VILLAGE", 0, 2);

	private final Player officer = player("vanphong", "commune-officer", COMMUNE);

	private final Cast cast = new Cast(this.officer, this.officer, this.officer, this.officer, List.of(this.officer),
			List.of(this.office, this.first, this.second));

	@Test
	void everybodyComesOnceAndTheLastVillageComesLate() {
		Roster roster = Roster.of(this.cast, 0);
		assertThat(roster.late()).extracting(Entry::unit).containsOnly(this.second.place()).hasSize(4);
		assertThat(roster.waves().stream().flatMap(List::stream)).doesNotHaveDuplicates()
			.hasSize(10)
			.noneMatch(roster.late()::contains);
		assertThat(roster.size()).isEqualTo(14);
	}

	@Test
	void theHeadSpeaksForTheUnitAndForItsHouseholdsAndOfficialsForThemselves() {
		Stream<Entry> all = Roster.of(this.cast, 0).waves().stream().flatMap(List::stream);
		assertThat(all).allSatisfy((entry) -> {
			if (entry.kind().equals(Entry.OFFICIAL)) {
				assertThat(entry.author().id()).isEqualTo(entry.id());
			}
			else {
				assertThat(entry.author().heads()).isTrue();
			}
		});
	}

	@Test
	void ofFewTheLatecomerIsOneAndEachUnitHasItsTurn() {
		Roster roster = Roster.of(this.cast, 4);
		assertThat(roster.late()).hasSize(1);
		assertThat(roster.waves().stream().flatMap(List::stream)).extracting(Entry::unit)
			.containsExactlyInAnyOrder(this.office.place(), this.first.place(), COMMUNE);
	}

	@Test
	void whereTheDirectoryKnowsTooFewVillagersAreAdded() {
		Roster roster = Roster.of(this.cast, 20);
		assertThat(roster.size()).isEqualTo(20);
		assertThat(roster.waves().stream().flatMap(List::stream).filter((one) -> one.kind().equals(Entry.VILLAGER)))
			.extracting(Entry::name)
			.doesNotHaveDuplicates()
			.hasSize(6);
	}

	@Test
	void unitsTakeTurnsUntilThereAreEnough() {
		assertThat(Roster.turnByTurn(List.of(List.of(1, 2, 3), List.of(4)), 0)).containsExactly(1, 4, 2, 3);
		assertThat(Roster.turnByTurn(List.of(List.of(1, 2, 3), List.of(4)), 3)).containsExactly(1, 4, 2);
	}

	private static Unit unit(String id, String kind, int staff, int households) {
		Place place = new Place(id, id, kind);
		return new Unit(place, false, player(id + "-truong", Player.HEAD, place),
				Stream.iterate(1, (n) -> n + 1)
					.limit(staff)
					.map((n) -> player(id + "-" + n, "official", place))
					.toList(),
				Stream.iterate(1, (n) -> n + 1)
					.limit(households)
					.map((n) -> new Household(id + "-h" + n, "Hộ " + n))
					.toList());
	}

	private static Player player(String username, String role, Place unit) {
		return new Player(username, username + "-id", username, username + "-a", role, unit);
	}

}
