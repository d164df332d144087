package vn.giaouoc.notification.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.notification.application.NoticeBoard;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PledgeEventsContractTests {

	private static final Duration SOON = Duration.ofSeconds(60);

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

	Bell bell;

	UUID district;

	UUID commune;

	UUID village;

	UUID districtOfficer;

	UUID officer;

	UUID head;

	UUID villager;

	@BeforeEach
	void aCommuneWithAVillage() {
		this.bell = new Bell(this.board, this.jdbc, this.transactions);
		this.district = this.directory.unit("DISTRICT", null);
		this.commune = this.directory.unit("COMMUNE", this.district);
		this.village = this.directory.unit("VILLAGE", this.commune);
		this.districtOfficer = holder("district-officer", this.district);
		this.officer = holder("commune-officer", this.commune);
		this.head = holder("unit-head", this.village);
		this.villager = holder("official", this.village);
	}

	@Test
	void aReminderReachesTheHeadOfTheUnitAndNobodyElse() {
		of("vn.giaouoc.UnitReminded.v1", this.village);
		told(this.head, "SHEET_REMINDED");
		assertThat(text(this.head)).contains("31/46", "hết ngày 08/02/2022");
		assertThat(english(this.head)).contains("31 of 46", "the end of 08/02/2022");
		assertThat(kinds(this.villager)).isEmpty();
		assertThat(kinds(this.officer)).isEmpty();
	}

	@Test
	void aReminderOfACommuneReachesItsOfficer() {
		of("vn.giaouoc.UnitReminded.v1", this.commune);
		told(this.officer, "SHEET_REMINDED");
		assertThat(kinds(this.head)).isEmpty();
	}

	@Test
	void aPledgeThatCameBackIsToldToItsAuthorWithTheRemark() {
		sample("vn.giaouoc.PledgeReturned.v1", Map.of("unitId", this.village, "authorId", this.villager));
		told(this.villager, "PLEDGE_RETURNED");
		assertThat(text(this.villager)).contains("Thiếu chỉ tiêu", "17:00 ngày 11/02/2022");
	}

	@Test
	void pledgesAreGatheredInOneNoticeUntilTheHeadLooks() {
		for (int n = 0; n < 3; n++) {
			sample("vn.giaouoc.PledgeSubmitted.v1",
					Map.of("unitId", this.village, "authorId", this.villager, "windowId", this.village));
		}
		Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(text(this.head)).contains(" 3 "));
		assertThat(kinds(this.head)).containsExactly("PLEDGES_SUBMITTED");
		assertThat(channels(this.head)).containsExactly("IN_APP");
		scoped(() -> this.board.readAll(this.head));
		sample("vn.giaouoc.PledgeSubmitted.v1",
				Map.of("unitId", this.village, "authorId", this.villager, "windowId", this.village));
		Awaitility.await().atMost(SOON).until(() -> kinds(this.head).size() == 2);
		assertThat(text(this.head)).contains(" 1 ");
	}

	@Test
	void whatTheHeadEntersHimselfIsNoNewsToHim() {
		sample("vn.giaouoc.PledgeSubmitted.v1", Map.of("unitId", this.village, "authorId", this.head));
		of("vn.giaouoc.SheetReceived.v1", this.village);
		told(this.head, "SHEET_RECEIVED");
	}

	@Test
	void aSheetIsToldToWhoReceivesItAndItsWayBackToTheHead() {
		sample("vn.giaouoc.SheetSent.v1", Map.of("unitId", this.village, "receiverId", this.commune));
		told(this.officer, "SHEET_SENT");
		assertThat(channels(this.officer)).containsExactly("IN_APP");
		of("vn.giaouoc.SheetReturned.v1", this.village);
		told(this.head, "SHEET_RETURNED");
		assertThat(text(this.head)).contains("Thiếu chỉ tiêu");
		assertThat(channels(this.head)).contains("EMAIL");
	}

	@Test
	void aLateDoorIsToldToTheHeadOfItsUnit() {
		of("vn.giaouoc.LateDoorOpened.v1", this.village);
		told(this.head, "LATE_DOOR_OPENED");
		assertThat(text(this.head)).contains("Mưa lũ");
		assertThat(kinds(this.villager)).isEmpty();
	}

	@Test
	void theEndOfALateDoorIsToldToTheHeadOfItsUnit() {
		of("vn.giaouoc.LateDoorShut.v1", this.village);
		told(this.head, "LATE_DOOR_SHUT");
	}

	@Test
	void moreTimeIsToldToAllHeadsBelow() {
		of("vn.giaouoc.WindowExtended.v1", this.commune);
		told(this.head, "WINDOW_EXTENDED");
		assertThat(kinds(this.villager)).isEmpty();
	}

	@Test
	void theNearEndOfAWindowIsToldToTheHeadsOfItsUnits() {
		of("vn.giaouoc.WindowEnding.v1", this.commune);
		told(this.head, "WINDOW_ENDING");
		assertThat(kinds(this.villager)).isEmpty();
	}

	@Test
	void aWindowThatIsOverIsToldToTheOfficerOfItsUnit() {
		of("vn.giaouoc.WindowClosed.v1", this.commune);
		told(this.officer, "WINDOW_CLOSED");
		assertThat(text(this.officer)).contains("118/120");
	}

	@Test
	void whatIsSentUpIsToldToTheOfficerAbove() {
		sample("vn.giaouoc.ConsolidationSealed.v1", Map.of("unitId", this.commune, "receiverId", this.district));
		told(this.districtOfficer, "CONSOLIDATION_RECEIVED");
		assertThat(text(this.districtOfficer)).contains("bổ sung lần 1");
		assertThat(kinds(this.officer)).isEmpty();
	}

	@Test
	void whatConcernsNobodyIsLetPass() {
		of("vn.giaouoc.PledgeConfirmed.v1", this.village);
		of("vn.giaouoc.PledgeWithdrawn.v1", this.village);
		of("vn.giaouoc.PledgeReplaced.v1", this.village);
		of("vn.giaouoc.SheetReceived.v1", this.village);
		told(this.head, "SHEET_RECEIVED");
		assertThat(this.jdbc.sql("select count(*) from dead_letter where topic = 'pledge.events'")
			.query(Long.class)
			.single()).isZero();
	}

	private UUID holder(String role, UUID unit) {
		return this.directory.person(TestDirectory.role(role, unit));
	}

	private void of(String type, UUID unit) {
		sample(type, Map.of("unitId", unit));
	}

	private void sample(String type, Map<String, UUID> ids) {
		EventSample.of(type)
			.about(UUID.randomUUID())
			.with((event) -> ids.forEach((name, id) -> put(event, name, id)))
			.send(this.outbox, this.transactions);
	}

	private static void put(ObjectNode event, String name, UUID id) {
		event.put(name, id.toString());
	}

	private void told(UUID person, String kind) {
		this.bell.told(person, kind);
		assertThat(this.bell.links(person)).allMatch((link) -> link.startsWith("/pledges/"));
	}

	private List<String> kinds(UUID person) {
		return this.bell.kinds(person);
	}

	private List<String> channels(UUID person) {
		return this.bell.channels(person);
	}

	private String text(UUID person) {
		return this.bell.text(person);
	}

	private String english(UUID person) {
		return this.bell.text(person, Locale.ENGLISH);
	}

	private void scoped(Runnable work) {
		Scope.system("jobs", work);
	}

}
