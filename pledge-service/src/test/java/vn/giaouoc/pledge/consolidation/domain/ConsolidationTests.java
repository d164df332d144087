package vn.giaouoc.pledge.consolidation.domain;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.pledge.consolidation.domain.Conflict.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ConsolidationTests {

	@Test
	void countsLeaveOutWhatASectorCounts() {
		Totals counts = Totals
			.of(List.of(row("Hồ Văn Một", null, false), row("Hồ Văn Hai", null, false), row("Hồ Văn Ba", null, true)));
		assertThat(counts.rows()).isEqualTo(2);
		assertThat(counts.titles()).containsExactly(entry("GK", 2), entry("LDTT", 2));
		assertThat(counts.units()).singleElement().satisfies((unit) -> assertThat(unit.rows()).isEqualTo(2));
	}

	@Test
	void aSupplementSaysWhatIsAddedRemovedAndChangedAndNothingElse() {
		UUID stays = UUID.randomUUID();
		UUID person = UUID.randomUUID();
		ConsolidatedRow kept = ConsolidationMother.row(stays, person, "Hồ Văn Một", null, false, "LDTT");
		ConsolidatedRow mended = ConsolidationMother.row(stays, person, "Hồ Văn Một", null, false, "CSTDCS");
		ConsolidatedRow gone = row("Hồ Văn Hai", null, false);
		ConsolidatedRow fresh = row("Hồ Văn Ba", null, false);
		Difference difference = Difference.between(List.of(kept, gone), List.of(mended, fresh));
		assertThat(difference.added()).containsExactly(fresh);
		assertThat(difference.removed()).containsExactly(gone);
		assertThat(difference.changed()).singleElement()
			.satisfies((change) -> assertThat(change.after()).isEqualTo(mended));
		assertThat(Difference.between(List.of(kept), List.of(kept)).isEmpty()).isTrue();
	}

	@Test
	void aLaterVersionThatSaysTheSameIsNoChange() {
		ConsolidatedRow before = row("Hồ Văn Một", null, false);
		ConsolidatedRow after = new ConsolidatedRow(before.pledgeId(), before.version() + 2, before.unitId(),
				before.unitCode(), before.unitName(), before.subject(), before.titles(), before.forms(),
				before.initiative(), before.receipt(), before.acceptedAt(), false, null);
		assertThat(Difference.between(List.of(before), List.of(after)).isEmpty()).isTrue();
	}

	@Test
	void aPersonInTwoRowsALikeNameAndAnInitiativeClaimedTwiceAreShown() {
		UUID person = UUID.randomUUID();
		ConsolidatedRow one = ConsolidationMother.row(UUID.randomUUID(), person, "Hồ Văn Một", null, false, "LDTT");
		ConsolidatedRow again = ConsolidationMother.row(UUID.randomUUID(), person, "Hồ Văn Một", null, false, "LDTT");
		ConsolidatedRow alike = row("Hồ Văn  mốt", "Số hóa sổ hộ tịch", false);
		ConsolidatedRow claims = row("Hồ Thị Bốn", "SỐ HÓA SỔ HỘ TỊCH", false);
		assertThat(Conflict.in(List.of(one, again, alike, claims), SearchKey::fold)).extracting(Conflict::kind)
			.containsExactly(Kind.SAME_PERSON, Kind.SAME_NAME, Kind.SAME_INITIATIVE);
		assertThat(Conflict.in(List.of(one, claims), SearchKey::fold)).isEmpty();
	}

	private static ConsolidatedRow row(String name, String initiative, boolean informational) {
		return ConsolidationMother.row(UUID.randomUUID(), UUID.randomUUID(), name, initiative, informational, "LDTT");
	}

}
