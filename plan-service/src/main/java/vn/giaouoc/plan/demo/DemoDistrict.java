package vn.giaouoc.plan.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.plan.demo.Places.Commune;
import vn.giaouoc.plan.directory.application.DirectoryLoad.Content;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Cluster;
import vn.giaouoc.plan.directory.domain.Cluster.Lead;
import vn.giaouoc.plan.directory.domain.ClusterKind;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

/**
 * The district {@code tra-bong-2022}: the same units and people for the same number of
 * people, whenever and wherever it is made. All ids follow from names.
 */
final class DemoDistrict {

	/** What the demo has without asking for more. */
	static final int USUAL_PEOPLE = 1500;

	private static final LocalDate DISTRICT_FROM = LocalDate.of(2020, 2, 1);

	private static final LocalDate DISTRICT_TO = LocalDate.of(2025, 6, 30);

	private static final Days DISTRICT_DAYS = new Days(DISTRICT_FROM, DISTRICT_TO);

	private static final Days NEW_COMMUNES = new Days(DISTRICT_TO.plusDays(1), null);

	private static final Days TERM = new Days(LocalDate.of(2021, 7, 1), null);

	private static final Days CLUSTER_DAYS = new Days(LocalDate.of(2021, 1, 1), DISTRICT_TO);

	/** For how many years the clusters' leads are known. */
	private static final int CLUSTER_YEARS = 2;

	/** In each village of the seed's commune. */
	private static final int HOUSEHOLDS = 20;

	/** Each of their people has an account. */
	private static final String FULL_ACCOUNTS = "traphong";

	private static final Set<String> SOME_ACCOUNTS = Set.of("trason", "traxuan");

	private final Map<UUID, Unit> units = new LinkedHashMap<>();

	private final List<Person> people = new ArrayList<>();

	private final List<DemoAccount> accounts = new ArrayList<>();

	private final List<Cluster> clusters = new ArrayList<>();

	private final List<Household> households = new ArrayList<>();

	private final Set<String> usernames = new HashSet<>();

	private final Names names = new Names(2022);

	private DemoDistrict() {
	}

	/** An account worth showing on the login page. */
	record DemoAccount(String username, UUID personId, String name, String role, String unitName) {
	}

	/**
	 * Makes the district with about so many people; what is above the staff are
	 * villagers.
	 */
	static DemoDistrict generate(int people) {
		DemoDistrict district = new DemoDistrict();
		UUID province = district.unit("quang-ngai", UnitKind.PROVINCE, "51", "Tỉnh Quảng Ngãi", null,
				ManagedBy.PROVINCE, new Days(LocalDate.of(1989, 7, 1), null));
		UUID top = district.unit("tra-bong", UnitKind.DISTRICT, "525", "Huyện Trà Bồng", province, ManagedBy.DISTRICT,
				DISTRICT_DAYS);
		district.districtOffices(top);
		List<UUID> villages = new ArrayList<>();
		// The seed's own commune first: its accounts are the first to be ready.
		Places.COMMUNES.stream()
			.sorted((a, b) -> Integer.compare(rank(a), rank(b)))
			.forEach((commune) -> villages.addAll(district.commune(top, commune)));
		district.successors(province);
		district.clusters(top);
		district.households();
		for (int n = 0; district.people.size() < people; n++) {
			district.person(district.names.next(), "resident", villages.get(n % villages.size()), null, "dân " + n);
		}
		return district;
	}

	private static int rank(Commune commune) {
		return FULL_ACCOUNTS.equals(commune.slug()) ? 0 : SOME_ACCOUNTS.contains(commune.slug()) ? 1 : 2;
	}

	List<Unit> units() {
		return List.copyOf(this.units.values());
	}

	List<Person> people() {
		return List.copyOf(this.people);
	}

	Content content() {
		return new Content(units(), people(), List.copyOf(this.clusters), List.copyOf(this.households));
	}

	List<DemoAccount> accounts() {
		return List.copyOf(this.accounts);
	}

