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
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.Refusal.HouseholdCodeTaken;
import vn.giaouoc.plan.directory.domain.Refused;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households in the database, as far as the scope lets them be seen. */
@Repository
class Households {

	private static final String INSERT = """
			insert into household (id, version, code, village_id, head_name, head_id, valid_from, valid_to)
			values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	Households(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	Optional<Household> find(UUID id) {
		return this.jdbc.sql("select * from household where id = :id")
			.param("id", id)
			.query((row, _) -> household(row))
			.optional();
	}

	List<Household> ofVillages(Collection<UUID> villages) {
		return this.jdbc.sql("select * from household where village_id = any (:villages)")
			.param("villages", villages.toArray(UUID[]::new))
			.query((row, _) -> household(row))
			.list();
	}

	/** Walks through all households in sight, a row at a time. */
	void each(Consumer<Household> visitor) {
		this.jdbc.sql("select * from household order by id")
			.withFetchSize(500)
			.query((ResultSet row) -> visitor.accept(household(row)));
	}

	/**
	 * The number that comes after the highest of the village's codes "H1", "H2", ...;
	 * until the end of the transaction nobody else gets it.
	 */
	String nextCode(UUID villageId) {
		this.jdbc.sql("select pg_advisory_xact_lock(8102, hashtext(cast(:village as text)))")
			.param("village", villageId)
			.query((_, _) -> true)
			.list();
		return this.jdbc.sql("""
				select 'H' || coalesce(max(substr(code, 2)::int), 0) + 1
				from household where village_id = :village and code ~ '^H[0-9]{1,6}$'
				""").param("village", villageId).query(String.class).single();
	}

	/**
	 * Writes a household.
	 * @return the household with its new version
	 * @throws OptimisticLockingFailureException when somebody else changed it since it
	 * was read
	 */
	Household save(Household household) {
		Household saved = household.saved();
		int rows;
		try {
			rows = (household.version() == 0) ? this.batches.update(INSERT, values(saved))
					: this.jdbc.sql("""
							update household set version = :version, head_name = :headName, head_id = :headId,
								valid_from = :from, valid_to = :to
							where id = :id and version = :version - 1
							""")
						.param("id", saved.id())
						.param("version", saved.version())
						.param("headName", saved.headName())
						.param("headId", saved.headId())
						.param("from", saved.validity().from())
						.param("to", saved.validity().to())
						.update();
		}
		catch (DuplicateKeyException ex) {
			throw new Refused(new HouseholdCodeTaken(saved.code()));
		}
		if (rows == 0) {
			throw new OptimisticLockingFailureException("household");
		}
		return saved;
	}

	/**
	 * Writes new households in one batch.
	 * @throws OptimisticLockingFailureException when one of them is there already
	 */
	List<Household> insertAll(List<Household> households) {
		List<Household> saved = households.stream().map(Household::saved).toList();
		int[] added = this.batches.batchUpdate(INSERT, saved.stream().map(Households::values).toList());
		if (IntStream.of(added).sum() != saved.size()) {
			throw new OptimisticLockingFailureException("households");
		}
		return saved;
	}

	private static @Nullable Object[] values(Household saved) {
		return new @Nullable Object[] { saved.id(), saved.version(), saved.code(), saved.villageId(), saved.headName(),
				saved.headId(), saved.validity().from(), saved.validity().to() };
	}

	private static Household household(ResultSet row) throws SQLException {
		@Nullable LocalDate to = row.getObject("valid_to", LocalDate.class);
		return new Household(row.getObject("id", UUID.class), row.getLong("version"), row.getString("code"),
				row.getObject("village_id", UUID.class), row.getString("head_name"),
				row.getObject("head_id", UUID.class), new Days(row.getObject("valid_from", LocalDate.class), to));
	}

}
