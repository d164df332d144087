package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitName;
import vn.giaouoc.plan.directory.domain.Cluster;
import vn.giaouoc.plan.directory.domain.ClusterKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of clusters and blocks; like the unit tree they are open to everybody. */
@Service
public class ClusterQueries {

	private static final UnitName NOBODY = new UnitName(new UUID(0, 0), "", "", "");

	private final JdbcClient jdbc;

	private final Clusters clusters;

	private final BusinessClock clock;

	ClusterQueries(JdbcClient jdbc, Clusters clusters, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clusters = clusters;
		this.clock = clock;
	}

	/** A cluster in a list, with who leads it this year. */
	public record ClusterRow(UUID id, @Schema(implementation = ClusterKind.class) String kind, String name,
			UnitName level, LocalDate validFrom, @Nullable LocalDate validTo, int members, @Nullable UnitName leader) {
	}

	/** A cluster with members and elections. */
	public record ClusterDetail(UUID id, long version, @Schema(implementation = ClusterKind.class) String kind,
			String name, UnitName level, LocalDate validFrom, @Nullable LocalDate validTo, List<MemberView> members,
			List<LeadView> leads) {
	}

	/** A member with its unit's name. */
	public record MemberView(UnitName unit, LocalDate from, @Nullable LocalDate to) {
	}

	/** Who leads in a year. */
	public record LeadView(int year, UnitName unit, @Nullable UnitName deputy) {
	}

	@Transactional(readOnly = true)
	public Page<ClusterRow> page(@Nullable String kind, @Nullable UUID level, @Nullable LocalDate on, PageQuery query) {
		LocalDate day = (on != null) ? on : this.clock.today();
		String q = query.q();
		String where = """
				where (cast(:kind as text) is null or c.kind = :kind)
					and (cast(:level as uuid) is null or c.level_unit_id = :level)
					and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)
					and (cast(:q as text) is null or c.search_key like '%' || :q || '%')
				""";
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("kind", kind);
		parameters.put("level", level);
		parameters.put("on", day);
		parameters.put("q", (q != null) ? SearchKey.escapeLike(SearchKey.fold(q)) : null);
		long total = this.jdbc.sql("select count(*) from cluster c " + where)
			.params(parameters)
			.query(Long.class)
			.single();
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String order = query.orderBy(Map.of("name", "c.name collate \"vi-x-icu\"", "kind", "c.kind"), "name");
		List<UUID> ids = this.jdbc
			.sql("select c.id from cluster c %s order by %s, c.id limit :size offset :offset".formatted(where, order))
			.params(parameters)
			.query(UUID.class)
			.list();
		List<Cluster> found = ids.stream().map((id) -> this.clusters.find(id).orElseThrow()).toList();
		Map<UUID, UnitName> names = names(found);
		return Page.of(found.stream().map((one) -> row(one, day, names)).toList(), total, query);
	}

	private static ClusterRow row(Cluster one, LocalDate day, Map<UUID, UnitName> names) {
		int members = (int) one.members().stream().filter((member) -> member.days().contains(day)).count();
		@Nullable UnitName leader = one.leads()
			.stream()
			.filter((lead) -> lead.year() == day.getYear())
			.findFirst()
			.map((lead) -> names.getOrDefault(lead.unitId(), NOBODY))
			.orElse(null);
		return new ClusterRow(one.id(), one.kind().name(), one.name(), names.getOrDefault(one.levelUnitId(), NOBODY),
				one.validity().from(), one.validity().to(), members, leader);
	}

	@Transactional(readOnly = true)
	public Optional<ClusterDetail> find(UUID id) {
		return this.clusters.find(id).map((one) -> {
			Map<UUID, UnitName> names = names(List.of(one));
			return new ClusterDetail(one.id(), one.version(), one.kind().name(), one.name(),
					names.getOrDefault(one.levelUnitId(), NOBODY), one.validity().from(), one.validity().to(),
					one.members()
						.stream()
						.map((member) -> new MemberView(names.getOrDefault(member.unitId(), NOBODY),
								member.days().from(), member.days().to()))
						.toList(),
					one.leads()
						.stream()
						.map((lead) -> new LeadView(lead.year(), names.getOrDefault(lead.unitId(), NOBODY),
								deputy(lead.deputyUnitId(), names)))
						.toList());
		});
	}

	private static @Nullable UnitName deputy(@Nullable UUID unit, Map<UUID, UnitName> names) {
		return (unit == null) ? null : names.getOrDefault(unit, NOBODY);
	}

	private Map<UUID, UnitName> names(Collection<Cluster> clusters) {
		UUID[] ids = clusters.stream()
			.flatMap((one) -> Stream.concat(Stream.of(one.levelUnitId()),
					one.members().stream().map(Cluster.Member::unitId)))
			.distinct()
			.toArray(UUID[]::new);
		return this.jdbc.sql("select id, code, name, kind from unit where id = any (:ids)")
			.param("ids", ids)
			.query(UnitName.class)
			.list()
			.stream()
			.collect(Collectors.toMap(UnitName::id, Function.identity()));
	}

}
