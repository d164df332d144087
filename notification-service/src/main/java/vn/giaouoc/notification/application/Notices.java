package vn.giaouoc.notification.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes notices and the ledger rows of their deliveries, in the transaction of the event
 * they come from.
 */
@Service
public class Notices {

	static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	Notices(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Tells all of them the same. */
	void tell(UUID eventId, Kind kind, Collection<UUID> people, Map<String, String> parameters, String link) {
		give(eventId, people.stream().map((person) -> new Notice(person, kind, parameters, link)).toList());
	}

	/** Gives each person his notice, once per event. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void give(UUID eventId, Collection<Notice> notices) {
		List<Given> given = notices.stream().map((notice) -> new Given(UUID.randomUUID(), notice)).toList();
		this.jdbc.batchUpdate("""
				insert into notice (id, person_id, event_id, kind, parameters, link)
				values (?, ?, ?, ?, cast(? as jsonb), ?) on conflict do nothing
				""",
				given.stream()
					.map((one) -> new Object[] { one.id(), one.notice().personId(), eventId, one.notice().kind().name(),
							text(one.notice().parameters()), one.notice().link() })
					.toList());
		deliver(given);
	}

	/**
	 * Adds one to the notice that a person has of the kind and has not read, or gives him
	 * the first: who gets hundreds of them wants one.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void gather(UUID eventId, Collection<Notice> notices) {
		List<Given> given = notices.stream()
			.sorted(Comparator.comparing(Notice::personId))
			.map((notice) -> new Given(gathered(eventId, notice), notice))
			.toList();
		deliver(given);
	}

	private UUID gathered(UUID eventId, Notice notice) {
		return Objects.requireNonNull(this.jdbc.queryForObject(
				"""
						insert into notice as held (id, person_id, event_id, kind, parameters, link)
						values (?, ?, ?, ?, cast(? as jsonb) || '{"count": "1"}', ?)
						on conflict (person_id, kind, link) where read_at is null and parameters ->> 'count' is not null do update set
							parameters = held.parameters
								|| jsonb_build_object('count', cast(cast(held.parameters ->> 'count' as int) + 1 as text)),
							created_at = clock_timestamp(), business_at = business_now()
						returning id
						""",
				UUID.class, UUID.randomUUID(), notice.personId(), eventId, notice.kind().name(),
				text(notice.parameters()), notice.link()));
	}

	/** What was told of a kind under a link, as far as it names these. */
	List<Notice> told(Kind kind, String link, Map<String, String> parameters) {
		return this.jdbc
			.query("""
					select person_id, parameters from notice
					where kind = ? and link = ? and parameters @> cast(? as jsonb) order by person_id
					""",
					(row, _) -> new Notice(row.getObject(1, UUID.class), kind,
							this.json.readValue(row.getString(2), PARAMETERS), link),
					kind.name(), link, text(parameters));
	}

	private void deliver(List<Given> given) {
		this.jdbc.batchUpdate("""
				insert into delivery (notice_id, person_id, channel, state)
				select n.id, n.person_id, 'IN_APP', 'SENT' from notice n where n.id = ?
				union all
				select n.id, n.person_id, 'EMAIL', case
					when p.email is null then 'NO_ADDRESS'
					when not ? and not coalesce(pr.email, true) then 'MUTED'
					else 'QUEUED' end
				from notice n left join directory_person p on p.id = n.person_id
					left join preference pr on pr.person_id = n.person_id
				where n.id = ? and ?
				on conflict do nothing
				""",
				given.stream()
					.map((one) -> new Object[] { one.id(), one.notice().kind().official(), one.id(),
							one.notice().kind().mailed() })
					.toList());
	}

	private String text(Map<String, String> parameters) {
		return this.json.writeValueAsString(parameters);
	}

	private record Given(UUID id, Notice notice) {
	}

}
