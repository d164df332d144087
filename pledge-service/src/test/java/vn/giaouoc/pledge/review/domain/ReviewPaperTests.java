package vn.giaouoc.pledge.review.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giaouoc.pledge.review.domain.PaperContent.Candidate;
import vn.giaouoc.pledge.review.domain.PaperContent.Minutes;
import vn.giaouoc.pledge.review.domain.PaperContent.Report;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoreLine;
import vn.giaouoc.pledge.review.domain.PaperContent.ScoringKind;
import vn.giaouoc.pledge.review.domain.PaperContent.SelfScore;
import vn.giaouoc.pledge.review.domain.PaperContent.VoteMode;
import vn.giaouoc.pledge.review.domain.ReviewPlan.Content;
import vn.giaouoc.pledge.review.domain.ReviewPlan.ScoringItem;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.MeetingIncomplete;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.MoreVotesThanPeople;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NoSuchItem;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NotInThisState;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.NothingSaid;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.OtherContent;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.TooManyPoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReviewPaperTests {

	private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000201");

	private static final OffsetDateTime MEETING = OffsetDateTime.parse("2022-11-30T08:00:00+07:00");

	private static final LocalDate DUE = LocalDate.of(2022, 12, 15);

	@Test
	void aDraftIsSentReceivedAndThenNobodysToChange() {
		ReviewPaper received = sent(report("Đã đạt")).receive();
		assertThat(received.state()).isEqualTo(PaperState.RECEIVED);
		refused(() -> received.edit(PaperContent.of(report("Khác"))), NotInThisState.class);
		refused(received::receive, NotInThisState.class);
		refused(() -> received.giveBack("Muộn"), NotInThisState.class);
	}

	@Test
	void whatComesBackIsWrittenAndSentAgain() {
		ReviewPaper returned = sent(report("Đã đạt")).giveBack("Thiếu số liệu");
		assertThat(returned.remark()).isEqualTo("Thiếu số liệu");
		ReviewPaper again = send(returned.edit(PaperContent.of(report("Đã bổ sung"))), "2022-12-15T09:00:00+07:00");
		assertThat(again.state()).isEqualTo(PaperState.SENT);
		assertThat(again.remark()).isNull();
	}

	@Test
	void whatIsSentLiesStillAndADraftIsNotDecidedOn() {
		ReviewPaper sent = sent(report("Đã đạt"));
		refused(() -> sent.edit(PaperContent.of(report("Khác"))), NotInThisState.class);
		refused(sent::requireDraft, NotInThisState.class);
		refused(draft(PaperContent.of(report("Đã đạt")), PaperKind.REPORT)::receive, NotInThisState.class);
	}

	@Test
	void theLastDayIsInTimeAndTheNextIsLate() {
		ReviewPaper draft = draft(PaperContent.of(report("Đã đạt")), PaperKind.REPORT);
		assertThat(send(draft, "2022-12-15T23:59:59+07:00").reported().late()).isFalse();
		assertThat(send(draft, "2022-12-16T00:00:00+07:00").reported().late()).isTrue();
	}

	@Test
	void nothingIsSentThatSaysNothing() {
		refused(() -> sent(report(" ")), NothingSaid.class);
		refused(() -> send(draft(PaperContent.of(new SelfScore(List.of())), PaperKind.SCORE),
				"2022-12-01T08:00:00+07:00"), NothingSaid.class);
		refused(() -> send(draft(PaperContent.of(minutes(MEETING, 2, List.of())), PaperKind.MINUTES),
				"2022-12-01T08:00:00+07:00"), NothingSaid.class);
	}

	@Test
	void aPaperSaysWhatItsKindIsForAndNothingElse() {
		ReviewPaper draft = draft(PaperContent.of(report("Đã đạt")), PaperKind.REPORT);
		refused(() -> draft.edit(PaperContent.of(minutes(MEETING, 1, List.of()))), OtherContent.class);
		refused(() -> draft.edit(new PaperContent(report("Đã đạt"), null, minutes(MEETING, 1, List.of()))),
				OtherContent.class);
	}

	@Test
	void aMeetingHasATimeAndPeople() {
		refused(() -> sent(minutes(null, 2, List.of(candidate(1, 1)))), MeetingIncomplete.class);
		refused(() -> sent(minutes(MEETING, 0, List.of(candidate(0, 0)))), MeetingIncomplete.class);
	}

	@Test
	void nobodyGetsMoreVotesThanThereArePeople() {
		assertThat(sent(minutes(MEETING, 5, List.of(candidate(3, 2)))).state()).isEqualTo(PaperState.SENT);
		refused(() -> sent(minutes(MEETING, 5, List.of(candidate(3, 3)))), MoreVotesThanPeople.class);
		refused(() -> sent(minutes(MEETING, 5, List.of(candidate(Integer.MAX_VALUE, 1)))), MoreVotesThanPeople.class);
	}

	@Test
	void baseAndBonusCountUpPenaltiesDownAndNothingIsTheLeast() {
		assertThat(new SelfScore(List.of(line(ScoringKind.BASE, "55.5"), line(ScoringKind.BONUS, "5"),
				line(ScoringKind.PENALTY, "2.25")))
			.total()).isEqualByComparingTo("58.25");
		assertThat(new SelfScore(List.of(line(ScoringKind.PENALTY, "1"))).total()).isEqualByComparingTo("0");
	}

	@Test
	void aLineBringsItsPointsAtMostByThePlansTable() {
		ReviewPlan plan = new ReviewPlan(ID, 1, ID, 2022, "15/KH-UBND", "Thi đua", new Content(List.of(),
				List.of(new ScoringItem(ID, ScoringKind.BASE, "Chỉ tiêu", new BigDecimal("60"))), List.of()));
		ScoreLine given = new ScoreLine(ID, ScoringKind.BONUS, "Tự đặt", new BigDecimal("1000"), new BigDecimal("60"),
				null);
		assertThat(plan.scored(new SelfScore(List.of(given))).lines()).singleElement().satisfies((line) -> {
			assertThat(line.kind()).isEqualTo(ScoringKind.BASE);
			assertThat(line.criterion()).isEqualTo("Chỉ tiêu");
			assertThat(line.most()).isEqualByComparingTo("60");
		});
		refused(() -> plan.scored(new SelfScore(List
			.of(new ScoreLine(ID, ScoringKind.BASE, "Chỉ tiêu", new BigDecimal("60"), new BigDecimal("60.01"), null)))),
				TooManyPoints.class);
		refused(() -> plan.scored(new SelfScore(
				List.of(new ScoreLine(new UUID(0, 1), ScoringKind.BASE, "Lạ", BigDecimal.TEN, BigDecimal.ONE, null)))),
				NoSuchItem.class);
	}

	private static void refused(ThrowingCallable act, Class<? extends ReviewRefusal> why) {
		assertThatExceptionOfType(ReviewRefused.class).isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.refusal()).isInstanceOf(why));
	}

	private static ReviewPaper draft(PaperContent content, PaperKind kind) {
		return new ReviewPaper(ID, 1, ID, 2022, ID, kind, null, "Tổng kết năm 2022", DUE, PaperState.DRAFT, content, ID,
				null, null);
	}

	private static ReviewPaper send(ReviewPaper paper, String at) {
		return paper.send(ID, "Trưởng thôn", OffsetDateTime.parse(at), "00");
	}

	private static ReviewPaper sent(Report report) {
		return send(draft(PaperContent.of(report), PaperKind.REPORT), "2022-12-01T08:00:00+07:00");
	}

	private static ReviewPaper sent(Minutes minutes) {
		return send(draft(PaperContent.of(minutes), PaperKind.MINUTES), "2022-12-01T08:00:00+07:00");
	}

	private static Report report(String results) {
		return new Report(results, List.of(), List.of(), "", "", "");
	}

	private static Minutes minutes(@Nullable OffsetDateTime heldAt, int present, List<Candidate> candidates) {
		return new Minutes(heldAt, "Nhà văn hóa thôn", "Hồ Văn A", "Hồ Thị B",
				Collections.nCopies(present, "Người dự họp"), 0, VoteMode.SHOW_OF_HANDS, "", candidates);
	}

	private static Candidate candidate(int votesFor, int votesAgainst) {
		return new Candidate(null, "Hồ Văn Mẫu", null, List.of("LDTT"), votesFor, votesAgainst, true);
	}

	private static ScoreLine line(ScoringKind kind, String points) {
		return new ScoreLine(ID, kind, "Mục", new BigDecimal("100"), new BigDecimal(points), null);
	}

}
