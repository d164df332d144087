package vn.giaouoc.pledge.cluster.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.pledge.cluster.domain.ClusterContent;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge.Of;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge.Opening;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeState;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterAlreadyPledges;
import vn.giaouoc.pledge.cluster.domain.ClusterRefused;
import vn.giaouoc.pledge.cluster.domain.Signatory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pledges of clusters in the database. */
@Repository
class ClusterPledges {

	private static final TypeReference<List<Signatory>> SIGNATORIES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ClusterPledges(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<ClusterPledge> find(UUID id) {
		return this.jdbc.sql("select * from cluster_pledge where id = :id")
			.param("id", id)
			.query((row, _) -> pledge(row))
			.optional();
	}

	/** Lets those who sign at the same time do so one after the other. */
	void lock(UUID id) {
		this.jdbc.sql("select id from cluster_pledge where id = :id for update")
			.param("id", id)
			.query(UUID.class)
			.list();
	}

	/** What is signed, in one figure: another text, year or edition has another one. */
	String hash(ClusterPledge pledge) {
		String signed = String.join("\n", pledge.of().clusterId().toString(), String.valueOf(pledge.of().year()),
				String.valueOf(pledge.edition() + 1), this.json.writeValueAsString(pledge.content()));
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Writes a pledge.
	 * @throws StaleClusterPledge when somebody else changed it since it was read
	 * @throws ClusterRefused when the cluster has one for the year
	 */
	ClusterPledge save(ClusterPledge pledge) {
		ClusterPledge saved = pledge.saved();
		String sql = (pledge.version() == 0) ? """
				insert into cluster_pledge (id, version, cluster_id, cluster_kind, cluster_name, level_unit_id, year,
					lead_unit_id, state, edition, content, content_hash, signatory_ids, signatories, opened_at,
					completed_at)
				values (:id, :version, :cluster, :kind, :name, :level, :year, :lead, :state, :edition,
					cast(:content as jsonb), :hash, :units, cast(:signatories as jsonb), :openedAt, :completedAt)
				""" : """
				update cluster_pledge set version = :version, cluster_name = :name, state = :state, edition = :edition,
					content = cast(:content as jsonb), content_hash = :hash, signatory_ids = :units,
					signatories = cast(:signatories as jsonb), opened_at = :openedAt, completed_at = :completedAt
				where id = :id and version = :version - 1
				""";
		@Nullable Opening opening = saved.opening();
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql)
			.param("id", saved.id())
			.param("version", saved.version())
			.param("name", saved.of().name())
			.param("state", saved.state().name())
			.param("edition", saved.edition())
			.param("content", this.json.writeValueAsString(saved.content()))
			.param("hash", (opening != null) ? opening.contentHash() : null)
			.param("units", saved.signatories().stream().map(Signatory::unitId).toArray(UUID[]::new))
			.param("signatories", this.json.writeValueAsString(saved.signatories()))
			.param("openedAt", moment((opening != null) ? opening.at() : null))
			.param("completedAt", moment(saved.completedAt()));
		if (pledge.version() == 0) {
			statement = statement.param("cluster", saved.of().clusterId())
				.param("kind", saved.of().kind())
				.param("level", saved.of().levelUnitId())
				.param("year", saved.of().year())
				.param("lead", saved.leadUnitId());
		}
		try {
			if (statement.update() == 0) {
				throw new StaleClusterPledge();
			}
		}
		catch (DuplicateKeyException ex) {
			throw new ClusterRefused(new ClusterAlreadyPledges(saved.of().year()));
		}
		return saved;
	}

	void discard(ClusterPledge draft) {
		int rows = this.jdbc.sql("delete from cluster_pledge where id = :id and version = :version")
			.param("id", draft.id())
			.param("version", draft.version())
			.update();
		if (rows == 0) {
			throw new StaleClusterPledge();
		}
	}

	private ClusterPledge pledge(ResultSet row) throws SQLException {
		@Nullable String hash = row.getString("content_hash");
		@Nullable Instant openedAt = instant(row, "opened_at");
		return new ClusterPledge(row.getObject("id", UUID.class), row.getLong("version"),
				new Of(row.getObject("cluster_id", UUID.class), row.getString("cluster_kind"),
						row.getString("cluster_name"), row.getObject("level_unit_id", UUID.class), row.getInt("year")),
				row.getObject("lead_unit_id", UUID.class), ClusterPledgeState.valueOf(row.getString("state")),
				row.getInt("edition"), this.json.readValue(row.getString("content"), ClusterContent.class),
				signatories(row), (hash != null && openedAt != null) ? new Opening(hash, openedAt) : null,
				instant(row, "completed_at"));
	}

	List<Signatory> signatories(ResultSet row) throws SQLException {
		return this.json.readValue(row.getString("signatories"), SIGNATORIES);
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		@Nullable Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static @Nullable Object moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
