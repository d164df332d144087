package vn.giaouoc.kit.audit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.security.Scope;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did what, when and acting as whom, in the transaction of the change. */
public class Audit {

	private static final String INSERT = """
			insert into audit (person, assignment, system, action, outcome, object_type, object_id, changes, request_id)
			values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
			""";

	private static final int REFUSALS_PER_MINUTE = 60;

	private static final int PEOPLE = 10_000;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate own;

	private final JsonMapper json;

	private final Cache<UUID, AtomicInteger> refusals = Caffeine.newBuilder()
		.maximumSize(PEOPLE)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	Audit(JdbcTemplate jdbc, TransactionTemplate own, JsonMapper json) {
		this.jdbc = jdbc;
		this.own = own;
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.json = json;
	}

	/**
	 * Records a change.
	 * @param action a verb in the past, as in "unit-renamed"
	 * @param changes by field; see {@link Change#hidden()} for protected ones
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(String action, String objectType, @Nullable UUID objectId, Map<String, Change> changes) {
		insert(action, "DONE", objectType, objectId, changes);
	}

	/** As {@link #record}, for many objects in one batch. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordAll(String action, String objectType, Map<UUID, Map<String, Change>> changes) {
		this.jdbc.batchUpdate(INSERT,
				changes.entrySet()
					.stream()
					.map((one) -> values(action, "DONE", objectType, one.getKey(), one.getValue()))
					.toList());
	}

	/** Records that protected fields were read. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void read(String objectType, UUID objectId) {
		insert("protected-fields-read", "READ", objectType, objectId, Map.of());
	}

	/**
	 * Records a refused submit, vote, signature or access in a transaction of its own; at
	 * most sixty a minute and person, so that nobody fills the book by trying.
	 */
	public void refused(String action, String objectType, @Nullable UUID objectId, String code) {
		UUID person = Scope.current().map(Scope::person).orElse(new UUID(0, 0));
		int count = this.refusals.get(person, (_) -> new AtomicInteger()).incrementAndGet();
		if (count <= REFUSALS_PER_MINUTE) {
			this.own.executeWithoutResult(
					(_) -> insert(action, "REFUSED", objectType, objectId, Map.of("code", Change.of(null, code))));
		}
	}

	private void insert(String action, String outcome, String objectType, @Nullable UUID objectId,
			Map<String, Change> changes) {
		this.jdbc.update(INSERT, values(action, outcome, objectType, objectId, changes));
	}

	private @Nullable Object[] values(String action, String outcome, String objectType, @Nullable UUID objectId,
			Map<String, Change> changes) {
		Optional<Scope> scope = Scope.current();
		return new @Nullable Object[] { scope.map(Scope::person).orElse(null),
				scope.map(Scope::assignment).orElse(null), scope.map(Scope::system).orElse(null), action, outcome,
				objectType, objectId, this.json.writeValueAsString(changes), MDC.get("requestId") };
	}

}