	private void districtOffices(UUID district) {
		UUID office = department(district, "huyen-noi-vu", "525-PNV", "Phòng Nội vụ huyện Trà Bồng",
				ManagedBy.DISTRICT);
		show("lanhdao.huyen", "Huỳnh Ngọc Sơn", "district-leader", district);
		show("phongnoivu", "Lê Thị Thu Hà", "district-officer", district);
		show("chuyenvien.noivu", "Đỗ Minh Quang", "official", office);
		show("vanthu.huyen", "Phan Thị Kim Liên", "clerk", district);
		show("hoidong.huyen", "Bùi Quốc Việt", "council-secretary", district);
		show("quantri", "Nguyễn Đức Minh", "system-admin", Ids.of("unit", "quang-ngai"));
		show("kiemtoan", "Trần Thị Thu Vân", "auditor", Ids.of("unit", "quang-ngai"));
		department(district, "huyen-vp", "525-VP", "Văn phòng HĐND và UBND huyện Trà Bồng", ManagedBy.DISTRICT);
		department(district, "huyen-vhtt", "525-VHTT", "Phòng Văn hóa và Thông tin huyện Trà Bồng", ManagedBy.DISTRICT);
		department(district, "huyen-gd", "525-GDDT", "Phòng Giáo dục và Đào tạo huyện Trà Bồng", ManagedBy.EDUCATION);
		department(district, "huyen-yte", "525-YTE", "Trung tâm Y tế huyện Trà Bồng", ManagedBy.HEALTH);
	}

	private UUID department(UUID parent, String slug, String code, String name, ManagedBy managedBy) {
		return unit(slug, UnitKind.DEPARTMENT, code, name, parent, managedBy, DISTRICT_DAYS);
	}

	/** One commune with what it usually has; returns its villages. */
	private List<UUID> commune(UUID district, Commune commune) {
		UUID id = unit(commune.slug(), commune.town() ? UnitKind.TOWNSHIP : UnitKind.COMMUNE, commune.code(),
				commune.name(), district, ManagedBy.COMMUNE, DISTRICT_DAYS);
		UUID office = part(commune, "vp", UnitKind.DEPARTMENT, "Văn phòng - Thống kê", ManagedBy.COMMUNE, 3);
		leaders(commune, id, office);
		part(commune, "tckt", UnitKind.DEPARTMENT, "Tài chính - Kế toán", ManagedBy.COMMUNE, 2);
		part(commune, "dcxd", UnitKind.DEPARTMENT, "Địa chính - Xây dựng - Nông nghiệp và Môi trường",
				ManagedBy.COMMUNE, 3);
		part(commune, "tpht", UnitKind.DEPARTMENT, "Tư pháp - Hộ tịch", ManagedBy.COMMUNE, 2);
		UUID culture = part(commune, "vhxh", UnitKind.DEPARTMENT, "Văn hóa - Xã hội", ManagedBy.COMMUNE, 3);
		staff(commune, "tuyenTruyen", "vanhoa." + commune.slug(), "publicist", culture);
		part(commune, "mttq", UnitKind.ORGANISATION, "Ủy ban Mặt trận Tổ quốc Việt Nam", ManagedBy.COMMUNE, 2);
		part(commune, "doan", UnitKind.ORGANISATION, "Đoàn Thanh niên Cộng sản Hồ Chí Minh", ManagedBy.COMMUNE, 2);
		part(commune, "phunu", UnitKind.ORGANISATION, "Hội Liên hiệp Phụ nữ", ManagedBy.COMMUNE, 2);
		part(commune, "nongdan", UnitKind.ORGANISATION, "Hội Nông dân", ManagedBy.COMMUNE, 2);
		part(commune, "ccb", UnitKind.ORGANISATION, "Hội Cựu chiến binh", ManagedBy.COMMUNE, 2);
		part(commune, "th", UnitKind.SCHOOL, "Trường Tiểu học và THCS " + commune.bare(), ManagedBy.EDUCATION, 10);
		part(commune, "tyt", UnitKind.HEALTH_POST, "Trạm Y tế " + lower(commune), ManagedBy.HEALTH, 4);
		part(commune, "ca", UnitKind.POLICE, "Công an " + lower(commune), ManagedBy.POLICE, 4);
		part(commune, "qs", UnitKind.MILITARY_COMMAND, "Ban Chỉ huy Quân sự " + lower(commune), ManagedBy.MILITARY, 2);
		return villages(commune);
	}

	private static String lower(Commune commune) {
		return commune.town() ? "thị trấn " + commune.bare() : "xã " + commune.bare();
	}

