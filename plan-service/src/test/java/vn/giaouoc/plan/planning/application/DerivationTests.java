package vn.giaouoc.plan.planning.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Recipient;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanMother;
import vn.giaouoc.plan.planning.domain.PlanState;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationTests {

	private static final Locale VI = Locale.of("vi");

	private static final Issuer VILLAGE = new Issuer("Thôn Trà Nga", UnitKind.VILLAGE, "Xã Trà Phong");

	private static final Issuer COMMUNE = new Issuer("Xã Trà Phong", UnitKind.COMMUNE, "Huyện Trà Bồng");

	@Test
	void aVillageSendsItsPlanToTheCommuneAndItsHouseholdsAndItsHeadSignsUnderHisPost() {
		PlanContent content = derived(VILLAGE, List.of(), "Hồ Văn Nga");
		assertThat(content.recipients()).extracting(Recipient::text)
			.containsExactly("Ủy ban nhân dân xã Trà Phong", "Các hộ gia đình trong thôn", "Lưu: Thôn Trà Nga");
		assertThat(content.signer()).isEqualTo(new Signer("TRƯỞNG THÔN", "", "Hồ Văn Nga"));
		assertThat(VILLAGE.symbol()).isEqualTo("KH-TTN");
		assertThat(VILLAGE.place()).isNull();
	}

	@Test
	void aCommuneSignsOnBehalfOfItsCommitteeAndSendsToTheUnitsBelow() {
		PlanContent content = derived(COMMUNE, List.of(UnitKind.DEPARTMENT, UnitKind.VILLAGE), "");
		assertThat(content.recipients()).extracting(Recipient::text)
			.contains("Các bộ phận", "Các thôn", "Lưu: VT, Văn phòng");
		assertThat(content.signer()).isEqualTo(new Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", ""));
		assertThat(COMMUNE.symbol()).isEqualTo("KH-UBND");
		assertThat(COMMUNE.place()).isEqualTo("Trà Phong");
	}

	@ParameterizedTest
	@EnumSource(UnitKind.class)
	void whateverTheUnitItsPaperSaysWhoSignsAndWhomItIsFor(UnitKind kind) {
		Issuer unit = new Issuer("Đơn vị Một", kind, "Xã Trà Phong");
		assertThat(unit.signedBy("Hồ Văn Nga").authority()).isEqualTo(unit.signedBy("").authority().toUpperCase(VI));
		assertThat(unit.readers()).isNotBlank();
		assertThat(unit.symbol()).isEqualTo(kind.hasOffice() ? "KH-UBND" : "KH-ĐVM");
	}

	private static PlanContent derived(Issuer own, List<UnitKind> below, String signer) {
		return Derivation.subPlan(PlanMother.in(PlanState.ISSUED), "Ủy ban nhân dân xã Trà Phong", UUID.randomUUID(),
				own, below, own.signedBy(signer));
	}

	@Test
	void aUnitTakesItsOwnTargetInFullAndOfACommonOneAnOpenShare() {
		Plan above = PlanMother.in(PlanState.ISSUED);
		Target target = above.content().targets().getFirst();
		PlanContent own = Derivation.subPlan(above, "Ủy ban nhân dân xã Trà Phong", PlanMother.COMMUNE,
				new Issuer("Văn phòng", UnitKind.DEPARTMENT, "Xã Trà Phong"), List.of(), COMMUNE.signedBy(""));
		assertThat(own.targets()).singleElement().satisfies((share) -> {
			assertThat(share.parentId()).isEqualTo(target.id());
			assertThat(share.figure()).isEqualByComparingTo(BigDecimal.TEN);
		});
		PlanContent other = Derivation.subPlan(above, "Ủy ban nhân dân xã Trà Phong", UUID.randomUUID(), VILLAGE,
				List.of(), VILLAGE.signedBy(""));
		assertThat(other.targets()).isEmpty();
		assertThat(other.windows()).isEqualTo(List.of());
		assertThat(other.tasks()).hasSize(1);
	}

}
