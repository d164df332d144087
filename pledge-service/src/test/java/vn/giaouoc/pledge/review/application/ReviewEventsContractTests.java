package vn.giaouoc.pledge.review.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;
import vn.giaouoc.pledge.review.domain.PaperContent;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoreLine;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoringKind;
import vn.giaouoc.pledge.review.domain.PaperContent.SelfScore;
import vn.giaouoc.pledge.review.domain.PaperKind;
import vn.giaouoc.pledge.review.domain.PaperState;
import vn.giaouoc.pledge.review.domain.PerformanceGrade;
import vn.giaouoc.pledge.review.domain.ReviewEvent.ResultConfirmed;
import vn.giaouoc.pledge.review.domain.ReviewPaper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ReviewEventsContractTests {

	private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000201");

	private static final UUID COMMUNE = UUID.fromString("01900000-0000-7000-8000-000000000001");

	private static final UUID PLAN = UUID.fromString("01900000-0000-7000-8000-000000000002");

	private static final UUID UNIT = UUID.fromString("01900000-0000-7000-8000-000000000003");

	private static final UUID HEAD = UUID.fromString("01900000-0000-7000-8000-000000000107");

	private static final UUID OFFICER = UUID.fromString("01900000-0000-7000-8000-000000000109");

	private static final OffsetDateTime NOON = OffsetDateTime.parse("2022-12-10T12:00:00+07:00");

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aPaperIsReportedAsItsSampleTells() {
		isToldAsItsSample(ID, sent().reported());
	}

	@Test
	void aPaperIsReceivedAsItsSampleTells() {
		isToldAsItsSample(ID, sent().receive().received(OFFICER));
	}

	@Test
	void aPaperIsReturnedAsItsSampleTells() {
		isToldAsItsSample(ID, sent().giveBack("Thiếu minh chứng").returned(OFFICER));
	}

	@Test
	void aResultIsConfirmedAsItsSampleTells() {
		UUID pledge = UUID.fromString("01900000-0000-7000-8000-000000000101");
		isToldAsItsSample(pledge,
				new ResultConfirmed(pledge, 1, PLAN, 2022, UNIT,
						new Subject(SubjectKind.OFFICIAL, HEAD, "Hồ Văn Mẫu", "Công chức Văn phòng"),
						List.of("LDTT", "CSTDCS", "GK"), List.of("LDTT"), PerformanceGrade.GOOD, ID, HEAD, NOON));
	}

	private static ReviewPaper sent() {
		SelfScore score = new SelfScore(List.of(new ScoreLine(ID, ScoringKind.BASE, "Hoàn thành chỉ tiêu",
				new BigDecimal("60"), new BigDecimal("55.5"), null)));
		return new ReviewPaper(ID, 1, PLAN, 2022, UNIT, PaperKind.SCORE, null, "Thi đua năm 2022",
				LocalDate.of(2022, 12, 15), PaperState.DRAFT, PaperContent.of(score), COMMUNE, null, null)
			.send(HEAD, "Trưởng thôn", NOON, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

	private void isToldAsItsSample(UUID key, Object event) {
		EventSample
			.appended(key, () -> this.outbox.append(PledgeTopics.PLEDGES, key, event), this.transactions, this.jdbc)
			.isTheCommittedOne();
	}

}
