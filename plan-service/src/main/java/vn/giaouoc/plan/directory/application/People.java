package vn.giaouoc.plan.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.plan.directory.application.ImportCheck.NameAt;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Delegation;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Refusal.UsernameTaken;
import vn.giaouoc.plan.directory.domain.Refused;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in the database, as far as the scope lets them be seen. */
@Repository
public class People {

	private static final TypeReference<List<Assignment>> ASSIGNMENTS = new TypeReference<>() {
	};

	private static final TypeReference<List<Delegation>> DELEGATIONS = new TypeReference<>() {
	};

	private static final String INSERT = """
			insert into person (id, version, full_name, email, phone, username, active, unit_ids, assignments, delegations)
			values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb)) on conflict (id) do nothing
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final JsonMapper json;

	People(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
	}

	public Optional<Person> find(UUID id) {
		return this.jdbc.sql("select * from person where id = :id")
			.param("id", id)
			.query((row, _) -> person(row))
			.optional();
	}

	Optional<Person> withAssignment(UUID assignmentId) {
		return this.jdbc.sql("""
				select p.* from person p join directory_assignment a on a.person_id = p.id where a.id = :assignment
				""").param("assignment", assignmentId).query((row, _) -> person(row)).optional();
	}

	List<Person> ofIds(Collection<UUID> ids) {
		return this.jdbc.sql("select * from person where id = any (:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row, _) -> person(row))
			.list();
	}

	/** Which of these login names are somebody's, in sight or not. */
	Set<String> taken(Collection<String> usernames) {
		return Set.copyOf(this.jdbc.sql("select * from taken_usernames(:names)")
			.param("names", usernames.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	/** Where people in sight have one of these names. */
	Set<NameAt> named(Collection<String> folded) {
		return Set
			.copyOf(this.jdbc.sql("select search_key, unnest(unit_ids) from person where search_key = any (:names)")
				.param("names", folded.toArray(String[]::new))
				.query((row, _) -> new NameAt(row.getString(1), row.getObject(2, UUID.class)))
				.list());
	}

	/** Walks through everybody in sight, a row at a time. */
	void each(Consumer<Person> visitor) {
		this.jdbc.sql("select * from person order by id")
			.withFetchSize(500)
			.query((ResultSet row) -> visitor.accept(person(row)));
	}

	/**
	 * Writes a person.
	 * @return the person with the new version
	 * @throws OptimisticLockingFailureException when somebody else changed it since it
	 * was read
	 */
	Person save(Person person) {
		Person saved = person.saved();
		int rows = (person.version() == 0) ? insert(saved)
				: this.jdbc.sql("""
						update person set version = :version, full_name = :name, email = :email, phone = :phone,
							username = :username, active = :active, unit_ids = :units,
							assignments = cast(:assignments as jsonb), delegations = cast(:delegations as jsonb)
						where id = :id and version = :version - 1
						""")
					.param("id", saved.id())
					.param("version", saved.version())
					.param("name", saved.fullName())
					.param("email", saved.email())
					.param("phone", saved.phone())
					.param("username", saved.username())
					.param("active", saved.active())
					.param("units", saved.unitIds().toArray(UUID[]::new))
					.param("assignments", this.json.writeValueAsString(saved.assignments()))
					.param("delegations", this.json.writeValueAsString(saved.delegations()))
					.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("person");
		}
		return saved;
	}

	/** The one key besides the id is the login name; whose it is stays out of sight. */
	private int insert(Person saved) {
		try {
			return this.batches.update(INSERT, values(saved));
		}
		catch (DuplicateKeyException ex) {
			throw new Refused(new UsernameTaken(Objects.requireNonNullElse(saved.username(), "")));
		}
	}

	/**
	 * Writes new people in one batch.
	 * @throws OptimisticLockingFailureException when one of them is there already
	 */
	List<Person> insertAll(List<Person> people) {
		List<Person> saved = people.stream().map(Person::saved).toList();
		int[] added = this.batches.batchUpdate(INSERT, saved.stream().map(this::values).toList());
		if (IntStream.of(added).sum() != saved.size()) {
			throw new OptimisticLockingFailureException("people");
		}
		return saved;
	}

	private @Nullable Object[] values(Person saved) {
		return new @Nullable Object[] { saved.id(), saved.version(), saved.fullName(), saved.email(), saved.phone(),
				saved.username(), saved.active(), saved.unitIds().toArray(UUID[]::new),
				this.json.writeValueAsString(saved.assignments()), this.json.writeValueAsString(saved.delegations()) };
	}

	private Person person(ResultSet row) throws SQLException {
		return new Person(row.getObject("id", UUID.class), row.getLong("version"), row.getString("full_name"),
				row.getString("email"), row.getString("phone"), row.getString("username"), row.getBoolean("active"),
				this.json.readValue(row.getString("assignments"), ASSIGNMENTS),
				this.json.readValue(row.getString("delegations"), DELEGATIONS));
	}

}
