package vn.giaouoc.kit.test;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of the operations that the kit brings to every service. */
final class KitRows {

	private final String api;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	KitRows(String service, JdbcClient jdbc, TransactionOperations transactions) {
		this.api = "/api/" + service;
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	void addTo(AccessMatrix matrix) {
		Kind parked = Kind.of((_) -> parked());
		matrix.row("GET " + this.api + "/parked-events").about(parked).finding("id");
		matrix.row("POST " + this.api + "/parked-events/{id}/replay").about(parked);
		matrix.row("POST " + this.api + "/parked-events/{id}/discard")
			.about(parked)
			.sending((_, _) -> Map.of("reason", "thử"));
		Kind dead = Kind.of((_) -> deadLetter());
		matrix.row("GET " + this.api + "/dead-letters").about(dead).finding("id");
		matrix.row("POST " + this.api + "/dead-letters/{id}/replay").about(dead);
		matrix.row("GET " + this.api + "/audit")
			.about(Kind.of(this::record))
			.asking((record) -> "object=" + record.id())
			.finding("objectId");
		matrix.row("GET " + this.api + "/audit/export")
			.alone("its rows are those of the list, which has a row of its own");
		Kind tasks = Kind.in()
			.in("waiting", (spot) -> task(spot, "WAITING", null))
			.in("done", (spot) -> task(spot, "DONE", file(spot)));
		matrix.row("GET " + this.api + "/tasks").about(tasks).finding("id");
		matrix.row("GET " + this.api + "/tasks/{id}").about(tasks);
		matrix.row("POST " + this.api + "/tasks/{id}/cancellation").about(tasks);
		matrix.row("GET " + this.api + "/tasks/{id}/file").about(Kind.of((spot) -> task(spot, "DONE", file(spot))));
	}

	private Subject parked() {
		UUID id = UUID.randomUUID();
		write(() -> {
			this.jdbc.sql("""
					insert into outbox (id, aggregatetype, aggregateid, type, payload)
					values (:id, 'matrix.parked', cast(:id as text), 'vn.giaouoc.Parked.v1', '{}'::text::bytea)
					""").param("id", id).update();
			this.jdbc.sql("""
					insert into outbox_parked (aggregatetype, aggregateid, outbox_id, reason)
					values ('matrix.parked', cast(:id as text), :id, 'matrix')
					""").param("id", id).update();
		});
		return Subject.of(id);
	}

	private Subject deadLetter() {
		UUID id = UUID.randomUUID();
		write(() -> this.jdbc.sql("""
				insert into dead_letter (id, topic, partition, "offset", consumer, type, key, payload, headers, reason)
				values (:id, 'matrix.dead', 0, 0, cast(:id as text), 'vn.giaouoc.Dead.v1', cast(:id as text),
					'{}'::text::bytea, '{}', 'matrix')
				""").param("id", id).update());
		return Subject.of(id);
	}

	/** Of something done in that unit; it goes by what was done to. */
	private Subject record(Spot spot) {
		UUID id = UUID.randomUUID();
		write(() -> this.jdbc.sql("""
				insert into audit (person, assignment, action, outcome, object_type, object_id, changes)
				select person_id, id, 'matrix-tried', 'DONE', 'matrix', :id, '{}' from directory_assignment
				where person_id = :person and unit_id = :unit
				""").param("id", id).param("person", spot.person()).param("unit", spot.unit()).update());
		return Subject.of(id);
	}

	private Subject task(Spot spot, String state, @Nullable UUID file) {
		UUID id = UUID.randomUUID();
		write(() -> this.jdbc.sql("""
				insert into long_task (id, person_id, kind, title, request, state, file_id, finished_at)
				values (:id, :person, 'matrix', 'Tác vụ thử', '{}', :state, :file,
					case :state when 'DONE' then clock_timestamp() end)
				""").param("id", id).param("person", spot.person()).param("state", state).param("file", file).update());
		return Subject.of(id);
	}

	private UUID file(Spot spot) {
		UUID id = UUID.randomUUID();
		write(() -> {
			this.jdbc.sql("""
					insert into file_content (sha256, bytes) values (sha256('thu'::text::bytea), 'thu'::text::bytea)
					on conflict do nothing
					""").update();
			this.jdbc.sql("""
					insert into file (id, person_id, sha256, name, type, size)
					values (:id, :person, sha256('thu'::text::bytea), 'thu.txt', 'TEXT', 3)
					""").param("id", id).param("person", spot.person()).update();
		});
		return id;
	}

	private void write(Runnable work) {
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> work.run()));
	}

}
