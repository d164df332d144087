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
class ReviewEventsContractTests {

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

	/** What a test is about, so that its events come in one after the other. */
	private final UUID about = UUID.randomUUID();

	Bell bell;

	UUID commune;

	UUID village;

	UUID officer;

	UUID head;

	UUID villager;

	@BeforeEach
	void aCommuneWithAVillage() {
		this.bell = new Bell(this.board, this.jdbc, this.transactions);
		this.commune = this.directory.unit("COMMUNE", null);
		this.village = this.directory.unit("VILLAGE", this.commune);
		this.officer = this.directory.person(TestDirectory.role("commune-officer", this.commune));
		this.head = this.directory.person(TestDirectory.role("unit-head", this.village));
		this.villager = this.directory.person(TestDirectory.role("official", this.village));
	}

	@Test
	void aPaperIsToldOnThePageToWhoReceivesIt() {
		sample("vn.giaouoc.ReviewReported.v1", (event) -> put(event, "receiverId", this.commune));
		this.bell.told(this.officer, "REVIEW_REPORTED");
		assertThat(this.bell.links(this.officer)).containsExactly("/reviews/papers/" + this.about);
		assertThat(this.bell.channels(this.officer)).containsExactly("IN_APP");
		assertThat(this.bell.text(this.officer)).contains("bảng tự chấm điểm năm 2022");
		assertThat(this.bell.kinds(this.head)).isEmpty();
	}

	@Test
	void whatBecomesOfAPaperIsToldToTheHeadOfItsUnit() {
		sample("vn.giaouoc.ReviewReturned.v1", (_) -> {
		});
		this.bell.told(this.head, "REVIEW_RETURNED");
		assertThat(this.bell.links(this.head)).containsExactly("/reviews/papers/" + this.about);
		assertThat(this.bell.text(this.head)).contains("bảng tự chấm điểm", "Thiếu minh chứng");
		assertThat(this.bell.channels(this.head)).containsExactlyInAnyOrder("IN_APP", "EMAIL");
		sample("vn.giaouoc.ReviewReceived.v1", (_) -> {
		});
		this.bell.told(this.head, "REVIEW_RETURNED", "REVIEW_RECEIVED");
		assertThat(this.bell.text(this.head, Locale.ENGLISH)).contains("self-scoring");
		assertThat(this.bell.kinds(this.villager)).isEmpty();
	}

	@Test
	void aResultIsToldToThePersonWhoseItIsWithoutItsGrade() {
		result("OFFICIAL", this.villager, this.head);
		this.bell.told(this.villager, "RESULT_CONFIRMED");
		assertThat(this.bell.links(this.villager)).containsExactly("/reviews/results");
		assertThat(this.bell.text(this.villager)).contains("năm 2022").doesNotContain("GOOD");
	}

	@Test
	void aHeadsWordOnHimselfAndAResultOfNoOfficialAreNoNews() {
		result("OFFICIAL", this.head, this.head);
		result("VILLAGER", this.villager, this.head);
		sample("vn.giaouoc.ReviewReceived.v1", (_) -> {
		});
		this.bell.told(this.head, "REVIEW_RECEIVED");
		result("OFFICIAL", this.officer, this.head);
		this.bell.told(this.officer, "RESULT_CONFIRMED");
		assertThat(this.bell.kinds(this.villager)).isEmpty();
	}

	@Test
	void whatIsToBeMendedIsToldToTheHeadByPageAndByMail() {
		sample("vn.giaouoc.InspectionNoted.v1", (event) -> put(event, "by", this.officer));
		this.bell.told(this.head, "INSPECTION_NOTED");
		assertThat(this.bell.links(this.head)).containsExactly("/reviews/inspections");
		assertThat(this.bell.text(this.head)).contains("kiểm tra", "ngày 01/06/2022", "Bổ sung sổ theo dõi",
				"hết ngày 15/06/2022");
		assertThat(this.bell.text(this.head, Locale.ENGLISH)).contains("inspected", "the end of 15/06/2022");
		assertThat(this.bell.channels(this.head)).containsExactlyInAnyOrder("IN_APP", "EMAIL");
		assertThat(this.bell.kinds(this.villager)).isEmpty();
	}

	@Test
	void aVisitThatFoundNothingToMendAsksForNothing() {
		sample("vn.giaouoc.InspectionNoted.v1", (event) -> event.putNull("toMend").putNull("mendBy"));
		this.bell.told(this.head, "INSPECTION_PASSED");
		assertThat(this.bell.text(this.head)).contains("không có việc phải khắc phục");
	}

	@Test
	void whatMayBeMendedAtAnyTimeIsToldWithoutADay() {
		sample("vn.giaouoc.InspectionNoted.v1", (event) -> event.put("kind", "URGING").putNull("mendBy"));
		this.bell.told(this.head, "INSPECTION_NOTED");
		assertThat(this.bell.text(this.head)).contains("đôn đốc", "Thời hạn: —");
	}

	@Test
	void whatIsMendedIsToldToWhoNotedIt() {
		sample("vn.giaouoc.InspectionMended.v1", (event) -> {
			put(event, "inspectorId", this.officer);
			put(event, "by", this.head);
		});
		this.bell.told(this.officer, "INSPECTION_MENDED");
		assertThat(this.bell.text(this.officer)).contains("ngày 10/06/2022");
		assertThat(this.bell.kinds(this.head)).isEmpty();
	}

	@Test
	void anInspectorWhoEntersItHimselfAndAnEventWithoutHimTellNobody() {
		sample("vn.giaouoc.InspectionMended.v1", (event) -> {
			put(event, "inspectorId", this.officer);
			put(event, "by", this.officer);
		});
		sample("vn.giaouoc.InspectionMended.v1", (event) -> event.remove("inspectorId"));
		sample("vn.giaouoc.ReviewReported.v1", (event) -> put(event, "receiverId", this.commune));
		this.bell.told(this.officer, "REVIEW_REPORTED");
		assertThat(this.jdbc.sql("select count(*) from dead_letter where key = :key")
			.param("key", this.about.toString())
			.query(Long.class)
			.single()).isZero();
	}

	private void result(String kind, UUID subject, UUID by) {
		sample("vn.giaouoc.ResultConfirmed.v1", (event) -> {
			event.withObject("/subject").put("kind", kind).put("id", subject.toString());
			put(event, "confirmedBy", by);
		});
	}

	/** Of the village, unless it is changed. */
	private void sample(String type, Consumer<ObjectNode> change) {
		EventSample.of(type).about(this.about).with((event) -> {
			put(event, "unitId", this.village);
			change.accept(event);
		}).send(this.outbox, this.transactions);
	}

	private static void put(ObjectNode event, String name, UUID id) {
		event.put(name, id.toString());
	}

}
