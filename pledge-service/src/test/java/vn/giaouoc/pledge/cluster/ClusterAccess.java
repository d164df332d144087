package vn.giaouoc.pledge.cluster;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.pledge.registration.WrittenPledges;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the access matrix for the pledges of clusters. */
public final class ClusterAccess {

	private static final Set<String> LEADS = Set.of("cluster-lead", "unit-head", "commune-officer", "commune-leader",
			"district-officer", "district-leader");

	private final ApplicationContext context;

	private ClusterAccess(ApplicationContext context) {
		this.context = context;
	}

	public static void rows(AccessMatrix matrix, ApplicationContext context) {
		new ClusterAccess(context).addTo(matrix);
	}

	private void addTo(AccessMatrix matrix) {
		Kind clusters = Kind.of((spot) -> Subject.of(cluster(spot.unit())));
		Kind seen = Kind.in()
			.in("draft", Reach.UNIT, LEADS, (spot) -> pledge("DRAFT", spot))
			.in("open", (spot) -> pledge("OPEN", spot))
			.in("signed", (spot) -> pledge("SIGNED", spot));
		Kind drafts = Kind.of((spot) -> pledge("DRAFT", spot));
		Kind open = Kind.of((spot) -> pledge("OPEN", spot));
		Map<String, Object> version = Map.of("version", 1);
		matrix.row("GET /api/pledge/clusters").about(clusters).finding("clusterId");
		matrix.row("POST /api/pledge/cluster-pledges")
			.about(clusters)
			.sending((cluster, _) -> Map.of("id", UUID.randomUUID(), "clusterId", cluster.id(), "year", Signing.YEAR,
					"content", Signing.content("Thi đua")));
		matrix.row("GET /api/pledge/cluster-pledges/{id}").about(seen);
		matrix.row("GET /api/pledge/cluster-pledges/{id}/file").about(seen);
		matrix.row("PUT /api/pledge/cluster-pledges/{id}")
			.about(drafts)
			.sending((_, _) -> Map.of("version", 1, "content", Signing.content("Thi đua")));
		matrix.row("DELETE /api/pledge/cluster-pledges/{id}").about(drafts).asking((_) -> "version=1");
		matrix.row("POST /api/pledge/cluster-pledges/{id}/opening").about(drafts).sending((_, _) -> version);
		matrix.row("POST /api/pledge/cluster-pledges/{id}/take-back").about(open).sending((_, _) -> version);
		matrix.row("POST /api/pledge/cluster-pledges/{id}/withdrawal").about(open).sending((_, _) -> version);
		matrix.row("POST /api/pledge/cluster-pledges/{id}/completion")
			.about(Kind.of((spot) -> pledge("OPEN", spot, true)))
			.sending((_, _) -> version);
		matrix.row("POST /api/pledge/cluster-pledges/{id}/signatures")
			.about(open)
			.sending((_, _) -> Map.of("contentHash", "hash"));
	}

	private UUID cluster(UUID lead) {
		UUID id = UUID.randomUUID();
		TestDirectory directory = this.context.getBean(TestDirectory.class);
		UUID level = directory.unit("DISTRICT", null);
		Signing.write(this.context, id, level, lead, directory.unit("COMMUNE", level));
		return id;
	}

	private Subject pledge(String state, Spot spot) {
		return pledge(state, spot, false);
	}

	private Subject pledge(String state, Spot spot, boolean signed) {
		UUID id = UUID.randomUUID();
		JdbcClient jdbc = this.context.getBean(JdbcClient.class);
		new WrittenPledges(this.context).write(() -> jdbc
			.sql("""
					insert into cluster_pledge (id, version, cluster_id, cluster_kind, cluster_name, level_unit_id, year,
						lead_unit_id, state, edition, content, content_hash, signatory_ids, signatories, opened_at, completed_at)
					select :id, 1, c.id, c.kind, c.name, c.level_unit_id, :year, :unit, :state, 1,
						'{"text": "Thi đua", "criteria": [{"text": "Một", "base": 1, "bonus": 0, "penalty": 0}]}',
						case when :state <> 'DRAFT' then 'hash' end, case when :state = 'DRAFT' then '{}' else c.member_ids end,
						case when :state = 'DRAFT' then '[]' else (select jsonb_agg(jsonb_build_object('unitId', m, 'unitName',
							'Đơn vị', 'signing', case when :signed then cast(:signing as jsonb) end)) from unnest(c.member_ids) m) end, business_now(),
						case when :state = 'SIGNED' then business_now() end
					from directory_cluster c where c.id = :cluster
					""")
			.param("id", id)
			.param("year", Signing.YEAR)
			.param("unit", spot.unit())
			.param("state", state)
			.param("signed", signed)
			.param("signing",
					"""
							{"by": "%s", "name": "Nguyễn Văn Thử", "role": "unit-head", "assignmentId": "%s", "onBehalfOf": null,
							"at": "2022-03-30T05:00:00Z"}"""
						.formatted(spot.person(), UUID.randomUUID()))
			.param("cluster", cluster(spot.unit()))
			.update());
		return Subject.of(id);
	}

}
