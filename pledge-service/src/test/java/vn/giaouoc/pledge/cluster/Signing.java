package vn.giaouoc.pledge.cluster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.pledge.cluster.application.Clusters;
import vn.giaouoc.pledge.cluster.domain.Cluster;
import vn.giaouoc.pledge.cluster.domain.Cluster.Lead;
import vn.giaouoc.pledge.cluster.domain.Cluster.Member;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A cluster of a test's own: three communes of a district, each with its leader. */
public final class Signing {

	public static final int YEAR = LocalDate.now().getYear();

	private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

	public final Registering registering;

	public final UUID cluster = UUID.randomUUID();

	public final UUID lead;

	public final UUID second;

	public final UUID third;

	public final UUID leader;

	public final UUID secondLeader;

	public final UUID thirdLeader;

	public final UUID outsider;

	public Signing(ApplicationContext context) {
		this.registering = new Registering(context);
		TestDirectory directory = context.getBean(TestDirectory.class);
		UUID district = this.registering.district;
		this.lead = directory.unit("COMMUNE", district);
		this.second = directory.unit("COMMUNE", district);
		this.third = directory.unit("COMMUNE", district);
		this.leader = this.registering.holder("commune-leader", this.lead);
		this.secondLeader = this.registering.holder("commune-leader", this.second);
		this.thirdLeader = this.registering.holder("commune-leader", this.third);
		this.outsider = this.registering.holder("commune-leader", directory.unit("COMMUNE", district));
		write(context, this.cluster, district, this.lead, this.second, this.third);
	}

	/** A cluster in the copy, led by its first member. */
	public static void write(ApplicationContext context, UUID id, UUID level, UUID... members) {
		Clusters clusters = context.getBean(Clusters.class);
		new Registering(context).inSystem(() -> clusters.apply(new Cluster(id, 1, "CLUSTER", "Cụm thi đua số 1", level,
				EVER, null, List.of(members).stream().map((unit) -> new Member(unit, EVER, null)).toList(),
				List.of(new Lead(YEAR, members[0], null)))));
	}

	public static Map<String, Object> content(String text) {
		return Map.of("text", text, "criteria",
				List.of(Map.of("text", "Thu ngân sách đạt dự toán", "base", 30, "bonus", 5, "penalty", 10)));
	}

	public ResponseSpec begin(UUID person, UUID id) {
		return this.registering.post(person, "/api/pledge/cluster-pledges",
				Map.of("id", id, "clusterId", this.cluster, "year", YEAR, "content", content("Thi đua sôi nổi")));
	}

	public UUID begun() {
		UUID id = UUID.randomUUID();
		begin(this.leader, id).expectStatus().isCreated();
		return id;
	}

	public UUID opened() {
		UUID id = begun();
		act(this.leader, id, "opening").expectStatus().isOk();
		return id;
	}

	/** Does something to a pledge in the version that it has. */
	public ResponseSpec act(UUID person, UUID id, String act) {
		return this.registering.post(person, "/api/pledge/cluster-pledges/" + id + "/" + act,
				new HashMap<>(Map.of("version", version(id))));
	}

	public ResponseSpec sign(UUID person, UUID id) {
		return this.registering.post(person, "/api/pledge/cluster-pledges/" + id + "/signatures",
				Map.of("contentHash", hash(id)));
	}

	public long version(UUID id) {
		return this.registering.read("select version from cluster_pledge where id = :id", Map.of("id", id), Long.class)
			.getFirst();
	}

	public String hash(UUID id) {
		return this.registering
			.read("select coalesce(content_hash, 'none') from cluster_pledge where id = :id", Map.of("id", id),
					String.class)
			.getFirst();
	}

}