	private void leaders(Commune commune, UUID id, UUID office) {
		String chair = FULL_ACCOUNTS.equals(commune.slug()) ? "Trương Ngọc Thanh" : this.names.next();
		staffNamed(commune, chair, "chutich." + commune.slug(), "commune-leader", id);
		staff(commune, "phoChuTich", "phochutich." + commune.slug(), "commune-leader", id);
		staff(commune, "vanPhong", "vanphong." + commune.slug(), "commune-officer", id);
		staff(commune, "vanThu", "vanthu." + commune.slug(), "clerk", id);
		staff(commune, "thuKy", "thuky." + commune.slug(), "council-secretary", id);
		staff(commune, "hoiDong", "hoidong." + commune.slug(), "council-member", id);
		staff(commune, "canBo", "canbo." + commune.slug(), "official", office);
	}

	private List<UUID> villages(Commune commune) {
		List<UUID> villages = new ArrayList<>();
		int count = commune.town() ? 3 : 5;
		for (int n = 1; n <= count; n++) {
			String name = commune.town() ? "Tổ dân phố " + n : "Thôn " + n;
			UUID village = unit(commune.slug() + "-thon" + n,
					commune.town() ? UnitKind.RESIDENTIAL_GROUP : UnitKind.VILLAGE, commune.code() + "-T" + n,
					name + " (thử), " + lower(commune), Ids.of("unit", commune.slug()), ManagedBy.COMMUNE,
					DISTRICT_DAYS);
			villages.add(village);
			staff(commune, "truongThon" + n,
					commune.town() ? "totruong" + n + "." + commune.slug() : "truongthon" + n + "." + commune.slug(),
					"unit-head", village);
		}
		return villages;
	}

	/** A department, school or the like with a head and some officials. */
	private UUID part(Commune commune, String slug, UnitKind kind, String name, ManagedBy managedBy, int staff) {
		String fullName = (kind == UnitKind.DEPARTMENT || kind == UnitKind.ORGANISATION) ? name + " " + lower(commune)
				: name;
		UUID unit = unit(commune.slug() + "-" + slug, kind, commune.code() + "-" + slug.toUpperCase(Locale.ROOT),
				fullName, Ids.of("unit", commune.slug()), managedBy, DISTRICT_DAYS,
				(kind == UnitKind.SCHOOL) ? Cycle.SCHOOL_YEAR : Cycle.CALENDAR_YEAR);
		staff(commune, slug + "-truong", null, "unit-head", unit);
		for (int n = 1; n < staff; n++) {
			staff(commune, slug + n, null, "official", unit);
		}
		return unit;
	}

	private void staff(Commune commune, String place, @Nullable String username, String role, UUID unit) {
		String name = this.names.next();
		if (username != null) {
			staffNamed(commune, name, username, role, unit);
		}
		else {
			person(name, role, unit, FULL_ACCOUNTS.equals(commune.slug()) ? username(name, commune) : null,
					commune.slug() + "/" + place);
		}
	}

	private void staffNamed(Commune commune, String name, String username, String role, UUID unit) {
		boolean full = FULL_ACCOUNTS.equals(commune.slug());
		if (full || (SOME_ACCOUNTS.contains(commune.slug()) && !username.matches("(phochutich|t.*[2-9])\\..*"))) {
			show(username, name, role, unit);
		}
		else {
			person(name, role, unit, null, username);
		}
	}

	private void show(String username, String name, String role, UUID unit) {
		UUID person = person(name, role, unit, username, username);
		Unit place = held(unit);
		this.accounts.add(new DemoAccount(username, person, name, role, place.name()));
	}

	/**
	 * A username as a clerk would give it: letters of the name without diacritics, a
	 * number where taken.
	 */
	private String username(String name, Commune commune) {
		String base = SearchKey.fold(name).replace(" ", "");
		String wanted = base + "." + commune.slug();
		for (int n = 2; this.usernames.contains(wanted); n++) {
			wanted = base + n + "." + commune.slug();
		}
		return wanted;
	}

	private UUID person(String name, String role, UUID unit, @Nullable String username, String key) {
		UUID id = Ids.of("person", key);
		if (username != null) {
			this.usernames.add(username);
		}
		this.people.add(new Person(id, 0, name, (username != null) ? username + "@trabong.example" : null, null,
				username, true, List.of(new Assignment(Ids.of("assignment", key), role, unit, TERM)), List.of()));
		return id;
	}

