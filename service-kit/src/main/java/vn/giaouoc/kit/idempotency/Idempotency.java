package vn.giaouoc.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a write be repeated: the first one's answer is kept in the transaction of its
 * effect for thirty days and given again. A refusal rolls back and leaves nothing, so the
 * same key may be tried again.
 */
public class Idempotency {

	private static final Duration KEPT = Duration.ofDays(30);

	private static final int CLEANED_AT_ONCE = 5_000;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	/** Equal requests must have equal bytes, whatever the order of their maps. */
	private final JsonMapper ordered;

	Idempotency(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
		this.ordered = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
	}

	/**
	 * Does the work the first time and answers what was answered then at each repetition.
	 * Whoever repeats while the first is still at work waits for its outcome. Call it
	 * first in the transaction, before anything that time may have closed meanwhile.
	 * @param key without a value the work is simply done
	 * @param request all that must be the same at a repetition, a record; its hash alone
	 * is kept, which is still too much for a ballot
	 * @param answer a record that is kept as JSON
	 * @throws Problem 422 {@code idempotency-key-reused} when the key came with something
	 * else
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public <T> T once(IdempotencyKey key, Actor actor, Object request, Class<T> answer, Supplier<T> work) {
		String value = key.value();
		if (value == null) {
			return work.get();
		}
		UUID person = actor.personId();
		byte[] hash = hash(key, request);
		// Waits for a transaction that is just writing the same key.
		boolean first = this.jdbc.update("""
				insert into idempotency (person_id, route, key, request_hash) values (?, ?, ?, ?) on conflict do nothing
				""", person, key.route(), value, hash) == 1;
		if (!first) {
			return kept(key, person, hash, answer);
		}
		T result = work.get();
		this.jdbc.update("""
				update idempotency set answer = cast(? as jsonb) where person_id = ? and route = ? and key = ?
				""", this.json.writeValueAsString(result), person, key.route(), value);
		return result;
	}

	private <T> T kept(IdempotencyKey key, UUID person, byte[] hash, Class<T> answer) {
		Kept kept = Objects.requireNonNull(this.jdbc.queryForObject("""
				select request_hash, answer from idempotency where person_id = ? and route = ? and key = ?
				""", (row, _) -> new Kept(row.getBytes(1), row.getString(2)), person, key.route(), key.value()));
		if (!Arrays.equals(kept.hash(), hash)) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
		}
		if (kept.answer() == null) {
			throw new IllegalStateException("One transaction used an idempotency key twice");
		}
		return this.json.readValue(kept.answer(), answer);
	}

	/**
	 * Forgets answers older than thirty days.
	 * @return whether more may be left
	 */
	@Transactional
	public boolean clean() {
		return this.jdbc.update(
				"""
						delete from idempotency where ctid = any (array(
							select ctid from idempotency where created_at < clock_timestamp() - make_interval(secs => ?) limit ?))
						""",
				(double) KEPT.toSeconds(), CLEANED_AT_ONCE) == CLEANED_AT_ONCE;
	}

	private byte[] hash(IdempotencyKey key, Object request) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(key.target().getBytes(StandardCharsets.UTF_8));
			digest.update((byte) '\n');
			return digest.digest(this.ordered.writeValueAsBytes(request));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Kept(byte[] hash, @Nullable String answer) {
	}

}
