package vn.giaouoc.plan.directory.domain;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.plan.directory.domain.Refusal.NotAVillage;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.plan.directory.domain.Directory.days;
import static vn.giaouoc.plan.directory.domain.Directory.refusalOf;
import static vn.giaouoc.plan.directory.domain.Directory.unit;

class HouseholdTests {

	private final Unit village = unit(UnitKind.VILLAGE, days("2020-02-01", "2025-06-30"));

	@Test
	void belongsToAVillageOrAResidentialGroup() {
		assertThat(register(this.village, days("2022-01-01", null)).villageId()).isEqualTo(this.village.id());
		assertThat(register(unit(UnitKind.RESIDENTIAL_GROUP), days("2022-01-01", null)).version()).isZero();
		Unit commune = unit(UnitKind.COMMUNE);
		assertThat(refusalOf(() -> register(commune, days("2022-01-01", null))))
			.isEqualTo(new NotAVillage(commune.name()));
	}

	@Test
	void beginsWhileItsVillageIsThere() {
		assertThat(register(this.village, days("2020-02-01", null)).validity().to()).isNull();
		assertThat(register(this.village, days("2025-06-30", null)).validity().to()).isNull();
		assertThat(refusalOf(() -> register(this.village, days("2020-01-31", null)))).isEqualTo(new UnitUnknown());
		assertThat(refusalOf(() -> register(this.village, days("2025-07-01", null)))).isEqualTo(new UnitUnknown());
	}

	@Test
	void keepsItsCodeWhenTheHeadChanges() {
		Household changed = register(this.village, days("2022-01-01", null)).change(this.village, "Hồ Thị Lan", null,
				days("2022-01-01", "2024-12-31"));
		assertThat(changed.code()).isEqualTo("H1");
		assertThat(changed.headName()).isEqualTo("Hồ Thị Lan");
		assertThat(refusalOf(() -> changed.change(this.village, "Hồ Thị Lan", null, days("2019-01-01", null))))
			.isEqualTo(new UnitUnknown());
	}

	private static Household register(Unit village, Days days) {
		return Household.register(UUID.randomUUID(), "H1", village, "Hồ Văn An", null, days);
	}

}
