package vn.giaouoc.plan.provisioning;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account has to be brought level with the directory, and how far that has come.
 */
@Component
public class ProvisioningQueue {

	private static final int MOST_ATTEMPTS = 12;

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	ProvisioningQueue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The account has to follow; in the transaction of the change. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void want(UUID personId) {
		want(List.of(personId));
	}

	/** As {@link #want(UUID)}, for many people in one statement. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void want(List<UUID> people) {
		this.jdbc.sql("""
				insert into provisioning (person_id, state) select unnest(cast(:people as uuid[])), 'PENDING'
				on conflict (person_id) do update set revision = provisioning.revision + 1, state = 'PENDING',
					attempts = 0, due_at = clock_timestamp(), changed_at = clock_timestamp(), reason = null
				""").param("people", people.toArray(UUID[]::new)).update();
	}

	/** Whose account is to follow, and at which of his changes this was seen. */
	public record Claim(UUID personId, long revision) {
	}

	/**
	 * Takes people that are due. Nobody else takes them for a minute; a worker that died
	 * in between leaves them to the next one.
	 */
	@Transactional
	public List<Claim> claim(int most) {
		return this.jdbc.sql("""
				update provisioning set due_at = clock_timestamp() + interval '1 minute'
				where person_id in (
					select person_id from provisioning where state = 'PENDING' and due_at <= clock_timestamp()
					order by due_at limit :most for update skip locked)
				returning person_id, revision
				""")
			.param("most", most)
			.query((row, _) -> new Claim(row.getObject(1, UUID.class), row.getLong(2)))
			.list();
	}

	/** The account is level, unless the person has changed again meanwhile. */
	@Transactional
	public void done(Claim claim) {
		this.jdbc.sql("""
				update provisioning set state = 'DONE', changed_at = clock_timestamp(), reason = null
				where person_id = :person and revision = :revision
				""").param("person", claim.personId()).param("revision", claim.revision()).update();
	}

	/** Whether anybody's account is due. */
	@Transactional(readOnly = true)
	public boolean waiting() {
		return this.jdbc
			.sql("select exists (select from provisioning where state = 'PENDING' and due_at <= clock_timestamp())")
			.query(Boolean.class)
			.single();
	}

	/** Keycloak is away: that is no fault of this account and counts for nothing. */
	@Transactional
	public void release(Claim claim) {
		this.jdbc.sql("""
				update provisioning set due_at = clock_timestamp()
				where person_id = :person and revision = :revision
				""").param("person", claim.personId()).param("revision", claim.revision()).update();
	}

	/**
	 * Tries again after ever longer waits; gives up visibly. The reason holds no personal
	 * data.
	 */
	@Transactional
	public void failed(Claim claim, String reason) {
		this.jdbc
			.sql("""
					update provisioning set attempts = attempts + 1, reason = :reason, changed_at = clock_timestamp(),
						state = case when attempts + 1 >= :most then 'FAILED' else 'PENDING' end,
						due_at = clock_timestamp() + least(make_interval(secs => 2 * power(2, attempts)), make_interval(secs => :longest))
					where person_id = :person and revision = :revision
					""")
			.param("reason", reason)
			.param("most", MOST_ATTEMPTS)
			.param("longest", (double) LONGEST_WAIT.toSeconds())
			.param("person", claim.personId())
			.param("revision", claim.revision())
			.update();
	}

	/**
	 * Has it tried again now.
	 * @throws Problem 404 when nothing is waiting for this person, or he is out of sight
	 */
	@Transactional
	public void retry(UUID personId) {
		int rows = this.jdbc.sql("""
				update provisioning set state = 'PENDING', attempts = 0, due_at = clock_timestamp()
				where person_id = :person and state <> 'DONE'
					and exists (select from person p where p.id = provisioning.person_id)
				""").param("person", personId).update();
		if (rows == 0) {
			throw Problem.notFound();
		}
	}

	/** Who of these has an account that is level. */
	@Transactional(readOnly = true)
	public Set<UUID> done(List<UUID> people) {
		return Set.copyOf(
				this.jdbc.sql("select person_id from provisioning where state = 'DONE' and person_id = any (:people)")
					.param("people", people.toArray(UUID[]::new))
					.query(UUID.class)
					.list());
	}

	@Transactional(readOnly = true)
	public Page<Provisioning> page(@Nullable String state, PageQuery query) {
		String order = query.orderBy(Map.of("changedAt", "v.changed_at", "name", "p.full_name"), "changedAt,desc");
		List<Provisioning> items = this.jdbc.sql("""
				select v.person_id, p.full_name, v.state, v.attempts, v.changed_at, v.reason
				from provisioning v join person p on p.id = v.person_id
				where cast(:state as text) is null or v.state = :state
				order by %s, v.person_id limit :size offset :offset
				""".formatted(order))
			.param("state", state)
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new Provisioning(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getInt(4), row.getObject(5, OffsetDateTime.class), row.getString(6)))
			.list();
		long total = this.jdbc.sql("""
				select count(*) from provisioning v join person p on p.id = v.person_id
				where cast(:state as text) is null or v.state = :state
				""").param("state", state).query(Long.class).single();
		return Page.of(items, total, query);
	}

	/** How far a person's account has come. */
	public record Provisioning(UUID personId, String fullName, @Schema(allowableValues = {
			"PENDING", "DONE", "FAILED" }) String state, int attempts, OffsetDateTime changedAt,
			@Nullable String reason){
	}

}
