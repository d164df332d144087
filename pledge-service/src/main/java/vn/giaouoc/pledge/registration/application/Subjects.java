package vn.giaouoc.pledge.registration.application;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.domain.Refusal.NotOfAVillage;
import vn.giaouoc.pledge.registration.domain.Refusal.OnlyTheHeadEnters;
import vn.giaouoc.pledge.registration.domain.Refused;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who pledges: everybody for himself; the head for his unit, and for whoever has no
 * login.
 */
@Component
class Subjects {

	private static final String HEAD = "unit-head";

	private final JdbcClient jdbc;

	Subjects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Who is meant, with the name of today. Households and villagers bring theirs along:
	 * the head may just have made them, and this service's copy is not waited for.
	 */
	Subject of(Actor actor, Acting acting, Subject asked) {
		if (asked.kind() == SubjectKind.OFFICIAL && asked.id().equals(actor.personId())) {
			return named(asked, asked.id(), actor.name());
		}
		if (!actor.acts(HEAD)) {
			throw new Refused(new OnlyTheHeadEnters(asked.kind()));
		}
		UUID unit = acting.unitId();
		return switch (asked.kind()) {
			case OFFICIAL -> named(asked, asked.id(), colleague(asked.id(), unit).orElseThrow(Problem::notFound));
			case COLLECTIVE -> named(asked, unit, unitName(unit));
			case HOUSEHOLD, VILLAGER -> {
				requireVillage(unit);
				yield named(asked, asked.id(), SearchKey.compose(asked.name()));
			}
		};
	}

	private static Subject named(Subject asked, UUID id, String name) {
		@Nullable String post = asked.post();
		return new Subject(asked.kind(), id, name, (post != null) ? SearchKey.compose(post) : null);
	}

	private Optional<String> colleague(UUID person, UUID unit) {
		return this.jdbc.sql("""
				select p.full_name from directory_person p where p.id = :person and p.active
					and exists (select from directory_assignment a where a.person_id = p.id and a.unit_id = :unit)
				""").param("person", person).param("unit", unit).query(String.class).optional();
	}

	private String unitName(UUID unit) {
		return this.jdbc.sql("select name from directory_unit where id = :id")
			.param("id", unit)
			.query(String.class)
			.optional()
			.orElseThrow(Problem::notFound);
	}

	private void requireVillage(UUID unit) {
		boolean village = this.jdbc.sql(
				"select exists (select from directory_unit where id = :id and kind in ('VILLAGE', 'RESIDENTIAL_GROUP'))")
			.param("id", unit)
			.query(Boolean.class)
			.single();
		if (!village) {
			throw new Refused(new NotOfAVillage());
		}
	}

}
