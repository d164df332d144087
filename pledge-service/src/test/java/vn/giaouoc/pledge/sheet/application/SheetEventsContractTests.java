package vn.giaouoc.pledge.sheet.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.registration.domain.PledgeMother;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.sheet.domain.SheetEvent;
import vn.giaouoc.pledge.sheet.domain.SheetRow;
import vn.giaouoc.pledge.sheet.domain.SheetState;
import vn.giaouoc.pledge.sheet.domain.UnitSheet;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class SheetEventsContractTests {

	private static final UUID OFFICER = UUID.fromString("01900000-0000-7000-8000-000000000106");

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aSheetIsSentAsItsSampleTells() {
		told(sheet().sent());
	}

	@Test
	void aSheetIsReceivedAsItsSampleTells() {
		told(sheet().receive().received(OFFICER));
	}

	@Test
	void aSheetIsReturnedAsItsSampleTells() {
		told(sheet().giveBack(Set.of(PledgeMother.ID)).returned(1, "Thiếu chỉ tiêu", OFFICER));
	}

	private static UnitSheet sheet() {
		List<SheetRow> rows = List.of(Sheets.row(PledgeMother.in(PledgeState.CONFIRMED)));
		return new UnitSheet(UUID.fromString("01900000-0000-7000-8000-000000000107"), 1, PledgeMother.window().id(),
				PledgeMother.window().planId(), 2022, UUID.fromString("01900000-0000-7000-8000-000000000102"),
				UUID.fromString("01900000-0000-7000-8000-000000000001"), 1, SheetState.SENT, rows, false,
				OffsetDateTime.parse("2022-02-08T12:00:00+07:00"), Sheets.sha256(""));
	}

	private void told(SheetEvent event) {
		EventSample
			.appended(event.sheetId(), () -> this.outbox.append(PledgeTopics.PLEDGES, event.sheetId(), event),
					this.transactions, this.jdbc)
			.isTheCommittedOne();
	}

}
