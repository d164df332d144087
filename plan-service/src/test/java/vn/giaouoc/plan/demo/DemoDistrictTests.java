package vn.giaouoc.plan.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import vn.giaouoc.plan.demo.DemoDistrict.DemoAccount;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;

class DemoDistrictTests {

	private final DemoDistrict district = DemoDistrict.generate(DemoDistrict.USUAL_PEOPLE);

	@Test
	void isTheSameEveryTime() {
		DemoDistrict again = DemoDistrict.generate(DemoDistrict.USUAL_PEOPLE);
		assertThat(again.units()).isEqualTo(this.district.units());
		assertThat(again.people()).isEqualTo(this.district.people());
	}

	@Test
	void hasSixteenCommunesOfWhichOneIsATown() {
		List<Unit> communes = this.district.units()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.COMMUNE || unit.kind() == UnitKind.TOWNSHIP)
			.filter((unit) -> unit.validity().to() != null)
			.toList();
		assertThat(communes).hasSize(16);
		assertThat(communes).filteredOn((unit) -> unit.kind() == UnitKind.TOWNSHIP)
			.singleElement()
			.extracting(Unit::name)
			.isEqualTo("Thị trấn Trà Xuân");
	}

	@Test
	void traBuiWasSplitAndTayTraFollowsThree() {
		assertThat(unit("Xã Trà Bùi").successors()).hasSize(2);
		assertThat(unit("Xã Tây Trà").predecessors()).hasSize(3);
	}

	@Test
	void eachUnitHasItsOwnCodeAndAKnownParent() {
		assertThat(this.district.units()).extracting(Unit::code).doesNotHaveDuplicates();
		Set<UUID> ids = this.district.units().stream().map(Unit::id).collect(Collectors.toSet());
		assertThat(this.district.units()).allMatch((unit) -> unit.parentId() == null || ids.contains(unit.parentId()));
	}

	@Test
	void eachPersonOfTraPhongsStaffHasAnAccount() {
		UUID commune = unit("Xã Trà Phong").id();
		Set<UUID> units = this.district.units()
			.stream()
			.filter((unit) -> commune.equals(unit.parentId()) || commune.equals(unit.id()))
			.map(Unit::id)
			.collect(Collectors.toSet());
		List<Person> staff = this.district.people()
			.stream()
			.filter((person) -> units.containsAll(person.unitIds()))
			.filter((person) -> !person.assignments().getFirst().role().equals("resident"))
			.toList();
		assertThat(staff).hasSizeGreaterThan(50).allMatch((person) -> person.username() != null);
		assertThat(this.district.people()).extracting(Person::username)
			.filteredOn((name) -> name != null)
			.doesNotHaveDuplicates();
	}

	@Test
	void shownAccountsCoverTheRolesInThreeCommunesAndTheDistrict() {
		assertThat(this.district.accounts()).extracting(DemoAccount::username)
			.contains("vanphong.traphong", "chutich.traphong", "truongthon5.traphong", "canbo.trason",
					"chutich.traxuan", "phongnoivu", "lanhdao.huyen", "quantri", "kiemtoan");
	}

	@Test
	void isMadeInAnySize() {
		assertThat(DemoDistrict.generate(20_000).people()).hasSize(20_000);
		assertThat(this.district.people()).hasSize(DemoDistrict.USUAL_PEOPLE);
	}

	private Unit unit(String name) {
		return this.district.units().stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
	}

}
