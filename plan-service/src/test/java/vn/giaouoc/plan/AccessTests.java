package vn.giaouoc.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.AccessContract;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.kit.test.AccessMatrix.Upload;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.plan.directory.application.DirectoryImports;
import vn.giaouoc.plan.directory.application.DirectoryMother;
import vn.giaouoc.plan.planning.PlanAccess;
import vn.giaouoc.plan.provisioning.ProvisioningQueue;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class AccessTests extends AccessContract {

	private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

	private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

	private static final LocalDate TODAY_OR_LATER = LocalDate.of(2090, 1, 1);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ProvisioningQueue accounts;

	@Autowired
	private DirectoryImports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Override
	protected UUID unit(String kind, @Nullable UUID parent) {
		return new DirectoryMother(this.context).unit(kind, parent);
	}

	@Override
	protected UUID person(AssignmentState... assignments) {
		return new DirectoryMother(this.context).person(assignments);
	}

	@Override
	protected void rows(AccessMatrix matrix) {
		matrix.row("GET /api/plan/me").alone("it tells of the caller only");
		matrix.row("POST /api/plan/republish").alone("it tells what is in sight to the other services");
		units(matrix);
		people(matrix);
		provisionings(matrix);
		clusters(matrix);
		households(matrix);
		imports(matrix);
		new PlanAccess(this.context).rows(matrix);
	}

	private void units(AccessMatrix matrix) {
		// The unit itself is the place that is seen or not.
		Kind units = Kind.of((spot) -> Subject.of(spot.unit()));
		Kind news = Kind.of((spot) -> new Subject(unit("VILLAGE", spot.unit()), Map.of("parent", spot.unit())));
		matrix.row("GET /api/plan/units").about(news).asking((unit) -> "parent=" + unit.fact("parent")).finding("id");
		matrix.row("GET /api/plan/units").named("by name").about(news).asking((unit) -> "q=" + unit.id()).finding("id");
		matrix.row("GET /api/plan/units/export").alone("its rows are those of the list, which has rows of its own");
		matrix.row("GET /api/plan/units/{id}").about(units);
		matrix.row("GET /api/plan/units/{id}/children").about(units);
		matrix.row("POST /api/plan/units").about(units).sending((parent, _) -> newUnit(parent.id()));
		matrix.row("PUT /api/plan/units/{id}").about(news).sending((_, own) -> unit(own.unit()));
		matrix.row("PUT /api/plan/units/{id}")
			.named("the new parent")
			.about(units)
			.beside((own) -> unit("VILLAGE", own.unit()))
			.sending((parent, _) -> unit(parent.id()));
		matrix.row("POST /api/plan/units/{id}/succession")
			.about(news)
			.sending((_, own) -> succession(unit("VILLAGE", own.unit())));
		matrix.row("POST /api/plan/units/{id}/succession")
			.named("the successor")
			.about(units)
			.beside((own) -> unit("VILLAGE", own.unit()))
			.sending((successor, _) -> succession(successor.id()));
	}

	/** Twelve digits of nobody else. */
	private static String number(UUID person) {
		return "%012d".formatted(Math.floorMod(person.getMostSignificantBits(), 1_000_000_000_000L));
	}

	private void people(AccessMatrix matrix) {
		Kind people = Kind.in()
			.in("active", (spot) -> somebody(spot, true))
			.in("inactive", (spot) -> somebody(spot, false));
		Kind units = Kind.of((spot) -> Subject.of(spot.unit()));
		matrix.row("GET /api/plan/people").about(people).finding("id");
		matrix.row("GET /api/plan/people")
			.named("backwards")
			.about(people)
			.asking((_) -> "sort=name,desc")
			.finding("id");
		matrix.row("GET /api/plan/people")
			.named("by name")
			.about(people)
			.asking((person) -> "q=" + person.id())
			.finding("id");
		matrix.row("GET /api/plan/people")
			.named("by unit")
			.about(people)
			.asking((person) -> "unit=" + person.fact("unit") + "&role=official")
			.finding("id");
		matrix.row("GET /api/plan/people/export").alone("its rows are those of the list, which has rows of its own");
		matrix.row("GET /api/plan/plans/export").alone("its rows are those of the list, which has rows of its own");
		matrix.row("GET /api/plan/people/{id}").about(people);
		matrix.row("POST /api/plan/people").about(units).sending((unit, _) -> newPerson(unit.id()));
		matrix.row("PUT /api/plan/people/{id}").about(people).sending((_, _) -> person());
		matrix.row("PUT /api/plan/people/{id}/citizen-number")
			.about(people)
			.sending((person, _) -> Map.of("number", number(person.id())));
		matrix.row("GET /api/plan/people/twins").alone("CitizenNumberTests makes the pairs that it lists");
		matrix.row("POST /api/plan/people/{id}/assignments")
			.about(people)
			.sending((_, own) -> Map.of("version", 1, "assignment", assignment(own.unit())));
		matrix.row("POST /api/plan/people/{id}/assignments")
			.named("the unit")
			.about(units)
			.beside((own) -> person(TestDirectory.role("official", own.unit())))
			.sending((unit, _) -> Map.of("version", 1, "assignment", assignment(unit.id())));
		matrix.row("POST /api/plan/assignments/{id}/end")
			.about(people)
			.at((person, _) -> person.fact("assignment"))
			.sending((_, _) -> Map.of("version", 1, "lastDay", TODAY_OR_LATER));
		matrix.row("POST /api/plan/assignments/{id}/delegations")
			.about(people)
			.at((person, _) -> person.fact("assignment"))
			.sending((_, own) -> delegation(person(TestDirectory.role("official", own.unit()))));
		matrix.row("POST /api/plan/assignments/{id}/delegations")
			.named("the delegate")
			.about(people)
			.beside((own) -> somebody(new Spot(own.unit(), own.person(), null), true).fact("assignment"))
			.sending((delegate, _) -> delegation(delegate.id()));
	}

	private void provisionings(AccessMatrix matrix) {
		Kind accounts = Kind.of((spot) -> {
			Subject person = somebody(spot, true);
			Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> this.accounts.want(person.id())));
			return person;
		});
		matrix.row("GET /api/plan/provisionings").about(accounts).finding("personId");
		matrix.row("POST /api/plan/provisionings/{personId}/retry").about(accounts);
	}

	private void clusters(AccessMatrix matrix) {
		Kind levels = Kind.of((spot) -> Subject.of(spot.unit()));
		Kind clusters = Kind.of((spot) -> {
			UUID member = unit("VILLAGE", spot.unit());
			return new Subject(new DirectoryMother(this.context).cluster(spot.unit(), member),
					Map.of("level", spot.unit(), "member", member));
		});
		matrix.row("GET /api/plan/clusters")
			.about(clusters)
			.asking((cluster) -> "level=" + cluster.fact("level"))
			.finding("id");
		matrix.row("GET /api/plan/clusters/export").alone("its rows are those of the list, which has rows of its own");
		matrix.row("GET /api/plan/clusters/{id}").about(clusters);
		matrix.row("POST /api/plan/clusters").about(levels).sending((level, _) -> newCluster(level.id()));
		matrix.row("PUT /api/plan/clusters/{id}")
			.about(clusters)
			.sending((_, _) -> Map.of("version", 1, "name", "Cụm Mới", "validFrom", ALWAYS));
		matrix.row("POST /api/plan/clusters/{id}/members")
			.about(clusters)
			.sending((_, own) -> joining(unit("VILLAGE", own.unit())));
		matrix.row("POST /api/plan/clusters/{id}/members")
			.named("the member")
			.about(levels)
			.beside((own) -> new DirectoryMother(this.context).cluster(own.unit(), unit("VILLAGE", own.unit())))
			.sending((member, _) -> joining(member.id()));
		matrix.row("POST /api/plan/clusters/{id}/members/{unitId}/end")
			.about(clusters)
			.at((cluster, _) -> List.of(cluster.id(), cluster.fact("member")))
			.sending((_, _) -> Map.of("version", 1, "lastDay", TODAY_OR_LATER));
		matrix.row("PUT /api/plan/clusters/{id}/leads/{year}")
			.about(clusters)
			.at((cluster, _) -> List.of(cluster.id(), 2022))
			.sending((cluster, _) -> Map.of("version", 1, "unitId", cluster.fact("member")));
	}

	private void households(AccessMatrix matrix) {
		Kind villages = Kind.of((spot) -> Subject.of(spot.unit()));
		Kind households = Kind.of((spot) -> {
			String head = "Ho-" + UUID.randomUUID();
			return new Subject(new DirectoryMother(this.context).household(spot.unit(), head),
					Map.of("head", head, "village", spot.unit()));
		});
		matrix.row("GET /api/plan/households").about(households).finding("id");
		matrix.row("GET /api/plan/households")
			.named("by head")
			.about(households)
			.asking((household) -> "q=" + household.fact("head"))
			.finding("id");
		matrix.row("GET /api/plan/households")
			.named("by village")
			.about(households)
			.asking((household) -> "village=" + household.fact("village"))
			.finding("id");
		matrix.row("GET /api/plan/households/export")
			.alone("its rows are those of the list, which has rows of its own");
		matrix.row("GET /api/plan/households/duplicates")
			.about(households)
			.asking((household) -> "village=" + household.fact("village") + "&headName=" + household.fact("head"))
			.finding("id");
		matrix.row("GET /api/plan/households/{id}").about(households);
		matrix.row("POST /api/plan/households").about(villages).sending((village, _) -> newHousehold(village.id()));
		matrix.row("PUT /api/plan/households/{id}")
			.about(households)
			.sending((_, _) -> Map.of("version", 1, "headName", "Hồ Văn Khác", "validFrom", LONG_AGO));
	}

	private void imports(AccessMatrix matrix) {
		Kind imports = Kind.in()
			.in("checking", (spot) -> started(spot, "CHECKING"))
			.in("checked", (spot) -> started(spot, "CHECKED"))
			.in("done", (spot) -> started(spot, "DONE"));
		matrix.row("GET /api/plan/imports/template").alone("it is the same empty workbook for everybody");
		matrix.row("POST /api/plan/imports")
			.alone("it becomes the caller's own")
			.sending((_, _) -> new Upload("danh-ba.xlsx", template()));
		matrix.row("GET /api/plan/imports/{id}").about(imports);
		matrix.row("GET /api/plan/imports/{id}/rows").about(imports);
		matrix.row("POST /api/plan/imports/{id}/confirmation")
			.about(imports)
			.sending((_, _) -> Map.of("questionsSeen", true));
	}

	/** An import in some state; the task that had it checked is over. */
	private Subject started(Spot spot, String state) {
		UUID id = UUID.randomUUID();
		UUID assignment = spot.assignment();
		new Scope(spot.person(), Set.of(), null, null).run(() -> this.transactions.executeWithoutResult((_) -> this.jdbc
			.sql("""
					with content as (
						insert into file_content (sha256, bytes) values (sha256(cast(:id as text)::bytea), '1')
					), kept as (
						insert into file (id, person_id, sha256, name, type, size)
						values (:id, :person, sha256(cast(:id as text)::bytea), 'danh-ba.txt', 'TEXT', 1)
					), task as (
						insert into long_task (id, person_id, kind, title, request, state, finished_at)
						values (:id, :person, 'matrix', 'Kiểm tra tệp', '{}', 'DONE', clock_timestamp())
					)
					insert into directory_import (id, person_id, assignment_id, file_id, file_name, task_id, state, counts)
					values (:id, :person, :assignment, :id, 'danh-ba.xlsx', :id, :state,
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

	private static Map<String, Object> newCluster(UUID level) {
		return Map.of("id", UUID.randomUUID(), "kind", "CLUSTER", "name", "Cụm Mới", "levelUnitId", level, "validFrom",
				LONG_AGO);
	}

	private static Map<String, Object> joining(UUID member) {
		return Map.of("version", 1, "unitId", member, "from", LONG_AGO);
	}

	private static Map<String, Object> newHousehold(UUID village) {
		return Map.of("id", UUID.randomUUID(), "villageId", village, "headName", "Hồ Văn Mới", "validFrom", LONG_AGO);
	}

	private Subject somebody(Spot spot, boolean active) {
		UUID assignment = spot.assignment();
		if (assignment != null) {
			return new Subject(spot.person(), Map.of("assignment", assignment, "unit", spot.unit()));
		}
		AssignmentState held = TestDirectory.role("official", spot.unit());
		UUID id = new DirectoryMother(this.context).person(active, held);
		return new Subject(id, Map.of("assignment", held.id(), "unit", spot.unit()));
	}

	private static Map<String, Object> newUnit(UUID parent) {
		UUID id = UUID.randomUUID();
		return Map.of("id", id, "kind", "VILLAGE", "code", "T-" + id, "name", "Thôn " + id, "parentId", parent,
				"managedBy", "COMMUNE", "cycle", "CALENDAR_YEAR", "validFrom", LONG_AGO);
	}

	private static Map<String, Object> unit(UUID parent) {
		return Map.of("version", 1, "name", "Thôn Mới", "parentId", parent, "managedBy", "COMMUNE", "cycle",
				"CALENDAR_YEAR", "validFrom", LONG_AGO);
	}

	private static Map<String, Object> succession(UUID successor) {
		return Map.of("version", 1, "successors", List.of(successor), "lastDay", TODAY_OR_LATER);
	}

	private static Map<String, Object> assignment(UUID unit) {
		return Map.of("id", UUID.randomUUID(), "role", "official", "unitId", unit, "from", LONG_AGO);
	}

	private static Map<String, Object> newPerson(UUID unit) {
		return Map.of("id", UUID.randomUUID(), "fullName", "Trần Văn Mới", "assignment", assignment(unit));
	}

	private static Map<String, Object> person() {
		return Map.of("version", 1, "fullName", "Trần Văn Khác", "active", true);
	}

	private static Map<String, Object> delegation(UUID delegate) {
		return Map.of("version", 1, "delegateId", delegate, "from", LONG_AGO, "to", TODAY_OR_LATER);
	}

}
