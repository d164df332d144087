package vn.giaouoc.award;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.award.register.application.AwardMother;
import vn.giaouoc.award.register.application.RegisterImports;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.AccessContract;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.kit.test.AccessMatrix.Upload;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class AccessTests extends AccessContract {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private RegisterImports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Override
	protected void rows(AccessMatrix matrix) {
		for (String list : List.of("regimes", "titles", "forms", "texts", "movements", "calendar")) {
			matrix.row("GET /api/award/catalogue/" + list).alone("the law is everybody's");
		}
		Kind awards = Kind.of((spot) -> Subject
			.of(this.awards().title("LDTT", 2021, spot.person(), "Hồ Thị Mẫu " + spot.person(), spot.unit())));
		matrix.row("GET /api/award/register").about(awards).finding("id");
		matrix.row("GET /api/award/register")
			.named("by name")
			.about(awards)
			.asking((_) -> "q=ho%20thi%20mau")
			.finding("id");
		matrix.row("GET /api/award/register/export").alone("its rows are those of the list, which has rows of its own");
		matrix.row("GET /api/award/register/holders/{id}").about(Kind.of((spot) -> Subject.of(spot.person())));
		matrix.row("GET /api/award/register/holders/{id}")
			.named("a collective")
			.about(Kind.of((spot) -> Subject.of(spot.unit())));
		matrix.row("GET /api/award/advice/people/{id}").about(Kind.of((spot) -> Subject.of(spot.person())));
		matrix.row("GET /api/award/advice/units/{id}").about(Kind.of((spot) -> Subject.of(spot.unit())));
		Kind imports = Kind.in()
			.in("checking", (spot) -> started(spot, "CHECKING"))
			.in("checked", (spot) -> started(spot, "CHECKED"))
			.in("done", (spot) -> started(spot, "DONE"));
		matrix.row("GET /api/award/register/imports/template").alone("it is the same empty workbook for everybody");
		matrix.row("POST /api/award/register/imports")
			.alone("it becomes the caller's own")
			.sending((_, _) -> new Upload("so-danh-hieu.xlsx", template()));
		matrix.row("GET /api/award/register/imports/{id}").about(imports);
		matrix.row("GET /api/award/register/imports/{id}/rows").about(imports);
		matrix.row("POST /api/award/register/imports/{id}/confirmation")
			.about(imports)
			.sending((_, _) -> Map.of("questionsSeen", true));
		matrix.row("POST /api/award/republish").alone("it tells what is in sight to the other services");
	}

	private Subject started(Spot spot, String state) {
		UUID id = UUID.randomUUID();
		UUID assignment = spot.assignment();
		new Scope(spot.person(), Set.of(), null, null).run(() -> this.transactions.executeWithoutResult((_) -> this.jdbc
			.sql("""
					with content as (
						insert into file_content (sha256, bytes) values (sha256(cast(:id as text)::bytea), '1')
					), kept as (
						insert into file (id, person_id, sha256, name, type, size)
						values (:id, :person, sha256(cast(:id as text)::bytea), 'so-danh-hieu.txt', 'TEXT', 1)
					), task as (
						insert into long_task (id, person_id, kind, title, request, state, finished_at)
						values (:id, :person, 'matrix', 'Kiểm tra tệp', '{}', 'DONE', clock_timestamp())
					)
					insert into register_import (id, person_id, assignment_id, file_id, file_name, task_id, state, counts)
					values (:id, :person, :assignment, :id, 'so-danh-hieu.xlsx', :id, :state,
						'{"added": 0, "same": 0, "faulty": 0, "questions": 0}')
					""")
			.param("id", id)
			.param("person", spot.person())
			.param("assignment", (assignment != null) ? assignment : UUID.randomUUID())
			.param("state", state)
			.update()));
		return Subject.of(id);
	}

	private byte[] template() {
		try (ReceivedFile file = this.imports.template()) {
			return file.open().readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private AwardMother awards() {
		return new AwardMother(this.context);
	}

}
