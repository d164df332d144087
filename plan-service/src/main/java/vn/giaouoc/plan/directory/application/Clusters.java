package vn.giaouoc.plan.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.plan.directory.domain.Cluster;
import vn.giaouoc.plan.directory.domain.Cluster.Lead;
import vn.giaouoc.plan.directory.domain.Cluster.Member;
import vn.giaouoc.plan.directory.domain.ClusterKind;
import vn.giaouoc.plan.directory.domain.Days;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clusters and blocks in the database. */
@Repository
class Clusters {

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

	Optional<Cluster> find(UUID id) {
		return this.jdbc.sql("select * from cluster where id = :id")
			.param("id", id)
			.query((row, _) -> cluster(row))
			.optional();
	}

	/** The clusters of a level that a unit is or was in. */
	List<Cluster> ofMember(UUID levelUnitId, UUID unitId) {
		return this.jdbc
			.sql("select * from cluster where level_unit_id = :level and member_ids @> array[cast(:unit as uuid)]")
			.param("level", levelUnitId)
			.param("unit", unitId)
			.query((row, _) -> cluster(row))
			.list();
	}

	/** Walks through all clusters, a row at a time. */
	void each(Consumer<Cluster> visitor) {
		this.jdbc.sql("select * from cluster order by id").query((ResultSet row) -> visitor.accept(cluster(row)));
	}

	/**
	 * Only one change of memberships at a time: the same unit could join two clusters
	 * together.
	 */
	void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(8101)").query((_, _) -> true).list();
	}

	/**
	 * Writes a cluster.
	 * @return the cluster with its new version
	 * @throws OptimisticLockingFailureException when somebody else changed it since it
	 * was read
	 */
	Cluster save(Cluster cluster) {
		Cluster saved = cluster.saved();
		String sql = (cluster.version() == 0)
				? """
						insert into cluster (id, version, kind, name, level_unit_id, valid_from, valid_to, member_ids, members, leads)
						values (:id, :version, :kind, :name, :level, :from, :to, :memberIds, cast(:members as jsonb), cast(:leads as jsonb))
						on conflict (id) do nothing
						"""
				: """
						update cluster set version = :version, name = :name, valid_from = :from, valid_to = :to,
							member_ids = :memberIds, members = cast(:members as jsonb), leads = cast(:leads as jsonb)
						where id = :id and version = :version - 1
						""";
		int rows = this.jdbc.sql(sql)
			.param("id", saved.id())
			.param("version", saved.version())
			.param("kind", saved.kind().name())
			.param("name", saved.name())
			.param("level", saved.levelUnitId())
			.param("from", saved.validity().from())
			.param("to", saved.validity().to())
			.param("memberIds", saved.members().stream().map(Member::unitId).distinct().toArray(UUID[]::new))
			.param("members", this.json.writeValueAsString(saved.members()))
			.param("leads", this.json.writeValueAsString(saved.leads()))
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("cluster");
		}
		return saved;
	}

	private Cluster cluster(ResultSet row) throws SQLException {
		@Nullable LocalDate to = row.getObject("valid_to", LocalDate.class);
		return new Cluster(row.getObject("id", UUID.class), row.getLong("version"),
				ClusterKind.valueOf(row.getString("kind")), row.getString("name"),
				row.getObject("level_unit_id", UUID.class), new Days(row.getObject("valid_from", LocalDate.class), to),
				this.json.readValue(row.getString("members"), MEMBERS),
				this.json.readValue(row.getString("leads"), LEADS));
	}

}
