package vn.giaouoc.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.AccessContract;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.plan.directory.application.DirectoryMother;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.provisioning.ProvisioningQueue;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

class AccessTests extends AccessContract {

	private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

	private static final LocalDate TODAY_OR_LATER = LocalDate.of(2090, 1, 1);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ProvisioningQueue accounts;

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
	}

	private void units(AccessMatrix matrix) {
		// The unit itself is the place that is seen or not.
		Kind units = Kind.of((spot) -> Subject.of(spot.unit()));
		Kind news = Kind.of((spot) -> new Subject(unit("VILLAGE", spot.unit()), Map.of("parent", spot.unit())));
		matrix.row("GET /api/plan/units").about(news).asking((unit) -> "parent=" + unit.fact("parent")).finding("id");
		matrix.row("GET /api/plan/units").named("by name").about(news).asking((unit) -> "q=" + unit.id()).finding("id");
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
		matrix.row("GET /api/plan/people/{id}").about(people);
		matrix.row("POST /api/plan/people").about(units).sending((unit, _) -> newPerson(unit.id()));
		matrix.row("PUT /api/plan/people/{id}").about(people).sending((_, _) -> person());
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
			Scope.system("jobs",
					() -> this.transactions.executeWithoutResult((_) -> this.accounts.want(person.id())));
			return person;
		});
		matrix.row("GET /api/plan/provisionings").about(accounts).finding("personId");
		matrix.row("POST /api/plan/provisionings/{personId}/retry").about(accounts);
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