	/** The six communes that took over on 01/07/2025; Trà Bùi was split between two. */
	private void successors(UUID province) {
		Map<String, UUID> byName = new HashMap<>();
		for (int n = 0; n < Places.SUCCESSORS.size(); n++) {
			String name = Places.SUCCESSORS.get(n);
			byName.put(name, unit("moi-" + n, UnitKind.COMMUNE, "2025-" + (n + 1), "Xã " + name, province,
					ManagedBy.PROVINCE, NEW_COMMUNES));
		}
		for (Commune commune : Places.COMMUNES) {
			UUID old = Ids.of("unit", commune.slug());
			List<UUID> next = commune.successors().stream().map(byName::get).toList();
			this.units.computeIfPresent(old, (_, unit) -> unit.succeededBy(next, DISTRICT_TO));
			next.forEach((id) -> this.units.computeIfPresent(id, (_, unit) -> unit.following(old)));
		}
	}

	/** Two clusters of communes and the block of the district's offices. */
	private void clusters(UUID district) {
		List<Unit> communes = Places.COMMUNES.stream().map((commune) -> held(Ids.of("unit", commune.slug()))).toList();
		cluster("cum-1", ClusterKind.CLUSTER, "Cụm thi đua số 1, huyện Trà Bồng", district,
				communes.subList(0, communes.size() / 2));
		// The seed's commune leads in the seed's year.
		List<Unit> second = new ArrayList<>(communes.subList(communes.size() / 2, communes.size()));
		Collections.rotate(second, 1 - second.indexOf(held(Ids.of("unit", FULL_ACCOUNTS))));
		cluster("cum-2", ClusterKind.CLUSTER, "Cụm thi đua số 2, huyện Trà Bồng", district, second);
		cluster("khoi-phong-ban", ClusterKind.BLOCK, "Khối phòng, ban huyện Trà Bồng", district,
				this.units.values()
					.stream()
					.filter((unit) -> district.equals(unit.parentId()) && unit.kind() == UnitKind.DEPARTMENT)
					.toList());
	}

	/** Led by one member after the other from the first year on. */
	private void cluster(String slug, ClusterKind kind, String name, UUID level, List<Unit> members) {
		Cluster cluster = new Cluster(Ids.of("cluster", slug), 0, kind, name, level, CLUSTER_DAYS, List.of(),
				List.of());
		for (Unit member : members) {
			cluster = cluster.join(member, CLUSTER_DAYS);
		}
		for (int n = 0; n < CLUSTER_YEARS; n++) {
			cluster = cluster
				.elect(new Lead(CLUSTER_DAYS.from().getYear() + n, members.get(n).id(), members.get(n + 1).id()));
		}
		this.clusters.add(cluster);
	}

	/** Some households in each village of the seed's commune. */
	private void households() {
		Names heads = new Names(2023);
		for (int village = 1; village <= 5; village++) {
			Unit unit = held(Ids.of("unit", FULL_ACCOUNTS + "-thon" + village));
			for (int n = 1; n <= HOUSEHOLDS; n++) {
				this.households.add(Household.register(Ids.of("household", village + "/" + n), "H" + n, unit,
						heads.next(), null, TERM));
			}
		}
	}

	private Unit held(UUID id) {
		return Objects.requireNonNull(this.units.get(id));
	}

	private UUID unit(String slug, UnitKind kind, String code, String name, @Nullable UUID parent, ManagedBy managedBy,
			Days days) {
		return unit(slug, kind, code, name, parent, managedBy, days, Cycle.CALENDAR_YEAR);
	}

	private UUID unit(String slug, UnitKind kind, String code, String name, @Nullable UUID parent, ManagedBy managedBy,
			Days days, Cycle cycle) {
		UUID id = Ids.of("unit", slug);
		this.units.put(id, new Unit(id, 0, kind, code, name, parent, managedBy, cycle, days, List.of(), List.of()));
		return id;
	}

	/** Ids that follow from names (UUID version 3). */
	static final class Ids {

		private Ids() {
		}

		static UUID of(String kind, String name) {
			return UUID.nameUUIDFromBytes(("tra-bong-2022/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
		}

	}

}
