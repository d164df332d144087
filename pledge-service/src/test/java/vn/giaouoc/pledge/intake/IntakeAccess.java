package vn.giaouoc.pledge.intake;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.kit.test.AccessMatrix.Upload;
import vn.giaouoc.pledge.intake.application.Seals;
import vn.giaouoc.pledge.registration.WrittenPledges;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who may fetch, drop and confirm workbooks of pledges. */
public final class IntakeAccess {

	private IntakeAccess() {
	}

	public static void rows(AccessMatrix matrix, ApplicationContext context) {
		WrittenPledges written = new WrittenPledges(context);
		Kind windows = Kind.of((spot) -> Subject.of(written.window(spot.unit())));
		Kind imports = Kind.in()
			.in("checking", (spot) -> started(context, spot, "CHECKING"))
			.in("checked", (spot) -> started(context, spot, "CHECKED"))
			.in("done", (spot) -> started(context, spot, "DONE"));
		matrix.row("GET /api/pledge/windows/{id}/kit").about(windows);
		matrix.row("GET /api/pledge/imports/template").alone("it is the same empty workbook for everybody");
		matrix.row("POST /api/pledge/imports")
			.alone("it becomes the caller's own")
			.sending((_, own) -> new Upload("dang-ky.xlsx",
					Book.kit(Seals.kit(context, written.window(own.unit()), own.unit())).bytes()));
		matrix.row("GET /api/pledge/imports/{id}").about(imports);
		matrix.row("GET /api/pledge/imports/{id}/rows").about(imports);
		matrix.row("POST /api/pledge/imports/{id}/confirmation")
			.about(imports)
			.sending((_, _) -> Map.of("questionsSeen", true));
	}

	private static Subject started(ApplicationContext context, Spot spot, String state) {
		UUID id = UUID.randomUUID();
		UUID assignment = spot.assignment();
		TransactionOperations transactions = context.getBean(TransactionOperations.class);
		JdbcClient jdbc = context.getBean(JdbcClient.class);
		new Scope(spot.person(), Set.of(), null, null).run(() -> transactions.executeWithoutResult((_) -> jdbc.sql("""
				with content as (
					insert into file_content (sha256, bytes) values (sha256(cast(:id as text)::bytea), '1')
				), kept as (
					insert into file (id, person_id, sha256, name, type, size)
					values (:id, :person, sha256(cast(:id as text)::bytea), 'dang-ky.txt', 'TEXT', 1)
				), task as (
					insert into long_task (id, person_id, kind, title, request, state, finished_at)
					values (:id, :person, 'matrix', 'Kiểm tra tệp', '{}', 'DONE', clock_timestamp())
				)
				insert into intake_import (id, person_id, assignment_id, file_id, file_name, task_id, state, counts)
				values (:id, :person, :assignment, :id, 'dang-ky.xlsx', :id, :state,
					'{"added": 0, "same": 0, "faulty": 0, "questions": 0}')
				""")
			.param("id", id)
			.param("person", spot.person())
			.param("assignment", (assignment != null) ? assignment : UUID.randomUUID())
			.param("state", state)
			.update()));
		return Subject.of(id);
	}

}
