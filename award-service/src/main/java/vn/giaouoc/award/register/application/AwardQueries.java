package vn.giaouoc.award.register.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.law.domain.Honour;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.register.domain.Holder;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the register: SQL into records. */
@Service
public class AwardQueries {

	/** What a search is cut at: whoever gets as many hits types another letter. */
	private static final int MOST_HITS = 1000;

	/** What a list without a search is cut at: nobody turns a hundred pages. */
	private static final int MOST_LISTED = 5000;

	private final JdbcClient jdbc;

	private final Law law;

	AwardQueries(JdbcClient jdbc, Law law) {
		this.jdbc = jdbc;
		this.law = law;
	}

	/**
	 * An award in a list.
	 *
	 * @param honourName as the catalogue has it
	 * @param unitName null until the directory has told of the unit
	 */
	public record AwardRow(UUID id, Holder.Kind holderKind, UUID holderId, String holderName, UUID unitId,
			@Nullable String unitName, String honour, String honourName, int year, String decisionNumber,
			LocalDate decisionDate, @Nullable String decidedBy) {
	}

	/** Which awards are wanted; null for all. */
	public record Filter(@Nullable UUID unit, @Nullable UUID holder, @Nullable String honour, @Nullable Integer year,
			Holder.@Nullable Kind kind) {
	}

	/**
	 * Awards in sight: which ones is one question, what they say another for the page
	 * alone.
	 */
	@Transactional(readOnly = true)
	public Page<AwardRow> page(Filter filter, PageQuery query) {
		String q = query.q();
		Holder.Kind kind = filter.kind();
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("q", (q != null) ? SearchKey.escapeLike(SearchKey.fold(q)) : null);
		parameters.put("unit", filter.unit());
		parameters.put("holder", filter.holder());
		parameters.put("honour", filter.honour());
		parameters.put("year", filter.year());
		parameters.put("kind", (kind != null) ? kind.name() : null);
		parameters.put("sorted", query.orderBy(Map.of("year", "year", "name", "name"), "year,desc"));
		parameters.put("most", (q != null) ? MOST_HITS : MOST_LISTED);
		parameters.put("first", query.offset() + 1);
		parameters.put("last", query.offset() + query.size());
		record Hits(UUID[] page, long total) {
		}
		Hits hits = this.jdbc.sql("""
				select coalesce(array_agg(id order by n) filter (where n between :first and :last), '{}'), count(*)
				from find_awards(cast(:q as text), cast(:unit as uuid), cast(:holder as uuid), cast(:honour as text),
					cast(:year as int), cast(:kind as text), :sorted, :most) with ordinality as found (id, n)
				""")
			.params(parameters)
			.query((row, _) -> new Hits((UUID[]) row.getArray(1).getArray(), row.getLong(2)))
			.single();
		List<AwardRow> rows = this.jdbc.sql("""
				select a.*, u.name as unit_name
				from unnest(:page) with ordinality as wanted (id, n) join award a on a.id = wanted.id
					left join directory_unit u on u.id = a.unit_id
				order by wanted.n
				""").param("page", hits.page()).query((row, _) -> row(row)).list();
		return Page.of(rows, hits.total(), query);
	}

	/**
	 * All that a person or collective in sight was awarded, also in units out of sight:
	 * the register follows the person.
	 * @throws Problem 404 for whom the caller does not see
	 */
	@Transactional(readOnly = true)
	public List<AwardRow> of(Actor actor, UUID holder) {
		boolean seen = holder.equals(actor.personId()) || actor.units().contains(holder) || this.jdbc.sql("""
				select exists (select from directory_assignment where person_id = :holder and unit_id = any (:units))
				""")
			.param("holder", holder)
			.param("units", actor.units().toArray(UUID[]::new))
			.query(Boolean.class)
			.single();
		if (!seen) {
			throw Problem.notFound();
		}
		return this.jdbc.sql("""
				select a.*, u.name as unit_name
				from awards_of(array[cast(:holder as uuid)]) a left join directory_unit u on u.id = a.unit_id
				order by a.year desc, a.honour, a.id
				""").param("holder", holder).query((row, _) -> row(row)).list();
	}

	private AwardRow row(ResultSet row) throws SQLException {
		String honour = row.getString("honour");
		return new AwardRow(row.getObject("id", UUID.class), Holder.Kind.valueOf(row.getString("holder_kind")),
				row.getObject("holder_id", UUID.class), row.getString("holder_name"),
				row.getObject("unit_id", UUID.class), row.getString("unit_name"), honour, name(honour),
				row.getInt("year"), row.getString("decision_number"), row.getObject("decision_date", LocalDate.class),
				row.getString("decided_by"));
	}

	private String name(String code) {
		return this.law.honour(code).map(Honour::name).orElse(code);
	}

}
