package vn.giaouoc.plan.directory.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.domain.Refusal.CitizenNumberKnown;
import vn.giaouoc.plan.directory.domain.Refused;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Citizens' numbers (số định danh cá nhân, Law 26/2023/QH15, article 12), by which the
 * same person is found twice. What is kept is a keyed hash: nobody reads a number back,
 * and without the key the nine or twelve digits cannot be tried out either.
 */
@Service
public class CitizenNumbers {

	private static final String ALGORITHM = "HmacSHA256";

	private final JdbcClient jdbc;

	private final People people;

	private final Audit audit;

	private final byte[] key;

	/**
	 * Takes the key from outside the database.
	 * @param key in base64; empty: this installation keeps no numbers
	 */
	CitizenNumbers(JdbcClient jdbc, People people, Audit audit, @Value("${giaouoc.citizen-key}") String key) {
		this.jdbc = jdbc;
		this.people = people;
		this.audit = audit;
		this.key = Base64.getDecoder().decode(key);
	}

	/** What is known of a person's number. */
	public enum Standing {

		NONE, KEPT,
		/** Somebody else bears it, out of sight: the level that sees both has to look. */
		ELSEWHERE

	}

	/** Two people with one number, both in sight. */
	public record Twins(UUID id, String fullName, UUID otherId, String otherFullName) {
	}

	/**
	 * Keeps a person's number.
	 * @throws Refused when somebody else in sight bears it
	 * @throws Problem 404 for a person out of sight, 503 without a key
	 */
	@Transactional
	public void keep(UUID personId, String number) {
		this.people.find(personId).orElseThrow(Problem::notFound);
		byte[] hash = hash(number);
		this.jdbc.sql("select person_id from person_citizen where number_hash = :hash and person_id <> :person limit 1")
			.param("hash", hash)
			.param("person", personId)
			.query(UUID.class)
			.optional()
			.ifPresent((other) -> {
				throw new Refused(new CitizenNumberKnown(other));
			});
		this.jdbc.sql("""
				insert into person_citizen (person_id, number_hash) values (:person, :hash)
				on conflict (person_id) do update set number_hash = excluded.number_hash
				""").param("person", personId).param("hash", hash).update();
		this.audit.record("citizen-number-kept", "person", personId, Map.of("citizenNumber", Change.hidden()));
	}

	@Transactional(readOnly = true)
	public Standing of(UUID personId) {
		boolean kept = this.jdbc.sql("select exists (select from person_citizen where person_id = :person)")
			.param("person", personId)
			.query(Boolean.class)
			.single();
		if (!kept) {
			return Standing.NONE;
		}
		boolean elsewhere = this.jdbc.sql("select citizen_elsewhere(:person)")
			.param("person", personId)
			.query(Boolean.class)
			.single();
		return elsewhere ? Standing.ELSEWHERE : Standing.KEPT;
	}

	/** People in sight who are the same by their number, each pair once. */
	@Transactional(readOnly = true)
	public Page<Twins> twins(PageQuery query) {
		String from = """
				from person_citizen a join person_citizen b on b.number_hash = a.number_hash and b.person_id > a.person_id
					join person p on p.id = a.person_id join person o on o.id = b.person_id
				""";
		long total = this.jdbc.sql("select count(*) " + from).query(Long.class).single();
		String order = query.orderBy(Map.of("name", "p.search_key"), "name");
		List<Twins> items = this.jdbc
			.sql("select p.id, p.full_name, o.id, o.full_name %s order by %s, p.id, o.id limit :size offset :offset"
				.formatted(from, order))
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new Twins(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
					row.getString(4)))
			.list();
		return Page.of(items, total, query);
	}

	private byte[] hash(String number) {
		if (this.key.length == 0) {
			throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "citizen-numbers-off");
		}
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.key, ALGORITHM));
			return mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
