package vn.giaouoc.plan.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Delegation;
import vn.giaouoc.plan.directory.domain.Person;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in the database, as far as the scope lets them be seen. */
@Repository
public class People {

	private static final TypeReference<List<Assignment>> ASSIGNMENTS = new TypeReference<>() {
	};

	private static final TypeReference<List<Delegation>> DELEGATIONS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	People(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
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
		String sql = (person.version() == 0)
				? """
						insert into person (id, version, full_name, email, phone, username, active, unit_ids, assignments, delegations)
						values (:id, :version, :name, :email, :phone, :username, :active, :units, cast(:assignments as jsonb),
							cast(:delegations as jsonb))
						"""
				: """
						update person set version = :version, full_name = :name, email = :email, phone = :phone,
							username = :username, active = :active, unit_ids = :units,
							assignments = cast(:assignments as jsonb), delegations = cast(:delegations as jsonb)
						where id = :id and version = :version - 1
						""";
		int rows = this.jdbc.sql(sql)
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

	private Person person(ResultSet row) throws SQLException {
		return new Person(row.getObject("id", UUID.class), row.getLong("version"), row.getString("full_name"),
				row.getString("email"), row.getString("phone"), row.getString("username"), row.getBoolean("active"),
				this.json.readValue(row.getString("assignments"), ASSIGNMENTS),
				this.json.readValue(row.getString("delegations"), DELEGATIONS));
	}

}
