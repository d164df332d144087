package vn.giaouoc.notification.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.directory.DirectoryCopy;
import vn.giaouoc.kit.directory.PersonState;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.directory.PersonState.DelegationState;
import vn.giaouoc.kit.directory.UnitState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the copy of the directory and tells people what has changed for them. A person or
 * unit seen for the first time makes no notice: a first load or a restore is no news.
 */
@Service
public class DirectoryChanges {

	private static final String PROFILE = "/profile";

	private final DirectoryCopy copy;

	private final Notices notices;

	private final JdbcClient jdbc;

	DirectoryChanges(DirectoryCopy copy, Notices notices, JdbcClient jdbc) {
		this.copy = copy;
		this.notices = notices;
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void person(UUID eventId, PersonState person) {
		boolean known = this.jdbc.sql("select exists (select from directory_person where id = :id)")
			.param("id", person.id())
			.query(Boolean.class)
			.single();
		Map<UUID, AssignmentState> before = assignments(person.id());
		List<UUID> delegationsBefore = this.jdbc.sql("select id from directory_delegation where person_id = :id")
			.param("id", person.id())
			.query(UUID.class)
			.list();
		if (!this.copy.apply(person) || !known) {
			return;
		}
		List<Notice> news = new ArrayList<>();
		for (AssignmentState after : person.assignments()) {
			AssignmentState held = before.remove(after.id());
			kind(held, after).ifPresent((kind) -> news.add(notice(person.id(), kind, after)));
		}
		before.values().forEach((gone) -> news.add(notice(person.id(), Kind.ASSIGNMENT_ENDED, gone)));
		person.delegations()
			.stream()
			.filter((delegation) -> !delegationsBefore.contains(delegation.id()))
			.forEach((delegation) -> news.add(notice(person, delegation)));
		this.notices.give(eventId, news);
	}

	private static Optional<Kind> kind(@Nullable AssignmentState before, AssignmentState after) {
		if (before == null) {
			return Optional.of(Kind.ASSIGNMENT_GIVEN);
		}
		if (before.equals(after)) {
			return Optional.empty();
		}
		return Optional
			.of((before.to() == null && after.to() != null) ? Kind.ASSIGNMENT_ENDED : Kind.ASSIGNMENT_CHANGED);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void erase(UUID personId) {
		this.copy.erase(personId);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void unit(UUID eventId, UnitState unit) {
		Optional<UnitState> before = this.jdbc.sql("""
				select id, version, kind, code, name, parent_id, managed_by, cycle, valid_from, valid_to
				from directory_unit where id = :id
				""")
			.param("id", unit.id())
			.query((row, _) -> new UnitState(row.getObject(1, UUID.class), row.getLong(2), row.getString(3),
					row.getString(4), row.getString(5), row.getObject(6, UUID.class), row.getString(7),
					row.getString(8), row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class), List.of(),
					List.of()))
			.optional();
		if (!this.copy.apply(unit) || before.isEmpty()) {
			return;
		}
		UnitState held = before.get();
		boolean visible = !held.name().equals(unit.name()) || !Objects.equals(held.parentId(), unit.parentId())
				|| !Objects.equals(held.validTo(), unit.validTo());
		if (visible) {
			this.notices.give(eventId,
					members(unit.id()).stream()
						.map((person) -> new Notice(person, Kind.UNIT_CHANGED,
								Map.of("before", held.name(), "unit", unit.name(), "until",
										(unit.validTo() != null) ? NoticeTexts.DAY.format(unit.validTo()) : "—"),
								"/units/" + unit.id()))
						.toList());
		}
	}

	private List<UUID> members(UUID unitId) {
		return this.jdbc.sql("""
				select distinct person_id from directory_assignment a join directory_person p on p.id = a.person_id
				where a.unit_id = :unit and p.active and (a.valid_to is null or a.valid_to >= business_now()::date)
				""").param("unit", unitId).query(UUID.class).list();
	}

	private Notice notice(UUID personId, Kind kind, AssignmentState assignment) {
		LocalDate to = assignment.to();
		return new Notice(personId, kind,
				Map.of("role", assignment.role(), "unit", unitName(assignment.unitId()), "from",
						NoticeTexts.DAY.format(assignment.from()), "to",
						(to != null) ? NoticeTexts.DAY.format(to) : "—"),
				PROFILE);
	}

	private Notice notice(PersonState owner, DelegationState delegation) {
		AssignmentState assignment = owner.assignments()
			.stream()
			.filter((one) -> one.id().equals(delegation.assignmentId()))
			.findFirst()
			.orElseThrow();
		return new Notice(delegation.delegateId(), Kind.DELEGATION_RECEIVED,
				Map.of("owner", owner.fullName(), "role", assignment.role(), "unit", unitName(assignment.unitId()),
						"from", NoticeTexts.DAY.format(delegation.from()), "to",
						NoticeTexts.DAY.format(delegation.to())),
				PROFILE);
	}

	/** The unit's state may still be on its way: copies have no foreign keys. */
	private String unitName(UUID unitId) {
		return this.jdbc.sql("select name from directory_unit where id = :id")
			.param("id", unitId)
			.query(String.class)
			.optional()
			.orElse("đơn vị");
	}

	private Map<UUID, AssignmentState> assignments(UUID personId) {
		return this.jdbc
			.sql("select id, role, unit_id, valid_from, valid_to from directory_assignment where person_id = :id")
			.param("id", personId)
			.query((row, _) -> new AssignmentState(row.getObject(1, UUID.class), row.getString(2),
					row.getObject(3, UUID.class), row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(AssignmentState::id, Function.identity()));
	}

}
