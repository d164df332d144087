package vn.giaouoc.award.register.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.award.register.domain.Award;
import vn.giaouoc.award.register.domain.Decision;
import vn.giaouoc.award.register.domain.Holder;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class RegisterEventsContractTests {

	private static final Award AWARD = Award.of(new Holder(Holder.Kind.PERSON, id(1), "Hồ Thị Mẫu"), id(2), "CSTDCS",
			2021, new Decision("12/QĐ-UBND", LocalDate.of(2022, 1, 15), "Ủy ban nhân dân huyện Trà Bồng"));

	@Autowired
	Awards awards;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void anAwardIsToldAsItsSampleTells() {
		Scope
			.system("jobs",
					() -> EventSample.appended(AWARD.id(), () -> this.awards.addAll(List.of(AWARD)), this.transactions,
							this.jdbc))
			.isTheCommittedOne();
	}

	@Test
	void whoHoldsItIsToldByIdAlone() {
		assertThat(EventSample.of("vn.giaouoc.AwardState.v1").data().toString()).doesNotContain("Mẫu");
	}

	@Test
	void theSameAwardHasTheSameIdHoweverItsNumberIsWritten() {
		Award again = Award.of(AWARD.holder(), id(3), "CSTDCS", 2021,
				new Decision("12/qđ-ubnd", LocalDate.of(2022, 1, 16), null));
		assertThat(again.id()).isEqualTo(AWARD.id());
		assertThat(Award.of(AWARD.holder(), id(2), "CSTDCS", 2020, AWARD.decision()).id()).isNotEqualTo(AWARD.id());
	}

	private static UUID id(int number) {
		return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
	}

}
