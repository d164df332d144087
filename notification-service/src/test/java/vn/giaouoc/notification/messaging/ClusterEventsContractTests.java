package vn.giaouoc.notification.messaging;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.notification.application.NoticeBoard;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ClusterEventsContractTests {

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDirectory directory;

	@Autowired
	NoticeBoard board;

	private final UUID pledge = UUID.randomUUID();

	Bell bell;

	UUID commune;

	UUID village;

	UUID leader;

	UUID head;

	UUID officer;

	@BeforeEach
	void aCommuneAndAVillageOfACluster() {
		this.bell = new Bell(this.board, this.jdbc, this.transactions);
		this.commune = this.directory.unit("COMMUNE", null);
		this.village = this.directory.unit("VILLAGE", this.commune);
		this.leader = this.directory.person(TestDirectory.role("commune-leader", this.commune));
		this.officer = this.directory.person(TestDirectory.role("commune-officer", this.commune));
		this.head = this.directory.person(TestDirectory.role("unit-head", this.village));
	}

	@Test
	void aPledgeToBeSignedIsToldToThoseWhoSignForTheMembers() {
		opened();
		this.bell.told(this.head, "CLUSTER_PLEDGE_OPENED");
		this.bell.told(this.leader, "CLUSTER_PLEDGE_OPENED");
		assertThat(this.bell.links(this.leader)).containsExactly("/cluster-pledges/" + this.pledge);
		assertThat(this.bell.text(this.leader)).contains("Cụm thi đua số 1, huyện Trà Bồng", "hết ngày 15/04/2022");
		assertThat(this.bell.text(this.leader, Locale.ENGLISH)).contains("the end of 15/04/2022");
		assertThat(this.bell.channels(this.leader)).containsExactlyInAnyOrder("IN_APP", "EMAIL");
		assertThat(this.bell.kinds(this.officer)).isEmpty();
	}

	@Test
	void aSignedPledgeIsToldOnThePageToThoseWhoSigned() {
		sample("vn.giaouoc.ClusterPledgeCompleted.v1", (event) -> {
			event.putArray("signed").add(this.commune.toString()).add(UUID.randomUUID().toString());
			event.putArray("outside").add(this.village.toString());
		});
		this.bell.told(this.leader, "CLUSTER_PLEDGE_COMPLETED");
		assertThat(this.bell.links(this.leader)).containsExactly("/cluster-pledges/" + this.pledge);
		assertThat(this.bell.text(this.leader)).contains("2/3");
		assertThat(this.bell.channels(this.leader)).containsExactly("IN_APP");
		assertThat(this.bell.kinds(this.head)).isEmpty();
	}

	@Test
	void aPledgeThatIsTakenBackIsToldToThoseWhoWereAskedToSignIt() {
		opened();
		sample("vn.giaouoc.ClusterPledgeTakenBack.v1", (_) -> {
		});
		this.bell.told(this.leader, "CLUSTER_PLEDGE_OPENED", "CLUSTER_PLEDGE_TAKEN_BACK");
		this.bell.told(this.head, "CLUSTER_PLEDGE_OPENED", "CLUSTER_PLEDGE_TAKEN_BACK");
		assertThat(this.bell.links(this.head)).containsExactly("/cluster-pledges/" + this.pledge, "/cluster-pledges");
		assertThat(this.bell.text(this.head)).contains("thu về", "Cụm thi đua số 1, huyện Trà Bồng");
	}

	@Test
	void aWithdrawalIsToldToThoseWhoWereAskedToSignThatEditionAlone() {
		sample("vn.giaouoc.ClusterPledgeOpened.v1",
				(event) -> event.putArray("signatories").add(this.village.toString()));
		sample("vn.giaouoc.ClusterPledgeOpened.v1",
				(event) -> event.put("edition", 2).putArray("signatories").add(this.commune.toString()));
		sample("vn.giaouoc.ClusterPledgeSigned.v1", (_) -> {
		});
		sample("vn.giaouoc.ClusterPledgeWithdrawn.v1", (event) -> event.put("edition", 2));
		this.bell.told(this.leader, "CLUSTER_PLEDGE_OPENED", "CLUSTER_PLEDGE_WITHDRAWN");
		assertThat(this.bell.text(this.leader)).contains("không phải ký");
		assertThat(this.bell.kinds(this.head)).containsExactly("CLUSTER_PLEDGE_OPENED");
	}

	private void opened() {
		sample("vn.giaouoc.ClusterPledgeOpened.v1",
				(event) -> event.putArray("signatories").add(this.commune.toString()).add(this.village.toString()));
	}

	private void sample(String type, Consumer<ObjectNode> change) {
		EventSample.of(type).about(this.pledge).with(change).send(this.outbox, this.transactions);
	}

}
