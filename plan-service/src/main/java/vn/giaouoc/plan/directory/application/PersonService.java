package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Delegation;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;
import vn.giaouoc.plan.directory.domain.Refused;
import vn.giaouoc.plan.provisioning.ProvisioningQueue;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of people and of what they are assigned to. */
@Service
public class PersonService {

	static final String[] KEEPERS = { "system-admin", "commune-officer" };

	/** Given by an administrator only. */
	static final List<String> ADMINS_ROLES = List.of("system-admin", "auditor", "district-officer", "district-leader");

	private final People people;

	private final Units units;

	private final DirectoryEvents events;

	private final ProvisioningQueue accounts;

	private final Audit audit;

	PersonService(People people, Units units, DirectoryEvents events, ProvisioningQueue accounts, Audit audit) {
		this.people = people;
		this.units = units;
		this.events = events;
		this.accounts = accounts;
		this.audit = audit;
	}

	/** Somebody new, with a first assignment: without one nobody could see him. */
	public record NewPerson(UUID id, String fullName, @Nullable String email, @Nullable String phone,
			@Nullable String username, Assignment assignment) {
	}

	/** What may change of a person, based on the version that was read. */
	public record PersonChange(long version, String fullName, @Nullable String email, @Nullable String phone,
			boolean active) {
	}

	@Transactional
	public Person create(Actor actor, NewPerson wanted) {
		mayAssign(actor, wanted.assignment());
		Person person = new Person(wanted.id(), 0, SearchKey.compose(wanted.fullName()).strip(), wanted.email(),
				wanted.phone(), wanted.username(), true, List.of(), List.of())
			.assign(wanted.assignment());
		return announce(this.people.save(person), "person-created", Map.of());
	}

	@Transactional
	public Person change(UUID id, PersonChange wanted) {
		Person held = load(id, wanted.version());
		Person changed = held.rename(SearchKey.compose(wanted.fullName()).strip(), wanted.email(), wanted.phone(),
				wanted.active());
		return announce(this.people.save(changed), "person-changed",
				Map.of("fullName", Change.hidden(), "active", Change.of(held.active(), changed.active())));
	}

	@Transactional
	public Person assign(Actor actor, UUID personId, long version, Assignment added) {
		mayAssign(actor, added);
		Person person = load(personId, version).assign(added);
		return announce(this.people.save(person), "assignment-given",
				Map.of("role", Change.of(null, added.role()), "unit", Change.of(null, added.unitId())));
	}

	@Transactional
	public Person end(Actor actor, UUID assignmentId, long version, LocalDate lastDay) {
		Person held = holder(assignmentId, version);
		mayAssign(actor, held.assignment(assignmentId));
		return announce(this.people.save(held.end(assignmentId, lastDay)), "assignment-ended",
				Map.of("assignment", Change.of(assignmentId, null), "to", Change.of(null, lastDay)));
	}

	/** Whoever holds an assignment may hand it on himself; the keepers may for others. */
	@Transactional
	public Person delegate(Actor actor, UUID assignmentId, long version, UUID delegateId, Days days) {
		Person held = holder(assignmentId, version);
		if (!held.id().equals(actor.personId())) {
			actor.require(KEEPERS);
			mayAssign(actor, held.assignment(assignmentId));
		}
		this.people.find(delegateId).orElseThrow(Problem::notFound);
		Person changed = held.delegate(new Delegation(UUID.randomUUID(), assignmentId, delegateId, days));
		return announce(this.people.save(changed), "assignment-delegated",
				Map.of("assignment", Change.of(null, assignmentId), "delegate", Change.of(null, delegateId)));
	}

	/** Rights are given only inside one's own scope, and never above one's own role. */
	private void mayAssign(Actor actor, Assignment assignment) {
		actor.requireSight(assignment.unitId());
		if (ADMINS_ROLES.contains(assignment.role())) {
			actor.require("system-admin");
		}
		boolean valid = this.units.find(assignment.unitId())
			.filter((unit) -> unit.validity().contains(assignment.days().from()))
			.isPresent();
		if (!valid) {
			throw new Refused(new UnitUnknown());
		}
	}

	private Person load(UUID id, long version) {
		return fresh(this.people.find(id).orElseThrow(Problem::notFound), version);
	}

	private Person holder(UUID assignmentId, long version) {
		return fresh(this.people.withAssignment(assignmentId).orElseThrow(Problem::notFound), version);
	}

	private static Person fresh(Person person, long version) {
		if (person.version() != version) {
			throw new OptimisticLockingFailureException("person");
		}
		return person;
	}

	private Person announce(Person saved, String action, Map<String, Change> changes) {
		this.events.changed(saved);
		if (saved.username() != null) {
			this.accounts.want(saved.id());
		}
		this.audit.record(action, "person", saved.id(), changes);
		return saved;
	}

}
