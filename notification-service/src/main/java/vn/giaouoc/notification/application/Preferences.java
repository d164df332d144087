package vn.giaouoc.notification.application;

import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person wants to be told; official notices come by e-mail whatever is set. */
@Service
public class Preferences {

	private final JdbcClient jdbc;

	Preferences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public Preference of(UUID personId) {
		return this.jdbc.sql("select version, email, language from preference where person_id = :person")
			.param("person", personId)
			.query((row, _) -> new Preference(row.getInt(1), row.getBoolean(2), row.getString(3)))
			.optional()
			.orElse(new Preference(0, true, "vi"));
	}

	/**
	 * Changes what was read before.
	 * @throws OptimisticLockingFailureException when it was changed in between
	 */
	@Transactional
	public Preference change(UUID personId, Preference wanted) {
		int changed = this.jdbc.sql("""
				insert into preference as held (person_id, version, email, language)
				select :person, 1, :email, :language where :version = 0
					or exists (select from preference where person_id = :person)
				on conflict (person_id) do update set version = held.version + 1, email = excluded.email,
					language = excluded.language
				where held.version = :version
				""")
			.param("person", personId)
			.param("email", wanted.email())
			.param("language", wanted.language())
			.param("version", wanted.version())
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("preference");
		}
		return new Preference(wanted.version() + 1, wanted.email(), wanted.language());
	}

	/**
	 * A person's wishes.
	 *
	 * @param version 0 while nothing was ever set
	 * @param language vi or en
	 */
	public record Preference(int version, boolean email, String language) {
	}

}
