package vn.giaouoc.pledge.cluster.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.pledge.cluster.domain.Cluster;
import vn.giaouoc.pledge.cluster.domain.Cluster.Lead;
import vn.giaouoc.pledge.cluster.domain.Cluster.Member;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * This service's copy of clusters and blocks: newest version wins. The pledge of a year
 * goes with whoever is elected for it.
 */
@Component
public class Clusters {

	private static final TypeReference<List<Member>> MEMBERS = new TypeReference<>() {
	};

	private static final TypeReference<List<Lead>> LEADS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Clusters(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	public void apply(Cluster cluster) {
		int rows = this.jdbc.sql("""
				insert into directory_cluster as held (id, version, kind, name, level_unit_id, valid_from, valid_to,
					member_ids, members, leads)
				values (:id, :version, :kind, :name, :level, :from, :to, :memberIds, cast(:members as jsonb),
					cast(:leads as jsonb))
				on conflict (id) do update set version = excluded.version, kind = excluded.kind, name = excluded.name,
					level_unit_id = excluded.level_unit_id, valid_from = excluded.valid_from,
					valid_to = excluded.valid_to, member_ids = excluded.member_ids, members = excluded.members,
					leads = excluded.leads
				where held.version < excluded.version
				""")
			.param("id", cluster.id())
			.param("version", cluster.version())
			.param("kind", cluster.kind())
			.param("name", cluster.name())
			.param("level", cluster.levelUnitId())
			.param("from", cluster.validFrom())
			.param("to", cluster.validTo())
			.param("memberIds", cluster.members().stream().map(Member::unitId).distinct().toArray(UUID[]::new))
			.param("members", this.json.writeValueAsString(cluster.members()))
			.param("leads", this.json.writeValueAsString(cluster.leads()))
			.update();
		if (rows == 1) {
			hand(cluster);
		}
	}

	/**
	 * Hands the pledges of a cluster to whoever leads in their year. A year that is open
	 * again stays with whoever led it: somebody must be able to end what is begun.
	 */
	private void hand(Cluster cluster) {
		for (Lead lead : cluster.leads()) {
			this.jdbc.sql("""
					update cluster_pledge set version = version + 1, lead_unit_id = :lead
					where cluster_id = :cluster and year = :year and lead_unit_id <> :lead
					""")
				.param("lead", lead.unitId())
				.param("cluster", cluster.id())
				.param("year", lead.year())
				.update();
		}
	}

	/** Forgets a cluster; what its units have signed stays. */
	public void erase(UUID id) {
		this.jdbc.sql("delete from directory_cluster where id = :id").param("id", id).update();
	}

	Optional<Cluster> find(UUID id) {
		return this.jdbc.sql("select * from directory_cluster where id = :id")
			.param("id", id)
			.query((row, _) -> cluster(row))
			.optional();
	}

	private Cluster cluster(ResultSet row) throws SQLException {
		return new Cluster(row.getObject("id", UUID.class), row.getLong("version"), row.getString("kind"),
				row.getString("name"), row.getObject("level_unit_id", UUID.class),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				this.json.readValue(row.getString("members"), MEMBERS),
				this.json.readValue(row.getString("leads"), LEADS));
	}

}
