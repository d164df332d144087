package vn.giaouoc.pledge.registration.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.pledge.registration.domain.Act;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.Pledge.Acceptance;
import vn.giaouoc.pledge.registration.domain.PledgeContent;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;
import vn.giaouoc.pledge.registration.domain.Transition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of pledges, as far as the scope lets them be seen. */
@Service
public class PledgeQueries {

	private static final String HEAD = "unit-head";

	/** Whoever types a name looks at fewer. */
	private static final int MOST_HITS = 1000;

	private final JdbcClient jdbc;

	private final Pledges pledges;

	private final UnitNames units;

	PledgeQueries(JdbcClient jdbc, Pledges pledges, UnitNames units) {
		this.jdbc = jdbc;
		this.units = units;
		this.pledges = pledges;
	}

	/** A unit by what people call it. */
	public record UnitName(UUID id, String code, String name, String kind) {
	}

	/**
	 * What a list of pledges is narrowed to.
	 *
	 * @param mine whether only the caller's own are wanted
	 */
	public record Filter(@Nullable UUID window, @Nullable UUID unit, @Nullable Integer year,
			@Nullable Set<PledgeState> states, @Nullable SubjectKind kind, @Nullable String title, boolean mine) {
	}

	/** A pledge in a list. */
	public record PledgeRow(UUID id, long version, UUID windowId, UnitName unit, Subject subject, PledgeState state,
			List<String> titles, List<String> forms, @Nullable String receipt, @Nullable OffsetDateTime acceptedAt,
			boolean late, @Nullable String remark, OffsetDateTime changedAt) {
	}

	/**
	 * A pledge with all that it says.
	 *
	 * @param acts what the caller may do now
	 * @param qr as on the receipt, for whoever pledged; null while it is being mended
	 */
	public record PledgeView(UUID id, long version, UUID windowId, UUID planId, int edition, int year, UnitName unit,
			Subject subject, PledgeState state, PledgeContent content, @Nullable String receipt,
			@Nullable OffsetDateTime acceptedAt, boolean late, @Nullable OffsetDateTime confirmedAt,
			@Nullable String remark, @Nullable OffsetDateTime mendUntil, @Nullable UUID replaces, Set<Act> acts,
			@Nullable String qr) {
	}

	@Transactional(readOnly = true)
	public Page<PledgeRow> page(Actor actor, Filter filter, PageQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		String q = query.q();
		parameters.put("q", (q != null) ? SearchKey.escapeLike(SearchKey.fold(q)) : null);
		parameters.put("window", filter.window());
		parameters.put("unit", filter.unit());
		parameters.put("year", filter.year());
		Set<PledgeState> states = filter.states();
		parameters.put("states",
				(states != null && !states.isEmpty()) ? states.stream().map(Enum::name).toArray(String[]::new) : null);
		SubjectKind kind = filter.kind();
		parameters.put("kind", (kind != null) ? kind.name() : null);
		parameters.put("title", filter.title());
		parameters.put("person", filter.mine() ? actor.personId() : null);
		if (q != null) {
			return named(parameters, query);
		}
		String from = """
				from pledge p where (cast(:window as uuid) is null or p.window_id = :window)
					and (cast(:unit as uuid) is null or p.unit_id = :unit)
					and (cast(:year as int) is null or p.year = :year)
					and (cast(:states as text[]) is null or p.state = any (cast(:states as text[])))
					and (cast(:kind as text) is null or p.kind = :kind)
					and (cast(:title as text) is null or :title = any (p.titles || p.forms))
					and (cast(:person as uuid) is null or p.author_id = :person or p.subject_id = :person)
				""";
		long total = this.jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
		String order = query.orderBy(
				Map.of("changed", "p.changed_at", "accepted", "p.accepted_at", "name", "p.search_key"), "changed,desc");
		parameters.put("offset", query.offset());
		parameters.put("size", query.size());
		return Page.of(this.jdbc
			.sql("select wanted.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind from (select p.* "
					+ from + " order by " + order + ", p.id limit :size offset :offset) wanted"
					+ " left join directory_unit u on u.id = wanted.unit_id order by " + order.replace("p.", "wanted.")
					+ ", wanted.id")
			.params(parameters)
			.query((row, _) -> row(row))
			.list(), total, query);
	}

