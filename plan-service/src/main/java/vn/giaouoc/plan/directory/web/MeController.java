package vn.giaouoc.plan.directory.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.directory.CurrentAssignments;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.directory.application.DirectoryQueries;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitName;
import vn.giaouoc.plan.directory.application.PersonReader;
import vn.giaouoc.plan.directory.domain.Person;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who I am in the directory today. */
@RestController
@RequestMapping("/api/plan/me")
@Tag(name = "Tôi")
class MeController {

	private final CurrentAssignments assignments;

	private final PersonReader people;

	private final DirectoryQueries queries;

	private final BusinessClock clock;

	MeController(CurrentAssignments assignments, PersonReader people, DirectoryQueries queries, BusinessClock clock) {
		this.assignments = assignments;
		this.people = people;
		this.queries = queries;
		this.clock = clock;
	}

	@GetMapping
	@Access(reach = Reach.SELF)
	@Operation(summary = "Tôi và các vai trò đang giữ hôm nay")
	Me me(@Parameter(hidden = true) Actor actor) {
		Optional<Person> person = this.people.find(actor.personId());
		return new Me(
				new MyPerson(actor.personId(), person.map(Person::fullName).orElse(actor.name()),
						person.map(Person::email).orElse(null), person.map(Person::phone).orElse(null)),
				this.assignments.of(actor.personId()).stream().map(this::view).toList(), this.clock.instant());
	}

	private MyAssignment view(Acting held) {
		UnitName unit = this.queries.unit(held.unitId())
			.map((one) -> new UnitName(one.id(), one.code(), one.name(), one.kind()))
			.orElse(new UnitName(held.unitId(), "", "", ""));
		return new MyAssignment(held.assignmentId(), held.role(), unit, held.onBehalfOf());
	}

	record Me(MyPerson person, List<MyAssignment> assignments, Instant businessNow) {
	}

	record MyPerson(UUID id, String fullName, @Nullable String email, @Nullable String phone) {
	}

	record MyAssignment(UUID id, String role, UnitName unit, @Nullable UUID onBehalfOf) {
	}

}
