package vn.giaouoc.plan.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.Cycle;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.ManagedBy;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.directory.domain.UnitKind;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units in the database. */
@Repository
class Units {

	private static final String INSERT = """
			insert into unit (id, version, kind, code, name, parent_id, managed_by, cycle, valid_from, valid_to,
				predecessors, successors)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	Units(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	Optional<Unit> find(UUID id) {
		return this.jdbc.sql("select * from unit where id = :id")
			.param("id", id)
			.query((row, _) -> unit(row))
			.optional();
	}

	boolean any() {
		return this.jdbc.sql("select exists (select from unit)").query(Boolean.class).single();
	}

	/** Walks through all units, a row at a time. */
	void each(Consumer<Unit> visitor) {
		this.jdbc.sql("select * from unit order by id")
			.withFetchSize(500)
			.query((ResultSet row) -> visitor.accept(unit(row)));
	}

	List<Unit> children(UUID parentId) {
		return this.jdbc.sql("select * from unit where parent_id = :parent")
			.param("parent", parentId)
			.query((row, _) -> unit(row))
			.list();
	}

	/** Units of this code, but for one. */
	List<Unit> ofCode(String code, UUID but) {
		return this.jdbc.sql("select * from unit where code = :code and id <> :but")
			.param("code", code)
			.param("but", but)
			.query((row, _) -> unit(row))
			.list();
	}

	/** Units of any of these codes. */
	List<Unit> ofCodes(Collection<String> codes) {
		return this.jdbc.sql("select * from unit where code = any (:codes)")
			.param("codes", codes.toArray(String[]::new))
			.query((row, _) -> unit(row))
			.list();
	}

	/** Whether a unit lies at or below another. */
	boolean isBelow(UUID unitId, UUID ancestorId) {
		return this.jdbc.sql("""
				with recursive up(id, parent_id) as (
					select id, parent_id from unit where id = :unit
					union
					select u.id, u.parent_id from unit u join up on u.id = up.parent_id
				)
				select exists (select from up where id = :ancestor)
				""").param("unit", unitId).param("ancestor", ancestorId).query(Boolean.class).single();
	}

	/**
	 * Only one change of the tree at a time: two harmless moves can make a cycle
	 * together.
	 */
	void lockTree() {
		this.jdbc.sql("select pg_advisory_xact_lock(8100)").query((_, _) -> true).list();
	}

	/**
	 * Writes a unit.
	 * @return the unit with its new version
	 * @throws OptimisticLockingFailureException when somebody else changed it since it
	 * was read
	 */
	Unit save(Unit unit) {
		Unit saved = unit.saved();
		int rows = (unit.version() == 0) ? this.batches.update(INSERT, values(saved)) : this.jdbc.sql("""
				update unit set version = :version, kind = :kind, code = :code, name = :name, parent_id = :parent,
					managed_by = :managedBy, cycle = :cycle, valid_from = :from, valid_to = :to,
					predecessors = :predecessors, successors = :successors
				where id = :id and version = :version - 1
				""")
			.param("id", saved.id())
			.param("version", saved.version())
			.param("kind", saved.kind().name())
			.param("code", saved.code())
			.param("name", saved.name())
			.param("parent", saved.parentId())
			.param("managedBy", saved.managedBy().name())
			.param("cycle", saved.cycle().name())
			.param("from", saved.validity().from())
			.param("to", saved.validity().to())
			.param("predecessors", saved.predecessors().toArray(UUID[]::new))
			.param("successors", saved.successors().toArray(UUID[]::new))
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("unit");
		}
		return saved;
	}

	/**
	 * Writes new units in one batch.
	 * @throws OptimisticLockingFailureException when one of them is there already
	 */
	List<Unit> insertAll(List<Unit> units) {
		List<Unit> saved = units.stream().map(Unit::saved).toList();
		int[] added = this.batches.batchUpdate(INSERT, saved.stream().map(Units::values).toList());
		if (IntStream.of(added).sum() != saved.size()) {
			throw new OptimisticLockingFailureException("units");
		}
		return saved;
	}

	private static @Nullable Object[] values(Unit saved) {
		return new @Nullable Object[] { saved.id(), saved.version(), saved.kind().name(), saved.code(), saved.name(),
				saved.parentId(), saved.managedBy().name(), saved.cycle().name(), saved.validity().from(),
				saved.validity().to(), saved.predecessors().toArray(UUID[]::new),
				saved.successors().toArray(UUID[]::new) };
	}

	static Unit unit(ResultSet row) throws SQLException {
		return new Unit(row.getObject("id", UUID.class), row.getLong("version"),
				UnitKind.valueOf(row.getString("kind")), row.getString("code"), row.getString("name"),
				row.getObject("parent_id", UUID.class), ManagedBy.valueOf(row.getString("managed_by")),
				Cycle.valueOf(row.getString("cycle")), days(row), uuids(row, "predecessors"), uuids(row, "successors"));
	}

	private static Days days(ResultSet row) throws SQLException {
		@Nullable LocalDate to = row.getObject("valid_to", LocalDate.class);
		return new Days(row.getObject("valid_from", LocalDate.class), to);
	}

	private static List<UUID> uuids(ResultSet row, String column) throws SQLException {
		return List.of((UUID[]) row.getArray(column).getArray());
	}

}
