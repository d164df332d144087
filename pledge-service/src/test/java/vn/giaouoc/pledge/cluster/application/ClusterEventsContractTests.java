package vn.giaouoc.pledge.cluster.application;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeMother;
import vn.giaouoc.pledge.registration.application.PledgeTopics;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ClusterEventsContractTests {

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aPledgeIsOpenedAsItsSampleTells() {
		told(ClusterPledgeMother.open().opened());
	}

	@Test
	void aPledgeIsTakenBackAsItsSampleTells() {
		told(ClusterPledgeMother.open().takeBack().takenBack());
	}

	@Test
	void aPledgeIsWithdrawnAsItsSampleTells() {
		told(ClusterPledgeMother.open().withdraw().withdrawn());
	}

	@Test
	void aPledgeIsSignedAsItsSampleTells() {
		told(signed(ClusterPledgeMother.open()).signedBy(ClusterPledgeMother.LEAD));
	}

	@Test
	void aPledgeIsCompletedAsItsSampleTells() {
		told(signed(ClusterPledgeMother.open())
			.sign(ClusterPledgeMother.SECOND, ClusterPledgeMother.HASH, ClusterPledgeMother.signing())
			.complete(ClusterPledgeMother.NOON)
			.completed());
	}

	private static ClusterPledge signed(ClusterPledge pledge) {
		return pledge.sign(ClusterPledgeMother.LEAD, ClusterPledgeMother.HASH, ClusterPledgeMother.signing());
	}

	private void told(ClusterPledgeEvent event) {
		EventSample
			.appended(event.clusterPledgeId(),
					() -> this.outbox.append(PledgeTopics.PLEDGES, event.clusterPledgeId(), event), this.transactions,
					this.jdbc)
			.isTheCommittedOne();
	}

}
