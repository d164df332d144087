package vn.giaouoc.kit.things;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Use cases of the test service. */
@Component
public class Things {

	/** A name that is always refused. */
	public static final String REFUSED = "bị từ chối";

	/** How often work was begun, whatever became of it. */
	public final AtomicInteger begun = new AtomicInteger();

	private final JdbcClient jdbc;

	private final Idempotency idempotency;

	private final Audit audit;

	Things(JdbcClient jdbc, Idempotency idempotency, Audit audit) {
		this.jdbc = jdbc;
		this.idempotency = idempotency;
		this.audit = audit;
	}

	/** A thing as its readers see it. */
	public record Thing(UUID id, String name) {
	}

	/** What is wanted of a new thing. */
	public record NewThing(UUID unitId, String name) {
	}

	@Transactional
	public Thing add(Actor actor, IdempotencyKey key, NewThing wanted) {
		return this.idempotency.once(key, actor, wanted, Thing.class, () -> {
			this.begun.incrementAndGet();
			actor.requireSight(wanted.unitId());
			Thing thing = new Thing(UUID.randomUUID(), wanted.name());
			this.jdbc.sql("insert into thing (id, unit_id, name) values (:id, :unit, :name)")
				.param("id", thing.id())
				.param("unit", wanted.unitId())
				.param("name", thing.name())
				.update();
			if (wanted.name().equals(REFUSED)) {
				throw new Problem(HttpStatus.CONFLICT, "stale-version");
			}
			this.audit.record("thing-added", "thing", thing.id(), Map.of("name", Change.of(null, thing.name())));
			return thing;
		});
	}

	/** A list whose query forgot the caller's scope. */
	@Transactional(readOnly = true)
	public Page<Thing> page(PageQuery query) {
		String order = query.orderBy(Map.of("name", "search_key", "id", "id"), "name");
		String found = (query.q() != null) ? " where id in (select search_things(:q))" : "";
		String q = (query.q() != null) ? SearchKey.escapeLike(SearchKey.fold(query.q())) : "";
		List<Thing> items = this.jdbc
			.sql("select id, name from thing" + found + " order by " + order + " limit :size offset :offset")
			.param("q", q)
			.param("size", query.size())
			.param("offset", query.offset())
			.query(Thing.class)
			.list();
		long total = this.jdbc.sql("select count(*) from thing" + found).param("q", q).query(Long.class).single();
		return Page.of(items, total, query);
	}

	/** A query by id that forgot the caller's scope. */
	@Transactional(readOnly = true)
	public Thing one(UUID id) {
		return this.jdbc.sql("select id, name from thing where id = :id")
			.param("id", id)
			.query(Thing.class)
			.optional()
			.orElseThrow(Problem::notFound);
	}

}
