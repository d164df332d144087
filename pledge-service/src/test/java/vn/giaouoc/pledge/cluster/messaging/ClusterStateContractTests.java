package vn.giaouoc.pledge.cluster.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.cluster.Signing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ClusterStateContractTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	ApplicationContext context;

	@Test
	void aClusterIsHeldUntilItIsErasedAndAnOlderStateIsIgnored() {
		Signing place = new Signing(this.context);
		UUID id = UUID.randomUUID();
		EventSample sample = EventSample.of("vn.giaouoc.ClusterState.v1").about(id);
		sample.send(this.outbox, this.transactions);
		sample.with((cluster) -> cluster.put("version", 1).put("name", "Tên cũ")).send(this.outbox, this.transactions);
		sample.with((cluster) -> cluster.put("version", 9).put("name", "Tên mới")).send(this.outbox, this.transactions);
		is(place, id, List.of("Tên mới 2"));
		this.transactions.executeWithoutResult((_) -> this.outbox.forward("directory.clusters", id.toString(),
				UUID.randomUUID(), "vn.giaouoc.ClusterState.v1", null));
		is(place, id, List.of());
	}

	private static void is(Signing place, UUID id, List<String> expected) {
		Awaitility.await().atMost(SOON).until(() -> place.registering.read("""
				select name || ' ' || cardinality(member_ids) from directory_cluster where id = :id
				""", Map.of("id", id), String.class), expected::equals);
	}

	@Test
	void thePledgeOfAYearGoesToWhoeverIsElectedForIt() {
		Signing place = new Signing(this.context);
		UUID pledge = place.begun();
		EventSample.of("vn.giaouoc.ClusterState.v1").about(place.cluster).with((cluster) -> {
			cluster.put("id", place.cluster.toString()).put("version", 2);
			ObjectNode lead = (ObjectNode) cluster.path("leads").path(0);
			lead.put("year", Signing.YEAR).put("unitId", place.second.toString()).putNull("deputyUnitId");
		}).send(this.outbox, this.transactions);
		Awaitility.await()
			.atMost(SOON)
			.until(() -> place.registering.read("select lead_unit_id from cluster_pledge where id = :id",
					Map.of("id", pledge), UUID.class), List.of(place.second)::equals);
		place.registering.get(place.leader, "/api/pledge/cluster-pledges/" + pledge).expectStatus().isNotFound();
		place.registering.get(place.secondLeader, "/api/pledge/cluster-pledges/" + pledge).expectStatus().isOk();
	}

}
