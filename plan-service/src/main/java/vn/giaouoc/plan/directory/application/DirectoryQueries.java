package vn.giaouoc.plan.directory.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the directory: SQL into records. */
@Service
public class DirectoryQueries {

	/** What a search is cut at: whoever gets as many hits types another letter. */
	private static final int MOST_HITS = 1000;

	/**
	 * What a list without a search is cut at: nobody turns a hundred pages, and counting
	 * further would cost each page of a province a full scan.
	 */
	private static final int MOST_LISTED = 5_000;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	DirectoryQueries(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A unit in a list or tree. */
	public record UnitRow(UUID id, String code, String name, String kind, @Nullable UUID parentId,
			@Nullable String parentName, String managedBy, LocalDate validFrom, @Nullable LocalDate validTo,
			boolean hasChildren) {
	}

	/** A unit by its name. */
	public record UnitName(UUID id, String code, String name, String kind) {
	}

	/** A unit with its place in tree and history. */
	public record UnitDetail(UUID id, long version, String code, String name, String kind, @Nullable UnitName parent,
			String managedBy, String cycle, LocalDate validFrom, @Nullable LocalDate validTo,
			List<UnitName> predecessors, List<UnitName> successors) {
	}

	/** A person in a list, with what he is today. */
	public record PersonRow(UUID id, String fullName, @Nullable String email, @Nullable String phone, boolean active,
			List<AssignmentView> assignments) {
	}

	/** An assignment with its unit's name. */
	public record AssignmentView(UUID id, String role, UnitName unit, LocalDate from, @Nullable LocalDate to) {
	}

	@Transactional(readOnly = true)
	public Page<UnitRow> units(@Nullable String kind, @Nullable UUID parent, @Nullable LocalDate on, PageQuery query) {
		String where = """
				where (cast(:kind as text) is null or u.kind = :kind)
					and (cast(:parent as uuid) is null or u.parent_id = :parent)
					and u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on)
					and (cast(:q as text) is null or u.search_key like '%' || :q || '%')
				""";
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("kind", kind);
		parameters.put("parent", parent);
		parameters.put("on", (on != null) ? on : this.clock.today());
		String q = query.q();
		parameters.put("q", (q != null) ? SearchKey.escapeLike(SearchKey.fold(q)) : null);
		long total = this.jdbc.sql("select count(*) from unit u " + where)
			.params(parameters)
			.query(Long.class)
			.single();
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String order = query.orderBy(Map.of("name", "u.name collate \"vi-x-icu\"", "code", "u.code", "kind", "u.kind"),
				"name");
		List<UnitRow> rows = this.jdbc.sql("""
				select u.id, u.code, u.name, u.kind, u.parent_id, p.name, u.managed_by, u.valid_from, u.valid_to,
					exists (select from unit c where c.parent_id = u.id)
				from unit u left join unit p on p.id = u.parent_id
				%s order by %s, u.id limit :size offset :offset
				""".formatted(where, order)).params(parameters).query((row, _) -> unitRow(row)).list();
		return Page.of(rows, total, query);
	}

	private static UnitRow unitRow(ResultSet row) throws SQLException {
		return new UnitRow(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
				row.getObject(5, UUID.class), row.getString(6), row.getString(7), row.getObject(8, LocalDate.class),
				row.getObject(9, LocalDate.class), row.getBoolean(10));
	}

	@Transactional(readOnly = true)
	public Optional<UnitDetail> unit(UUID id) {
		return this.jdbc
			.sql("""
					select u.id, u.version, u.code, u.name, u.kind, u.parent_id, u.managed_by, u.cycle, u.valid_from, u.valid_to,
						u.predecessors, u.successors
					from unit u where u.id = :id
					""")
			.param("id", id)
			.query((row, _) -> new UnitDetail(row.getObject(1, UUID.class), row.getLong(2), row.getString(3),
					row.getString(4), row.getString(5), parent(row.getObject(6, UUID.class)), row.getString(7),
					row.getString(8), row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class),
					names((UUID[]) row.getArray(11).getArray()), names((UUID[]) row.getArray(12).getArray())))
			.optional();
	}

	private @Nullable UnitName parent(@Nullable UUID id) {
		return (id == null) ? null : names(new UUID[] { id }).stream().findFirst().orElse(null);
	}

	private List<UnitName> names(UUID[] ids) {
		return (ids.length == 0) ? List.of()
				: this.jdbc.sql("select id, code, name, kind from unit where id = any (:ids) order by name")
					.param("ids", ids)
					.query(UnitName.class)
					.list();
	}

	@Transactional(readOnly = true)
	public List<AssignmentView> assignments(UUID personId) {
		return assignmentsOf(List.of(personId)).getOrDefault(personId, List.of());
	}

	/**
	 * People in sight. Which of them is one question, what they are is two more for the
	 * rows of the page alone.
	 */
	@Transactional(readOnly = true)
	public Page<PersonRow> people(@Nullable UUID unit, @Nullable String role, PageQuery query) {
		String q = query.q();
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("q", (q != null) ? SearchKey.escapeLike(SearchKey.fold(q)) : null);
		parameters.put("unit", unit);
		parameters.put("role", role);
		parameters.put("today", this.clock.today());
		parameters.put("backwards", query.orderBy(Map.of("name", "name"), "name").endsWith("desc"));
		parameters.put("most", (q != null) ? MOST_HITS : MOST_LISTED);
		parameters.put("first", query.offset() + 1);
		parameters.put("last", query.offset() + query.size());
		record Hits(UUID[] page, long total) {
		}
		Hits hits = this.jdbc.sql("""
				select array_agg(id order by n) filter (where n between :first and :last), count(*)
				from find_people(cast(:q as text), cast(:unit as uuid), cast(:role as text), :today, :backwards, :most)
					with ordinality as found (id, n)
				""").params(parameters).query((row, _) -> new Hits(uuids(row.getArray(1)), row.getLong(2))).single();
		Map<UUID, List<AssignmentView>> held = assignmentsOf(List.of(hits.page()));
		return Page.of(this.jdbc.sql("""
				select p.id, p.full_name, p.email, p.phone, p.active
				from unnest(:page) with ordinality as wanted (id, n) join person p on p.id = wanted.id order by wanted.n
				""")
			.param("page", hits.page())
			.query((row, _) -> new PersonRow(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getString(4), row.getBoolean(5), held.getOrDefault(row.getObject(1, UUID.class), List.of())))
			.list(), hits.total(), query);
	}

	private static UUID[] uuids(@Nullable Array array) throws SQLException {
		return (array != null) ? (UUID[]) array.getArray() : new UUID[0];
	}

	private Map<UUID, List<AssignmentView>> assignmentsOf(List<UUID> people) {
		record Held(UUID person, AssignmentView view) {
		}
		return this.jdbc.sql("""
				select a.person_id, a.id, a.role, u.id, u.code, u.name, u.kind, a.valid_from, a.valid_to
				from directory_assignment a join unit u on u.id = a.unit_id
				where a.person_id = any (:people) order by a.valid_from desc, u.name
				""")
			.param("people", people.toArray(UUID[]::new))
			.query((row, _) -> new Held(row.getObject(1, UUID.class),
					new AssignmentView(row.getObject(2, UUID.class), row.getString(3),
							new UnitName(row.getObject(4, UUID.class), row.getString(5), row.getString(6),
									row.getString(7)),
							row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Held::person, Collectors.mapping(Held::view, Collectors.toList())));
	}

}
