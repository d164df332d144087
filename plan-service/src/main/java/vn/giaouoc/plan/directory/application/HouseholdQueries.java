package vn.giaouoc.plan.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitName;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of households, as far as the scope lets them be seen. */
@Service
public class HouseholdQueries {

	/** What a list is cut at: whoever gets as many rows searches or chooses a village. */
	private static final int MOST = 10_000;

	/** How many likely doubles are worth a look. */
	private static final int MOST_LIKE = 10;

	private static final String COLUMNS = """
			h.id, h.version, h.code, h.head_name, h.head_id, h.valid_from, h.valid_to, u.id, u.code, u.name, u.kind
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	HouseholdQueries(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A household with its village. */
	public record HouseholdRow(UUID id, long version, String code, String headName, @Nullable UUID headId,
			UnitName village, LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	@Transactional(readOnly = true)
	public Page<HouseholdRow> page(@Nullable UUID village, @Nullable LocalDate on, PageQuery query) {
		String q = query.q();
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("q", (q != null) ? SearchKey.escapeLike(SearchKey.fold(q)) : null);
		parameters.put("village", village);
		parameters.put("on", (on != null) ? on : this.clock.today());
		parameters.put("most", MOST);
		String from = """
				from search_households(cast(:q as text), cast(:village as uuid), :on, :most) s
					join household h on h.id = s.id join unit u on u.id = h.village_id
				""";
		long total = this.jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String order = query.orderBy(Map.of("name", "h.search_key", "village", "u.name collate \"vi-x-icu\"", "code",
				"u.code, length(h.code), h.code"), "name");
		return Page.of(this.jdbc
			.sql("select %s %s order by %s, h.id limit :size offset :offset".formatted(COLUMNS, from, order))
			.params(parameters)
			.query((row, _) -> row(row))
			.list(), total, query);
	}

	@Transactional(readOnly = true)
	public Optional<HouseholdRow> find(UUID id) {
		return this.jdbc
			.sql("select %s from household h join unit u on u.id = h.village_id where h.id = :id".formatted(COLUMNS))
			.param("id", id)
			.query((row, _) -> row(row))
			.optional();
	}

	/**
	 * Households of the same commune, in sight, whose head is called alike: whether it is
	 * the same one, a person says.
	 */
	@Transactional(readOnly = true)
	public List<HouseholdRow> like(UUID village, String headName) {
		return this.jdbc
			.sql("""
					select %s from household h join unit u on u.id = h.village_id
					where h.village_id in (select s.id from unit s join unit v on s.parent_id = v.parent_id where v.id = :village)
						and similarity(fold(h.head_name), :name) >= 0.6
					order by similarity(fold(h.head_name), :name) desc, h.search_key, h.id limit :most
					"""
				.formatted(COLUMNS))
			.param("village", village)
			.param("name", SearchKey.fold(headName))
			.param("most", MOST_LIKE)
			.query((row, _) -> row(row))
			.list();
	}

	private static HouseholdRow row(ResultSet row) throws SQLException {
		return new HouseholdRow(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getString(4),
				row.getObject(5, UUID.class),
				new UnitName(row.getObject(8, UUID.class), row.getString(9), row.getString(10), row.getString(11)),
				row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class));
	}

}
