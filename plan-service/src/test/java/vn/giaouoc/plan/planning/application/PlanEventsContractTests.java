package vn.giaouoc.plan.planning.application;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;
import vn.giaouoc.plan.planning.domain.PlanEvent;
import vn.giaouoc.plan.planning.domain.PlanEvent.WindowOpened;
import vn.giaouoc.plan.planning.domain.PlanMother;
import vn.giaouoc.plan.planning.domain.PlanState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class PlanEventsContractTests {

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aPlanIsIssuedAsItsSampleTells() {
		told(issue(null));
	}

	@Test
	void aPlanIsAmendedAsItsSampleTells() {
		told(issue(PlanMother.in(PlanState.ISSUED)));
	}

	@Test
	void aPlanIsClosedAsItsSampleTells() {
		told(PlanMother.in(PlanState.ISSUED).close().closed());
	}

	@Test
	void aPlanIsRevokedAsItsSampleTells() {
		told(PlanMother.in(PlanState.ISSUED).revoke("Ban hành sai thẩm quyền").revoked());
	}

	@Test
	void aWindowIsOpenedAsItsSampleTells() {
		Plan plan = PlanMother.in(PlanState.ISSUED);
		Window window = PlanMother.window();
		told(new WindowOpened(plan.id(), plan.edition(), plan.unitId(), plan.year(), window.id(),
				Objects.requireNonNull(window.opens()), Objects.requireNonNull(window.closes()), window.unitKinds(),
				window.titles(), window.forms()));
	}

	private static PlanEvent issue(Plan replaced) {
		return PlanMother.in(PlanState.SIGNED)
			.issue(PlanMother.entry(), List.of(), replaced, PlanMother.DAY, PlanMother.DAY, PlanMother.NOON)
			.event();
	}

	private void told(PlanEvent event) {
		EventSample
			.appended(event.planId(), () -> this.outbox.append(PlanTopics.PLANS, event.planId(), event),
					this.transactions, this.jdbc)
			.isTheCommittedOne();
	}

}
