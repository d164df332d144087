package vn.giaouoc.pledge.inspection.application;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.inspection.domain.Inspection;
import vn.giaouoc.pledge.inspection.domain.Inspection.Mending;
import vn.giaouoc.pledge.inspection.domain.InspectionKind;
import vn.giaouoc.pledge.registration.application.PledgeTopics;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class InspectionEventsContractTests {

	private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000401");

	private static final UUID UNIT = UUID.fromString("01900000-0000-7000-8000-000000000003");

	private static final UUID OFFICER = UUID.fromString("01900000-0000-7000-8000-000000000109");

	private static final UUID HEAD = UUID.fromString("01900000-0000-7000-8000-000000000107");

	private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	private final Inspection noted = Inspection.noted(ID, UNIT, OFFICER, InspectionKind.INSPECTION, DAY,
			"Sổ theo dõi chưa đủ", "Bổ sung sổ theo dõi", LocalDate.of(2022, 6, 15), DAY);

	@Test
	void anInspectionIsNotedAsItsSampleTells() {
		isToldAsItsSample(this.noted.noted());
	}

	@Test
	void whatIsMendedIsToldAsItsSampleTells() {
		LocalDate day = LocalDate.of(2022, 6, 10);
		isToldAsItsSample(this.noted.mend(new Mending(day, null, "Trưởng thôn"), day).mended(HEAD));
	}

	private void isToldAsItsSample(Object event) {
		EventSample
			.appended(ID, () -> this.outbox.append(PledgeTopics.PLEDGES, ID, event), this.transactions, this.jdbc)
			.isTheCommittedOne();
	}

}
