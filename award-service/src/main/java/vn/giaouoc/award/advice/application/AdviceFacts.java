package vn.giaouoc.award.advice.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.advice.domain.Expectation;
import vn.giaouoc.award.advice.domain.Facts;
import vn.giaouoc.award.advice.domain.Facts.Held;
import vn.giaouoc.award.advice.domain.Facts.Members;
import vn.giaouoc.award.law.domain.Registrant;
import vn.giaouoc.award.register.application.Awards;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the directory's copy and the register know of somebody: one question to each,
 * whatever the number of titles that are looked at.
 */
@Component
class AdviceFacts {

	private static final String RESIDENT = "resident";

	private final JdbcClient jdbc;

	private final Awards awards;

	AdviceFacts(JdbcClient jdbc, Awards awards) {
		this.jdbc = jdbc;
		this.awards = awards;
	}

	/** Whom advice is about, and where he is to be found. */
	record Subject(UUID id, String name, Set<UUID> units, Facts facts) {
	}

	private record Service(@Nullable UUID unit, String role, LocalDate from, @Nullable LocalDate to,
			@Nullable String manager) {

		boolean on(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

	/** A person whom the directory has told of, or null. */
	@Nullable Subject person(UUID id, LocalDate day, int year, Expectation expected) {
		String name = this.jdbc.sql("select full_name from directory_person where id = :id")
			.param("id", id)
			.query(String.class)
			.optional()
			.orElse(null);
		if (name == null) {
			return null;
		}
		List<Service> served = this.jdbc.sql("""
				select a.unit_id, a.role, a.valid_from, a.valid_to, u.managed_by
				from directory_assignment a left join directory_unit u on u.id = a.unit_id
				where a.person_id = :id
				""")
			.param("id", id)
			.query((row, _) -> new Service(row.getObject(1, UUID.class), row.getString(2),
					row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class), row.getString(5)))
			.list();
		LocalDate since = served.stream()
			.filter((one) -> !one.role().equals(RESIDENT))
			.map(Service::from)
			.min(Comparator.naturalOrder())
			.orElse(null);
		return new Subject(id, name,
				served.stream().map(Service::unit).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()),
				new Facts(year, as(served, day), since, held(id), null, expected));
	}

	/** Who left, or comes later, is judged by what he was or will be. */
	private static Set<Registrant> as(List<Service> served, LocalDate day) {
		List<Service> now = served.stream().filter((one) -> one.on(day)).toList();
		Set<Registrant> as = EnumSet.noneOf(Registrant.class);
		for (Service one : now.isEmpty() ? served : now) {
			if (one.role().equals(RESIDENT)) {
				as.add(Registrant.FARMER);
				as.add(Registrant.WORKER);
			}
			else {
				as.add(Objects.equals(one.manager(), "POLICE") ? Registrant.POLICE
						: Objects.equals(one.manager(), "MILITARY") ? Registrant.MILITARY : Registrant.OFFICIAL);
			}
		}
		return as;
	}

	/** A unit that the directory has told of, or null. */
	@Nullable Subject unit(UUID id, LocalDate day, int year, Expectation expected) {
		record Unit(String name, String kind, String manager) {
		}
		Unit unit = this.jdbc.sql("select name, kind, managed_by from directory_unit where id = :id")
			.param("id", id)
			.query((row, _) -> new Unit(row.getString(1), row.getString(2), row.getString(3)))
			.optional()
			.orElse(null);
		if (unit == null) {
			return null;
		}
		return new Subject(id, unit.name(), Set.of(id),
				new Facts(year, as(unit.kind(), unit.manager()), null, held(id), members(id, day, year), expected));
	}

	/** The people of a commune's committee are a collective, and the commune is one. */
	private static Set<Registrant> as(String kind, String manager) {
		return switch (kind) {
			case "COMMUNE", "TOWNSHIP" -> Set.of(Registrant.COMMUNE, Registrant.UNIT);
			case "VILLAGE", "RESIDENTIAL_GROUP" -> Set.of(Registrant.VILLAGE);
			default -> switch (manager) {
				case "POLICE" -> Set.of(Registrant.POLICE);
				case "MILITARY" -> Set.of(Registrant.MILITARY);
				default -> Set.of(Registrant.UNIT);
			};
		};
	}

	/** Null as long as the register holds nothing of the unit's members for the year. */
	private @Nullable Members members(UUID unit, LocalDate day, int year) {
		Map<String, Integer> holders = this.jdbc.sql("""
				select honour, count(distinct holder_id) from award
				where unit_id = :unit and year = :year and holder_kind = 'PERSON' group by honour
				""")
			.param("unit", unit)
			.param("year", year)
			.query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
		if (holders.isEmpty()) {
			return null;
		}
		return new Members(this.jdbc
			.sql("""
					select count(distinct person_id) from directory_assignment
					where unit_id = :unit and role <> 'resident' and valid_from <= :day and (valid_to is null or valid_to >= :day)
					""")
			.param("unit", unit)
			.param("day", day)
			.query(Integer.class)
			.single(), holders);
	}

	private List<Held> held(UUID id) {
		return this.awards.of(List.of(id))
			.stream()
			.map((award) -> new Held(award.id(), award.honour(), award.year(), award.decision().number()))
			.toList();
	}

}
