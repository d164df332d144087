package vn.giaouoc.pledge.progress;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.kit.test.AccessMatrix.Upload;
import vn.giaouoc.pledge.registration.WrittenPledges;
import vn.giaouoc.pledge.registration.domain.PledgeState;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of progress in the matrix of access. */
public final class ProgressAccess {

	private static final Set<String> HEADS = Set.of("unit-head");

	private static final Set<String> READERS = Set.of("unit-head", "commune-officer", "district-officer",
			"commune-leader", "district-leader");

	private final WrittenPledges written;

	private final JdbcClient jdbc;

	private ProgressAccess(ApplicationContext context) {
		this.written = new WrittenPledges(context);
		this.jdbc = context.getBean(JdbcClient.class);
	}

	public static void rows(AccessMatrix matrix, ApplicationContext context) {
		new ProgressAccess(context).add(matrix);
	}

	private void add(AccessMatrix matrix) {
		Kind pledges = Kind.in()
			.in("confirmed", Reach.SIGHT, HEADS, (spot) -> Subject.of(pledge(PledgeState.CONFIRMED, spot)))
			.in("received", Reach.SIGHT, READERS, (spot) -> Subject.of(pledge(PledgeState.RECEIVED, spot)));
		Kind reports = Kind.of((spot) -> Subject.of(report(pledge(PledgeState.RECEIVED, spot), spot)));
		Kind evidence = Kind.in()
			.in("confirmed", Reach.SIGHT, HEADS, (spot) -> Subject.of(evidence(PledgeState.CONFIRMED, spot)))
			.in("received", Reach.SIGHT, READERS, (spot) -> Subject.of(evidence(PledgeState.RECEIVED, spot)));
		matrix.row("GET /api/pledge/pledges/{id}/progress").about(pledges);
		matrix.row("GET /api/pledge/progress").about(pledges).finding("pledgeId");
		matrix.row("POST /api/pledge/pledges/{id}/progress")
			.about(Kind.of((spot) -> Subject.of(pledge(PledgeState.RECEIVED, spot))))
			.sending((_, _) -> Map.of("id", UUID.randomUUID(), "commitment", 0, "day", LocalDate.of(2022, 6, 1), "done",
					false));
		matrix.row("DELETE /api/pledge/progress/{id}").about(reports);
		matrix.row("POST /api/pledge/progress/{id}/evidence")
			.about(reports)
			.sending((_, _) -> new Upload("minh-chung.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
		matrix.row("GET /api/pledge/evidence/{id}").about(evidence);
		matrix.row("DELETE /api/pledge/evidence/{id}")
			.about(Kind.of((spot) -> Subject.of(evidence(PledgeState.RECEIVED, spot))));
	}

	private UUID pledge(PledgeState state, Spot spot) {
		UUID id = this.written.pledge(state, spot.unit(), spot.person());
		this.written
			.write(() -> this.jdbc.sql("update pledge set commitments = '[{\"text\": \"Đúng hạn\"}]' where id = :id")
				.param("id", id)
				.update());
		return id;
	}

	private UUID report(UUID pledge, Spot spot) {
		UUID id = UUID.randomUUID();
		this.written.write(() -> this.jdbc.sql("""
				insert into progress (id, pledge_id, commitment, commitment_text, day, done, reporter_id, reporter_name)
				values (:id, :pledge, 0, 'Đúng hạn', date '2022-06-01', false, :person, 'Hồ Văn Mẫu')
				""").param("id", id).param("pledge", pledge).param("person", spot.person()).update());
		return id;
	}

	private UUID evidence(PledgeState state, Spot spot) {
		UUID report = report(pledge(state, spot), spot);
		UUID id = UUID.randomUUID();
		this.written.write(() -> {
			this.jdbc.sql("""
					insert into file_content (sha256, bytes) values (sha256('thu'::text::bytea), 'thu'::text::bytea)
					on conflict do nothing
					""").update();
			this.jdbc.sql("""
					insert into file (id, person_id, sha256, name, type, size)
					values (:id, :person, sha256('thu'::text::bytea), 'thu.pdf', 'PDF', 3)
					""").param("id", id).param("person", spot.person()).update();
			this.jdbc.sql("""
					insert into progress_evidence (id, progress_id, file_id, sha256, name, type, size)
					values (:id, :report, :id, sha256('thu'::text::bytea), 'thu.pdf', 'PDF', 3)
					""").param("id", id).param("report", report).update();
		});
		return id;
	}

}
