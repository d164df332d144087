package vn.giaouoc.pledge.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ClusterFlowTests {

	private static final String PLEDGES = "/api/pledge/cluster-pledges/";

	@Autowired
	ApplicationContext context;

	Signing place;

	@BeforeEach
	void aCluster() {
		this.place = new Signing(this.context);
	}

	@Test
	void theLeadWritesItEachMemberSignsAndWithTheLastItIsComplete() {
		UUID id = this.place.opened();
		this.place.sign(this.place.thirdLeader, id)
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("OPEN")
			.jsonPath("$.signed")
			.isEqualTo(1);
		this.place.sign(this.place.leader, id).expectStatus().isOk();
		this.place.sign(this.place.secondLeader, id).expectBody().jsonPath("$.state").isEqualTo("SIGNED");
		this.place.registering.get(this.place.secondLeader, PLEDGES + id)
			.expectBody()
			.jsonPath("$.signatories.length()")
			.isEqualTo(3)
			.jsonPath("$.signatories[?(@.signedBy == null)]")
			.isEmpty()
			.jsonPath("$.signatories[0].role")
			.isEqualTo("commune-leader")
			.jsonPath("$.acts")
			.isEmpty();
		assertThat(told(id)).containsExactly("ClusterPledgeOpened", "ClusterPledgeSigned", "ClusterPledgeSigned",
				"ClusterPledgeSigned", "ClusterPledgeCompleted");
	}

	private List<String> told(UUID id) {
		return this.place.registering.read("""
				select split_part(type, '.', 3) from (select seq, type, aggregateid from outbox
					union all select seq, type, aggregateid from outbox_sent) told
				where aggregateid = :id order by seq
				""", Map.of("id", id.toString()), String.class);
	}

	@Test
	void noUnitSignsTwiceAndARepeatedRequestGetsItsAnswerAgain() {
		UUID id = this.place.opened();
		String key = UUID.randomUUID().toString();
		Map<String, Object> read = Map.of("contentHash", this.place.hash(id));
		for (int n = 0; n < 2; n++) {
			this.place.registering.post(this.place.leader, key, PLEDGES + id + "/signatures", read)
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.signed")
				.isEqualTo(1);
		}
		this.place.sign(this.place.leader, id)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("unit-has-signed");
	}

	@Test
	void aDraftIsTheLeadsAloneAndWhatIsOpenIsSeenByMembersAndTheLevelAbove() {
		UUID id = this.place.begun();
		this.place.registering.get(this.place.secondLeader, PLEDGES + id).expectStatus().isNotFound();
		this.place.registering.get(this.place.registering.districtOfficer, PLEDGES + id).expectStatus().isNotFound();
		this.place.act(this.place.leader, id, "opening").expectStatus().isOk();
		this.place.registering.get(this.place.secondLeader, PLEDGES + id)
			.expectBody()
			.jsonPath("$.acts")
			.isEqualTo(List.of("SIGN"));
		this.place.registering.get(this.place.registering.districtOfficer, PLEDGES + id)
			.expectBody()
			.jsonPath("$.acts")
			.isEmpty();
		this.place.registering.get(this.place.outsider, PLEDGES + id).expectStatus().isNotFound();
		this.place.sign(this.place.outsider, id).expectStatus().isNotFound();
	}

	@Test
	void onlyTheLeadOfTheYearBeginsAndOnce() {
		this.place.begin(this.place.secondLeader, UUID.randomUUID()).expectStatus().isNotFound();
		this.place.begun();
		this.place.begin(this.place.leader, UUID.randomUUID())
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("cluster-already-pledges");
	}

	@Test
	void untilSomebodyHasSignedTheLeadTakesItBackAndWhoeverReadItBeforeReadsItAgain() {
		UUID id = this.place.opened();
		Map<String, Object> read = Map.of("contentHash", this.place.hash(id));
		this.place.act(this.place.leader, id, "take-back").expectStatus().isOk();
		this.place.registering
			.put(this.place.leader, PLEDGES + id,
					new HashMap<>(
							Map.of("version", this.place.version(id), "content", Signing.content("Nội dung mới"))))
			.expectStatus()
			.isOk();
		this.place.act(this.place.leader, id, "opening").expectStatus().isOk();
		this.place.registering.post(this.place.secondLeader, PLEDGES + id + "/signatures", read)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("cluster-text-changed");
		this.place.sign(this.place.secondLeader, id).expectStatus().isOk();
		this.place.act(this.place.leader, id, "take-back")
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("cluster-signed-by-some");
	}

	@Test
	void aWithdrawnOneMakesRoomForTheNext() {
		UUID id = this.place.opened();
		this.place.act(this.place.leader, id, "withdrawal").expectStatus().isOk();
		this.place.begun();
	}

	@Test
	void aStaleVersionIsRefused() {
		UUID id = this.place.begun();
		this.place.registering
			.post(this.place.leader, PLEDGES + id + "/opening", Map.of("version", this.place.version(id) + 1))
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("stale-version");
	}

	@Test
	void whoeverSignsAtTheSameTimeSignsAndOneOfThemCompletesIt() throws Exception {
		UUID id = this.place.opened();
		List<UUID> leaders = List.of(this.place.leader, this.place.secondLeader, this.place.thirdLeader);
		List<Callable<Integer>> calls = new ArrayList<>();
		leaders.forEach((leader) -> calls
			.add(() -> this.place.sign(leader, id).returnResult(String.class).getStatus().value()));
		try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
			for (Future<Integer> answer : threads.invokeAll(calls)) {
				assertThat(answer.get()).isEqualTo(200);
			}
		}
		assertThat(told(id)).endsWith("ClusterPledgeCompleted").hasSize(5);
	}

	@Test
	void theClustersOfAUnitTellWhoLeadsAndWhatIsToBeSigned() {
		UUID id = this.place.opened();
		this.place.registering.get(this.place.secondLeader, "/api/pledge/clusters?year=" + Signing.YEAR)
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(1)
			.jsonPath("$[0].members")
			.isEqualTo(3)
			.jsonPath("$[0].leads")
			.isEqualTo(false)
			.jsonPath("$[0].lead.id")
			.isEqualTo(this.place.lead.toString())
			.jsonPath("$[0].pledge.id")
			.isEqualTo(id.toString())
			.jsonPath("$[0].pledge.awaitsMe")
			.isEqualTo(true);
		this.place.registering.get(this.place.leader, "/api/pledge/clusters")
			.expectBody()
			.jsonPath("$[0].leads")
			.isEqualTo(true);
		this.place.registering.get(this.place.outsider, "/api/pledge/clusters").expectBody().jsonPath("$").isEmpty();
	}

	@Test
	void itGoesOutOnPaperWithASignatureForEachUnit() {
		UUID id = this.place.opened();
		this.place.sign(this.place.leader, id).expectStatus().isOk();
		for (String format : List.of("PDF", "DOCX")) {
			byte[] bytes = this.place.registering.get(this.place.secondLeader, PLEDGES + id + "/file?format=" + format)
				.expectStatus()
				.isOk()
				.returnResult(byte[].class)
				.getResponseBody();
			assertThat(bytes).hasSizeGreaterThan(2000);
		}
	}

}
