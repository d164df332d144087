package vn.giaouoc.kit.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.directory.DirectoryCopy;
import vn.giaouoc.kit.directory.PersonState;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.directory.PersonState.DelegationState;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ActorTests {

	private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	DirectoryCopy copy;

	@Autowired
	BusinessClock clock;

	@Autowired
	TransactionOperations transactions;

	UUID commune;

	UUID village;

	@BeforeEach
	void aCommuneWithAVillage() {
		this.commune = this.directory.unit("COMMUNE", null);
		this.village = this.directory.unit("VILLAGE", this.commune);
	}

	@Test
	void whoHoldsOneAssignmentActsUnderIt() {
		UUID person = this.directory.person(TestDirectory.role("unit-head", this.village));
		write(this.api.as(person), this.village).expectStatus().isCreated();
	}

	@Test
	void whoHoldsSeveralMustNameOneToWrite() {
		AssignmentState head = TestDirectory.role("unit-head", this.village);
		AssignmentState officer = TestDirectory.role("commune-officer", this.commune);
		UUID person = this.directory.person(head, officer);
		refused(write(this.api.as(person), this.village), 400, "assignment-needed");
		write(this.api.acting(person, head.id()), this.village).expectStatus().isCreated();
		this.api.as(person).get().uri("/api/kit/me").exchange().expectStatus().isOk();
	}

	@Test
	void theNamedAssignmentSetsTheScope() {
		AssignmentState head = TestDirectory.role("unit-head", this.village);
		AssignmentState officer = TestDirectory.role("commune-officer", this.commune);
		UUID person = this.directory.person(head, officer);
		refused(write(this.api.acting(person, head.id()), this.commune), 404, "not-found");
		write(this.api.acting(person, officer.id()), this.commune).expectStatus().isCreated();
		write(this.api.acting(person, officer.id()), this.village).expectStatus().isCreated();
	}

	@Test
	void aRoleThatSeesItsOwnUnitSeesNothingBelow() {
		UUID person = this.directory.person(TestDirectory.role("official", this.commune));
		write(this.api.as(person), this.commune).expectStatus().isCreated();
		refused(write(this.api.as(person), this.village), 404, "not-found");
	}

	@Test
	void somebodyElsesAssignmentIsRefused() {
		AssignmentState foreign = TestDirectory.role("commune-officer", this.commune);
		this.directory.person(foreign);
		UUID person = this.directory.person(TestDirectory.role("unit-head", this.village));
		refused(write(this.api.acting(person, foreign.id()), this.commune), 403, "assignment-not-held");
		refused(write(this.api.acting(person, UUID.randomUUID()), this.commune), 403, "assignment-not-held");
	}

	@Test
	void anAssignmentHoldsOnItsFirstAndLastDayAndOnNoOther() {
		LocalDate today = this.clock.today();
		AssignmentState endsToday = assignment(EVER, today);
		AssignmentState endedYesterday = assignment(EVER, today.minusDays(1));
		AssignmentState beginsToday = assignment(today, null);
		AssignmentState beginsTomorrow = assignment(today.plusDays(1), null);
		UUID person = this.directory.person(endsToday, endedYesterday, beginsToday, beginsTomorrow);
		write(this.api.acting(person, endsToday.id()), this.village).expectStatus().isCreated();
		write(this.api.acting(person, beginsToday.id()), this.village).expectStatus().isCreated();
		refused(write(this.api.acting(person, endedYesterday.id()), this.village), 403, "assignment-not-held");
		refused(write(this.api.acting(person, beginsTomorrow.id()), this.village), 403, "assignment-not-held");
	}

	@Test
	void aDelegateActsForTheOwnerWithinTheDays() {
		LocalDate today = this.clock.today();
		AssignmentState head = TestDirectory.role("unit-head", this.village);
		UUID present = this.directory.person();
		UUID past = this.directory.person();
		UUID owner = UUID.randomUUID();
		this.transactions.executeWithoutResult((_) -> this.copy.apply(new PersonState(owner, 1, "Trần Thị Giao", null,
				null, true, List.of(head), List.of(delegation(head, present, today.minusDays(1), today),
						delegation(head, past, today.minusDays(9), today.minusDays(1))))));
		this.api.acting(present, head.id())
			.get()
			.uri("/api/kit/me")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.role")
			.isEqualTo("unit-head")
			.jsonPath("$.onBehalfOf")
			.isEqualTo(owner.toString());
		write(this.api.acting(present, head.id()), this.village).expectStatus().isCreated();
		refused(write(this.api.acting(past, head.id()), this.village), 403, "assignment-not-held");
	}

	@Test
	void aDisabledPersonHoldsNothing() {
		AssignmentState head = TestDirectory.role("unit-head", this.village);
		UUID person = UUID.randomUUID();
		this.transactions.executeWithoutResult((_) -> this.copy
			.apply(new PersonState(person, 1, "Lê Văn Nghỉ", null, null, false, List.of(head), List.of())));
		refused(write(this.api.acting(person, head.id()), this.village), 403, "assignment-not-held");
	}

	private AssignmentState assignment(LocalDate from, LocalDate to) {
		return new AssignmentState(UUID.randomUUID(), "unit-head", this.village, from, to);
	}

	private static DelegationState delegation(AssignmentState of, UUID to, LocalDate from, LocalDate until) {
		return new DelegationState(UUID.randomUUID(), of.id(), to, from, until);
	}

	private static ResponseSpec write(RestTestClient client, UUID unit) {
		return client.post()
			.uri("/api/kit/things")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("unitId", unit, "name", "thử"))
			.exchange();
	}

	private static void refused(ResponseSpec response, int status, String code) {
		response.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
	}

}
