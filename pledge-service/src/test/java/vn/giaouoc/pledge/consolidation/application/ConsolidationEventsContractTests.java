package vn.giaouoc.pledge.consolidation.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.consolidation.application.Consolidations.Sealed;
import vn.giaouoc.pledge.consolidation.domain.ConsolidatedRow;
import vn.giaouoc.pledge.consolidation.domain.ConsolidationMother;
import vn.giaouoc.pledge.consolidation.domain.ConsolidationSealed;
import vn.giaouoc.pledge.consolidation.domain.Totals;
import vn.giaouoc.pledge.consolidation.domain.Difference;
import vn.giaouoc.pledge.registration.application.PledgeTopics;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ConsolidationEventsContractTests {

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aConsolidationIsSealedAsItsSampleTells() {
		List<ConsolidatedRow> rows = List.of(ConsolidationMother.row("LDTT"));
		ConsolidationSealed event = ConsolidationService
			.told(new Sealed(UUID.fromString("01900000-0000-7000-8000-000000000108"),
					UUID.fromString("01900000-0000-7000-8000-000000000002"), 2022,
					UUID.fromString("01900000-0000-7000-8000-000000000001"), 1, rows, Totals.of(rows),
					Difference.between(List.of(), rows), UUID.fromString("01900000-0000-7000-8000-000000000109"),
					"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "Cán bộ",
					OffsetDateTime.parse("2022-02-10T08:00:00+07:00")));
		EventSample
			.appended(event.consolidationId(),
					() -> this.outbox.append(PledgeTopics.PLEDGES, event.consolidationId(), event), this.transactions,
					this.jdbc)
			.isTheCommittedOne();
	}

}