	/**
	 * Which they are is one question, what they say is another for the rows of the page.
	 */
	private Page<PledgeRow> named(Map<String, @Nullable Object> parameters, PageQuery query) {
		record Hits(UUID[] page, long total) {
		}
		parameters.put("mine", parameters.get("person") != null);
		parameters.put("most", MOST_HITS);
		parameters.put("first", query.offset() + 1);
		parameters.put("last", query.offset() + query.size());
		String order = query.orderBy(Map.of("changed", "changed_at", "accepted", "accepted_at", "name", "name"),
				"changed,desc");
		Hits hits = this.jdbc.sql("""
				select array_agg(id order by n) filter (where n between :first and :last), count(*) from (
					select id, row_number() over (order by %s, id) as n
					from find_pledges(:q, cast(:window as uuid), cast(:unit as uuid), cast(:year as int),
						cast(:states as text[]), cast(:kind as text), cast(:title as text), :mine, :most)) found
				""".formatted(order)).params(parameters).query((row, _) -> {
			@Nullable Array page = row.getArray(1);
			return new Hits((page != null) ? (UUID[]) page.getArray() : new UUID[0], row.getLong(2));
		}).single();
		return Page.of(this.jdbc.sql("""
				select p.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
				from unnest(:page) with ordinality as wanted (id, n) join pledge p on p.id = wanted.id
					left join directory_unit u on u.id = p.unit_id
				order by wanted.n
				""").param("page", hits.page()).query((row, _) -> row(row)).list(), hits.total(), query);
	}

	private static PledgeRow row(ResultSet row) throws SQLException {
		@Nullable Instant acceptedAt = Pledges.instant(row, "accepted_at");
		return new PledgeRow(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("window_id", UUID.class), unit(row), Pledges.subject(row),
				PledgeState.valueOf(row.getString("state")), Pledges.list(row.getArray("titles"), String.class),
				Pledges.list(row.getArray("forms"), String.class),
				(acceptedAt != null)
						? new Acceptance(row.getLong("receipt"), acceptedAt, false).receipt(row.getInt("year")) : null,
				moment(acceptedAt), row.getBoolean("late"), row.getString("remark"),
				inVietNam(row.getObject("changed_at", OffsetDateTime.class)));
	}

	static UnitName unit(ResultSet row) throws SQLException {
		return new UnitName(row.getObject("unit_id", UUID.class), text(row.getString("unit_code")),
				text(row.getString("unit_name")), text(row.getString("unit_kind")));
	}

	/** A unit that the copy does not know yet has no name. */
	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static OffsetDateTime inVietNam(OffsetDateTime moment) {
		return moment.atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

	@Transactional(readOnly = true)
	public Optional<PledgeView> find(Actor actor, UUID id) {
		return this.pledges.find(id).map((pledge) -> view(actor, pledge));
	}

	private PledgeView view(Actor actor, Pledge pledge) {
		@Nullable Acceptance acceptance = pledge.trail().acceptance();
		Pledge.@Nullable Confirmation confirmation = pledge.trail().confirmation();
		return new PledgeView(pledge.id(), pledge.version(), pledge.window().id(), pledge.window().planId(),
				pledge.window().edition(), pledge.window().year(), this.units.of(pledge.unitId()), pledge.subject(),
				pledge.state(), pledge.content(),
				(acceptance != null) ? acceptance.receipt(pledge.window().year()) : null,
				moment((acceptance != null) ? acceptance.at() : null), acceptance != null && acceptance.late(),
				moment((confirmation != null) ? confirmation.at() : null), pledge.trail().remark(),
				moment(pledge.trail().mendUntil()), pledge.replaces(), acts(actor, pledge),
				(acceptance != null && pledge.state() != PledgeState.RETURNED && pledge.isOf(actor.personId()))
						? this.pledges.qr(pledge, acceptance) : null);
	}

	private static Set<Act> acts(Actor actor, Pledge pledge) {
		Set<Act> acts = EnumSet.noneOf(Act.class);
		boolean heads = actor.acts(HEAD) && actor.units().contains(pledge.unitId());
		for (Transition step : Transition.TABLE) {
			if (step.from() == pledge.state() && step.act() != Act.SEND) {
				boolean theirs = switch (step.who()) {
					case AUTHOR -> pledge.isOf(actor.personId());
					case HEAD -> heads;
					// An officer acts on the sheet.
					case OFFICER -> false;
				};
				if (theirs) {
					acts.add(step.act());
				}
			}
		}
		return acts;
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(BusinessClock.ZONE).toOffsetDateTime() : null;
	}

}
