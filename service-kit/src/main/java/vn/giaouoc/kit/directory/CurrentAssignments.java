package vn.giaouoc.kit.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The assignments that a person may act under today, with the units each one sees. Held
 * for some seconds, because every request asks; an ended assignment is felt within them.
 */
public class CurrentAssignments {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private static final int PEOPLE = 20_000;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	private final Set<String> ownUnitRoles;

	private final Cache<Key, List<Acting>> held = Caffeine.newBuilder()
		.maximumSize(PEOPLE)
		.expireAfterWrite(FRESH)
		.build();

	public CurrentAssignments(JdbcClient jdbc, BusinessClock clock, Set<String> ownUnitRoles) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.ownUnitRoles = ownUnitRoles;
	}

	public List<Acting> of(UUID personId) {
		return this.held.get(new Key(personId, this.clock.today()), (key) -> read(key.person(), key.day()));
	}

	/** Reads again at the next question. */
	public void forget() {
		this.held.invalidateAll();
	}

	private List<Acting> read(UUID personId, LocalDate day) {
		return this.jdbc.sql("""
				select a.id, a.role, a.unit_id, null::uuid as owner
				from directory_assignment a join directory_person p on p.id = a.person_id
				where a.person_id = :person and p.active
					and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
				union
				select a.id, a.role, a.unit_id, d.person_id
				from directory_delegation d
					join directory_assignment a on a.id = d.assignment_id and a.person_id = d.person_id
					join directory_person p on p.id = d.delegate_id
				where d.delegate_id = :person and p.active
					and d.valid_from <= :day and d.valid_to >= :day
					and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
				order by 2, 1
				""")
			.param("person", personId)
			.param("day", day)
			.query((row, _) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
					row.getObject(4, UUID.class)))
			.list()
			.stream()
			.map((row) -> new Acting(row.id(), row.role(), row.unit(), sees(row, day), row.owner()))
			.toList();
	}

	private Set<UUID> sees(Row row, LocalDate day) {
		return this.ownUnitRoles.contains(row.role()) ? Set.of(row.unit()) : below(row.unit(), day);
	}

	/** A unit and every unit under it on a day. */
	public Set<UUID> below(UUID unitId, LocalDate day) {
		return Set.copyOf(this.jdbc.sql("""
				with recursive below(id) as (
					select cast(:unit as uuid)
					union
					select u.id from directory_unit u join below on u.parent_id = below.id
					where u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)
				)
				select id from below
				""").param("unit", unitId).param("day", day).query(UUID.class).list());
	}

	private record Key(UUID person, LocalDate day) {
	}

	private record Row(UUID id, String role, UUID unit, @Nullable UUID owner) {
	}

}
