package vn.giaouoc.pledge.reminder.application;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.reminder.domain.UnitReminded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ReminderEventsContractTests {

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aUnitIsRemindedAsItsSampleTells() {
		OffsetDateTime end = OffsetDateTime.parse("2022-02-09T00:00:00+07:00");
		UnitReminded event = new UnitReminded(UUID.fromString("01900000-0000-7000-8000-000000000032"),
				UUID.fromString("01900000-0000-7000-8000-000000000002"), 2022,
				UUID.fromString("01900000-0000-7000-8000-000000000102"), end, end, 46, 31,
				UUID.fromString("01900000-0000-7000-8000-000000000106"));
		EventSample
			.appended(event.windowId(), () -> this.outbox.append(PledgeTopics.PLEDGES, event.windowId(), event),
					this.transactions, this.jdbc)
			.isTheCommittedOne();
	}

}
