package vn.giaouoc.pledge.registration.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.PledgeMother;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.registration.domain.WindowEvent.LateDoorOpened;
import vn.giaouoc.pledge.registration.domain.WindowEvent.LateDoorShut;
import vn.giaouoc.pledge.registration.domain.WindowEvent.WindowClosed;
import vn.giaouoc.pledge.registration.domain.WindowEvent.WindowEnding;
import vn.giaouoc.pledge.registration.domain.WindowEvent.WindowExtended;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class PledgeEventsContractTests {

	private static final UUID WINDOW = PledgeMother.window().id();

	private static final UUID UNIT = UUID.fromString("01900000-0000-7000-8000-000000000102");

	private static final UUID DOOR = UUID.fromString("01900000-0000-7000-8000-000000000104");

	private static final OffsetDateTime LATER = OffsetDateTime.parse("2022-02-11T17:00:00+07:00");

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aPledgeIsSubmittedAsItsSampleTells() {
		told(PledgeMother.ID, PledgeMother.in(PledgeState.SUBMITTED).submitted());
	}

	@Test
	void aPledgeIsConfirmedAsItsSampleTells() {
		told(PledgeMother.ID, PledgeMother.in(PledgeState.CONFIRMED).confirmed());
	}

	@Test
	void aPledgeIsReturnedAsItsSampleTells() {
		Pledge returned = PledgeMother.in(PledgeState.SENT)
			.giveBack("Thiếu chỉ tiêu", LATER.toInstant(), PledgeMother.NOON);
		told(PledgeMother.ID, returned.returned());
	}

	@Test
	void aPledgeIsWithdrawnAsItsSampleTells() {
		told(PledgeMother.ID, PledgeMother.in(PledgeState.SUBMITTED).withdraw().withdrawn());
	}

	@Test
	void aPledgeIsReplacedAsItsSampleTells() {
		told(PledgeMother.ID,
				PledgeMother.in(PledgeState.SUBMITTED)
					.replaced()
					.replacedBy(UUID.fromString("01900000-0000-7000-8000-000000000105")));
	}

	@Test
	void aWindowIsExtendedAsItsSampleTells() {
		told(WINDOW, new WindowExtended(WINDOW, PledgeMother.window().planId(), UNIT, LATER, "Mưa lũ"));
	}

	@Test
	void theEndOfAWindowIsToldBeforeAsItsSampleTells() {
		told(WINDOW, new WindowEnding(WINDOW, PledgeMother.window().planId(), 2022, UNIT, LATER,
				List.of("DEPARTMENT", "VILLAGE")));
	}

	@Test
	void aWindowIsClosedAsItsSampleTells() {
		told(WINDOW, new WindowClosed(WINDOW, PledgeMother.window().planId(), 2022, UNIT, LATER, 120, 118));
	}

	@Test
	void aLateDoorIsOpenedAsItsSampleTells() {
		told(WINDOW, new LateDoorOpened(DOOR, WINDOW, PledgeMother.window().planId(), UNIT, LATER, "Mưa lũ",
				PledgeMother.AUTHOR));
	}

	@Test
	void aLateDoorIsShutAsItsSampleTells() {
		told(WINDOW, new LateDoorShut(DOOR, WINDOW, UNIT));
	}

	private void told(UUID key, Object event) {
		EventSample
			.appended(key, () -> this.outbox.append(PledgeTopics.PLEDGES, key, event), this.transactions, this.jdbc)
			.isTheCommittedOne();
	}

}
