package vn.giaouoc.plan.planning.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Finding.Severity;
import vn.giaouoc.plan.planning.domain.Plan.Entry;
import vn.giaouoc.plan.planning.domain.Plan.Issue;
import vn.giaouoc.plan.planning.domain.Plan.SignedFile;
import vn.giaouoc.plan.planning.domain.PlanEvent.PlanAmended;
import vn.giaouoc.plan.planning.domain.PlanEvent.PlanIssued;
import vn.giaouoc.plan.planning.domain.Refusal.ApprovalNeeded;
import vn.giaouoc.plan.planning.domain.Refusal.ErrorsAreMended;
import vn.giaouoc.plan.planning.domain.Refusal.FindingUnknown;
import vn.giaouoc.plan.planning.domain.Refusal.IllegalMove;
import vn.giaouoc.plan.planning.domain.Refusal.IssueDateImpossible;
import vn.giaouoc.plan.planning.domain.Refusal.NothingToApprove;
import vn.giaouoc.plan.planning.domain.Refusal.OpenFindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanTests {

	private static final Map<Act, UnaryOperator<Plan>> ACTS = acts();

	private static Map<Act, UnaryOperator<Plan>> acts() {
		Map<Act, UnaryOperator<Plan>> acts = new EnumMap<>(Act.class);
		acts.put(Act.EDIT, (plan) -> plan.edit(PlanMother.writing()));
		acts.put(Act.CHECK, (plan) -> plan.checked(List.of()));
		acts.put(Act.SEND_FOR_APPROVAL, Plan::sendForApproval);
		acts.put(Act.APPROVE, Plan::approve);
		acts.put(Act.SEND_FOR_SIGNATURE, Plan::sendForSignature);
		acts.put(Act.SIGN, (plan) -> plan.sign(PlanMother.id(90), "Trương Ngọc Thanh", PlanMother.NOON));
		acts.put(Act.RETURN, (plan) -> plan.giveBack("Thiếu chỉ tiêu"));
		acts.put(Act.RECALL, Plan::recall);
		acts.put(Act.ATTACH, (plan) -> plan.attach(new SignedFile(PlanMother.id(91), "ban-ky.pdf", "00")));
		acts.put(Act.ISSUE, (plan) -> issue(plan, PlanMother.entry()).issued());
		acts.put(Act.SUPERSEDE,
				(plan) -> Objects.requireNonNull(PlanMother.in(PlanState.SIGNED)
					.issue(PlanMother.entry(), List.of(), plan, PlanMother.DAY, PlanMother.DAY, PlanMother.NOON)
					.replaced()));
		acts.put(Act.CLOSE, Plan::close);
		acts.put(Act.REVOKE, (plan) -> plan.revoke("Ban hành sai thẩm quyền"));
		return acts;
	}

	@TestFactory
	Stream<DynamicTest> everyActInEveryStateDoesWhatTheTableSays() {
		return Arrays.stream(PlanState.values())
			.flatMap((state) -> ACTS.keySet()
				.stream()
				.map((act) -> DynamicTest.dynamicTest(state + " " + act, () -> followsTheTable(state, act))));
	}

	private static void followsTheTable(PlanState state, Act act) {
		Plan plan = PlanMother.in(state, (act == Act.SEND_FOR_APPROVAL) ? PlanMother.above() : null);
		UnaryOperator<Plan> does = Objects.requireNonNull(ACTS.get(act));
		Optional<Transition> step = Transition.of(state, act);
		if (step.isPresent()) {
			assertThat(does.apply(plan).state()).isEqualTo(step.get().to());
		}
		else {
			refuses(() -> does.apply(plan), IllegalMove.class);
		}
	}

	@Test
	void noActStandsTwiceForOneState() {
		assertThat(Transition.TABLE.stream().map((one) -> one.from() + " " + one.act())).doesNotHaveDuplicates();
	}

	@Test
	void everyStateIsReachedAndOnlyTheEndsHaveNoWayOn() {
		List<PlanState> reached = Transition.TABLE.stream().map(Transition::to).filter(Objects::nonNull).toList();
		assertThat(reached).contains(PlanState.values());
		assertThat(Arrays.stream(PlanState.values())
			.filter((state) -> Transition.TABLE.stream().noneMatch((one) -> one.from() == state)))
			.containsExactlyInAnyOrder(PlanState.AMENDED, PlanState.CLOSED, PlanState.REVOKED);
	}

	@Test
	void anErrorStopsTheSignatureAndAWarningDoesUntilItIsAnswered() {
		refuses(() -> PlanMother.finding(Severity.ERROR, null).sendForSignature(), OpenFindings.class);
		refuses(() -> PlanMother.finding(Severity.WARNING, null).sendForSignature(), OpenFindings.class);
		assertThat(PlanMother.finding(Severity.WARNING, "Theo tên chính thức").sendForSignature().state())
			.isEqualTo(PlanState.WAITING_SIGNATURE);
		assertThat(PlanMother.finding(Severity.INFO, null).sendForSignature().state())
			.isEqualTo(PlanState.WAITING_SIGNATURE);
	}

	@Test
	void anAnswerIsKeptWhenTheSameIsFoundAgain() {
		Plan answered = PlanMother.finding(Severity.WARNING, null).answer("year-of-text-1", "Đúng như vậy");
		Plan again = answered.edit(PlanMother.writing()).checked(List.of(PlanMother.found(Severity.WARNING, null)));
		assertThat(again.findings().getFirst().answer()).isEqualTo("Đúng như vậy");
		assertThat(again.answer("year-of-text-1", null).findings().getFirst().isOpen()).isTrue();
	}

	@Test
	void anErrorIsNotArguedAwayAndNothingUnknownIsAnswered() {
		refuses(() -> PlanMother.finding(Severity.ERROR, null).answer("year-of-text-1", "Kệ"), ErrorsAreMended.class);
		refuses(() -> PlanMother.finding(Severity.WARNING, null).answer("khac", "Kệ"), FindingUnknown.class);
	}

	@Test
	void aSubPlanGoesUpBeforeItIsSignedAndAPlanOfItsOwnDoesNot() {
		refuses(() -> PlanMother.in(PlanState.CHECKED, PlanMother.above()).sendForSignature(), ApprovalNeeded.class);
		refuses(() -> PlanMother.in(PlanState.CHECKED).sendForApproval(), NothingToApprove.class);
	}

	@Test
	void itIsDatedBetweenTheSignatureAndToday() {
		Plan signed = PlanMother.in(PlanState.SIGNED);
		refuses(() -> issue(signed, new Entry(15, PlanMother.DAY.minusDays(1))), IssueDateImpossible.class);
		refuses(() -> issue(signed, new Entry(15, PlanMother.DAY.plusDays(1))), IssueDateImpossible.class);
		assertThat(issue(signed, PlanMother.entry()).issued().heading().issueDate()).isEqualTo(PlanMother.DAY);
	}

	@Test
	void theLastCheckStopsTheIssue() {
		refuses(() -> PlanMother.in(PlanState.SIGNED)
			.issue(PlanMother.entry(), List.of(PlanMother.found(Severity.ERROR, null)), null, PlanMother.DAY,
					PlanMother.DAY, PlanMother.NOON),
				OpenFindings.class);
	}

	@Test
	void theFirstIssueTellsPlanIssuedAndALaterOneWhatItReplaces() {
		assertThat(issue(PlanMother.in(PlanState.SIGNED), PlanMother.entry()).event()).isInstanceOf(PlanIssued.class);
		Plan inForce = PlanMother.in(PlanState.ISSUED);
		Plan next = inForce.amend();
		assertThat(next.edition()).isEqualTo(2);
		assertThat(next.heading().code()).isNull();
		Plan signed = next.checked(List.of())
			.sendForSignature()
			.sign(PlanMother.id(90), "Trương Ngọc Thanh", PlanMother.NOON);
		Issue issue = signed.issue(new Entry(16, PlanMother.DAY), List.of(), inForce, PlanMother.DAY, PlanMother.DAY,
				PlanMother.NOON);
		assertThat(issue.event()).isInstanceOfSatisfying(PlanAmended.class, (told) -> {
			assertThat(told.edition()).isEqualTo(2);
			assertThat(told.replaces()).isEqualTo(1);
			assertThat(told.code()).isEqualTo("16/KH-UBND");
		});
	}

	@Test
	void numbersBelowTenBearAZero() {
		assertThat(new Heading(9, "KH-UBND", null, null, "").code()).isEqualTo("09/KH-UBND");
		assertThat(new Heading(10, "KH-UBND", null, null, "").code()).isEqualTo("10/KH-UBND");
	}

	@Test
	void onlyWhereThereIsNoOfficeTheHeadDoesAllOfIt() {
		for (Party party : List.of(Party.DRAFTER, Party.LEADER, Party.CLERK)) {
			assertThat(party.isTakenBy("unit-head", UnitKind.VILLAGE)).isTrue();
			assertThat(party.isTakenBy("unit-head", UnitKind.COMMUNE)).isFalse();
		}
		assertThat(Party.SUPERIOR.isTakenBy("unit-head", UnitKind.VILLAGE)).isFalse();
	}

	@Test
	void whatIsToldAgainBearsTheIdThatItBoreTheFirstTime() {
		Issue issue = issue(PlanMother.in(PlanState.SIGNED), PlanMother.entry());
		assertThat(issue.issued().told(Instant.MIN)).extracting(PlanEvent::eventId)
			.containsExactly(issue.event().eventId());
		assertThat(PlanMother.in(PlanState.CLOSED).told(Instant.MIN)).extracting(PlanEvent::eventId)
			.doesNotHaveDuplicates()
			.contains(issue.event().eventId());
	}

	@Test
	void ofAPlanInForceItsOpenWindowsAreToldAgainAndOfADraftNothing() {
		Instant opens = PlanMother.window().opens().toInstant();
		assertThat(PlanMother.in(PlanState.ISSUED).told(opens)).hasSize(2);
		assertThat(PlanMother.in(PlanState.ISSUED).told(opens.minusMillis(1))).hasSize(1);
		assertThat(PlanMother.in(PlanState.SIGNED).told(opens)).isEmpty();
	}

	private static Issue issue(Plan plan, Entry entry) {
		return plan.issue(entry, List.of(), null, PlanMother.DAY, PlanMother.DAY, PlanMother.NOON);
	}

	private static void refuses(Runnable act, Class<? extends Refusal> why) {
		assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class,
				(refused) -> assertThat(refused.refusal()).isInstanceOf(why));
	}

}
