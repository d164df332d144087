package vn.giaouoc.pledge.registration.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giaouoc.pledge.registration.domain.Refusal.AlreadyOver;
import vn.giaouoc.pledge.registration.domain.Refusal.IllegalMove;
import vn.giaouoc.pledge.registration.domain.Refusal.NothingPledged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PledgeTests {

	private static final Map<Act, Function<Pledge, @Nullable Pledge>> ACTS = acts();

	private static Map<Act, Function<Pledge, @Nullable Pledge>> acts() {
		Map<Act, Function<Pledge, @Nullable Pledge>> acts = new EnumMap<>(Act.class);
		acts.put(Act.EDIT, (pledge) -> pledge.edit(PledgeMother.content()));
		acts.put(Act.DISCARD, (pledge) -> {
			pledge.discard();
			return null;
		});
		acts.put(Act.SUBMIT, Pledge::submit);
		acts.put(Act.CONFIRM, (pledge) -> pledge.confirm(PledgeMother.AUTHOR, PledgeMother.NOON));
		acts.put(Act.SEND, Pledge::send);
		acts.put(Act.RELEASE, Pledge::release);
		acts.put(Act.RECEIVE, Pledge::receive);
		acts.put(Act.RETURN, (pledge) -> pledge.giveBack("Thiếu chỉ tiêu", null, PledgeMother.NOON));
		acts.put(Act.WITHDRAW, Pledge::withdraw);
		acts.put(Act.REPLACE, Pledge::replaced);
		return acts;
	}

	@TestFactory
	Stream<DynamicTest> everyActInEveryStateFollowsTheTable() {
		return Arrays.stream(PledgeState.values())
			.flatMap((state) -> Arrays.stream(Act.values())
				.map((act) -> DynamicTest.dynamicTest(state + " " + act, () -> followsTheTable(state, act))));
	}

	private static void followsTheTable(PledgeState state, Act act) {
		Pledge pledge = PledgeMother.in(state);
		Function<Pledge, @Nullable Pledge> does = Objects.requireNonNull(ACTS.get(act));
		Optional<Transition> step = Transition.of(state, act);
		if (step.isPresent()) {
			Pledge after = does.apply(pledge);
			assertThat((after != null) ? after.state() : null).isEqualTo(step.get().to());
		}
		else {
			refuses(() -> does.apply(pledge), IllegalMove.class);
		}
	}

	@Test
	void noActStandsTwiceForOneState() {
		assertThat(Transition.TABLE.stream().map((one) -> one.from() + " " + one.act())).doesNotHaveDuplicates();
	}

	@Test
	void everyStateIsReachedAndOnlyTheEndsHaveNoWayOn() {
		List<PledgeState> reached = Transition.TABLE.stream().map(Transition::to).filter(Objects::nonNull).toList();
		assertThat(reached).contains(PledgeState.values());
		assertThat(Arrays.stream(PledgeState.values())
			.filter((state) -> Transition.TABLE.stream().noneMatch((one) -> one.from() == state)))
			.containsExactlyInAnyOrder(PledgeState.WITHDRAWN, PledgeState.REPLACED);
	}

	@Test
	void whateverPledgesForNothingIsNotHandedInAndMayBeKept() {
		Pledge draft = PledgeMother.in(PledgeState.DRAFT, PledgeMother.empty());
		refuses(draft::submit, NothingPledged.class);
		assertThat(draft.edit(PledgeMother.empty()).state()).isEqualTo(PledgeState.DRAFT);
	}

	@Test
	void aPledgeThatIsMendedKeepsTheTimeOfItsFirstAcceptance() {
		Pledge mended = PledgeMother.in(PledgeState.RETURNED).submit();
		assertThat(mended.submitted().acceptedAt().toInstant()).isEqualTo(PledgeMother.NOON);
		assertThat(mended.trail().remark()).isNull();
	}

	@Test
	void theTimeToMendLiesAhead() {
		Pledge submitted = PledgeMother.in(PledgeState.SUBMITTED);
		refuses(() -> submitted.giveBack("Thiếu", PledgeMother.NOON, PledgeMother.NOON), AlreadyOver.class);
		assertThat(submitted.giveBack("Thiếu", PledgeMother.NOON.plusMillis(1), PledgeMother.NOON).state())
			.isEqualTo(PledgeState.RETURNED);
	}

	@Test
	void aSuccessorIsANewPledgeForTheSame() {
		Pledge held = PledgeMother.in(PledgeState.SUBMITTED);
		UUID id = UUID.randomUUID();
		Pledge successor = held.successor(id, PledgeMother.AUTHOR, held.unitId(), PledgeMother.content());
		assertThat(successor.id()).isEqualTo(id);
		assertThat(successor.subject()).isEqualTo(held.subject());
		assertThat(successor.replaces()).isEqualTo(held.id());
		assertThat(successor.version()).isZero();
	}

	@Test
	void aReceiptBearsTheYearOfThePlan() {
		assertThat(PledgeMother.in(PledgeState.SUBMITTED).submitted().receipt()).isEqualTo("2022-0000123");
	}

	private static void refuses(ThrowingCallable call, Class<? extends Refusal> why) {
		Refused refused = catchThrowableOfType(Refused.class, call);
		assertThat(refused).isNotNull();
		assertThat(refused.refusal()).isInstanceOf(why);
	}

}
