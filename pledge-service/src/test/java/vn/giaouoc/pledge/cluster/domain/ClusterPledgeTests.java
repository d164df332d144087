package vn.giaouoc.pledge.cluster.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge.Opening;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterIllegalMove;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterSignedBySome;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTextChanged;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTextMissing;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTooSmall;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.TooFewSigned;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.UnitHasSigned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeMother.HASH;
import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeMother.LEAD;
import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeMother.NOON;
import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeMother.SECOND;
import static vn.giaouoc.pledge.cluster.domain.ClusterPledgeMother.THIRD;

class ClusterPledgeTests {

	private static final Map<ClusterAct, Function<ClusterPledge, @Nullable ClusterPledge>> ACTS = acts();

	private static Map<ClusterAct, Function<ClusterPledge, @Nullable ClusterPledge>> acts() {
		Map<ClusterAct, Function<ClusterPledge, @Nullable ClusterPledge>> acts = new EnumMap<>(ClusterAct.class);
		acts.put(ClusterAct.EDIT, (pledge) -> pledge.edit(ClusterPledgeMother.content()));
		acts.put(ClusterAct.DISCARD, (pledge) -> {
			pledge.discard();
			return null;
		});
		acts.put(ClusterAct.OPEN, (pledge) -> pledge.open(ClusterPledgeMother.cluster(), ClusterPledgeMother.members(),
				new Opening(HASH, NOON)));
		acts.put(ClusterAct.TAKE_BACK, (pledge) -> unsigned(pledge).takeBack());
		acts.put(ClusterAct.WITHDRAW, (pledge) -> unsigned(pledge).withdraw());
		acts.put(ClusterAct.SIGN, (pledge) -> unsigned(pledge).sign(THIRD, HASH, ClusterPledgeMother.signing()));
		acts.put(ClusterAct.COMPLETE, (pledge) -> pledge.complete(NOON));
		return acts;
	}

	/** Before anybody has signed, if it lies there to be signed. */
	private static ClusterPledge unsigned(ClusterPledge pledge) {
		return (pledge.state() == ClusterPledgeState.OPEN) ? ClusterPledgeMother.open() : pledge;
	}

	@TestFactory
	Stream<DynamicTest> everyActInEveryStateFollowsTheTable() {
		return Arrays.stream(ClusterPledgeState.values())
			.flatMap((state) -> Arrays.stream(ClusterAct.values())
				.map((act) -> DynamicTest.dynamicTest(state + " " + act, () -> followsTheTable(state, act))));
	}

	private static void followsTheTable(ClusterPledgeState state, ClusterAct act) {
		ClusterPledge pledge = ClusterPledgeMother.in(state);
		Function<ClusterPledge, @Nullable ClusterPledge> does = Objects.requireNonNull(ACTS.get(act));
		Optional<ClusterTransition> step = ClusterTransition.of(state, act);
		if (step.isPresent()) {
			ClusterPledge after = does.apply(pledge);
			assertThat((after != null) ? after.state() : null).isEqualTo(step.get().to());
		}
		else {
			refuses(() -> does.apply(pledge), ClusterIllegalMove.class);
		}
	}

	@Test
	void noActStandsTwiceForOneState() {
		assertThat(ClusterTransition.TABLE.stream().map((one) -> one.from() + " " + one.act())).doesNotHaveDuplicates();
	}

	@Test
	void everyStateIsReachedAndOnlyTheEndsHaveNoWayOn() {
		List<ClusterPledgeState> reached = ClusterTransition.TABLE.stream()
			.map(ClusterTransition::to)
			.filter(Objects::nonNull)
			.toList();
		assertThat(reached).contains(ClusterPledgeState.values());
		assertThat(Arrays.stream(ClusterPledgeState.values())
			.filter((state) -> ClusterTransition.TABLE.stream().noneMatch((one) -> one.from() == state)))
			.containsExactlyInAnyOrder(ClusterPledgeState.SIGNED, ClusterPledgeState.WITHDRAWN);
	}

	@Test
	void itIsSignedInAnyOrderAndCompleteWithTheLast() {
		ClusterPledge two = ClusterPledgeMother.open()
			.sign(THIRD, HASH, ClusterPledgeMother.signing())
			.sign(LEAD, HASH, ClusterPledgeMother.signing());
		assertThat(two.state()).isEqualTo(ClusterPledgeState.OPEN);
		ClusterPledge all = two.sign(SECOND, HASH, ClusterPledgeMother.signing());
		assertThat(all.state()).isEqualTo(ClusterPledgeState.SIGNED);
		assertThat(all.completed().outside()).isEmpty();
		assertThat(all.completed().signed()).containsExactly(LEAD, SECOND, THIRD);
	}

	@Test
	void noUnitSignsTwice() {
		ClusterPledge signed = ClusterPledgeMother.open().sign(LEAD, HASH, ClusterPledgeMother.signing());
		refuses(() -> signed.sign(LEAD, HASH, ClusterPledgeMother.signing()), UnitHasSigned.class);
	}

	@Test
	void nobodySignsAnotherTextThanHeHasRead() {
		refuses(() -> ClusterPledgeMother.open().sign(LEAD, HASH.replace('5', '6'), ClusterPledgeMother.signing()),
				ClusterTextChanged.class);
	}

	@Test
	void whatOneUnitHasSignedIsNeitherChangedNorWithdrawn() {
		ClusterPledge signed = ClusterPledgeMother.open().sign(SECOND, HASH, ClusterPledgeMother.signing());
		refuses(signed::takeBack, ClusterSignedBySome.class);
		refuses(signed::withdraw, ClusterSignedBySome.class);
	}

	@Test
	void takenBackAndOpenedAgainItIsTheNextEdition() {
		ClusterPledge again = ClusterPledgeMother.open()
			.takeBack()
			.edit(ClusterPledgeMother.content())
			.open(ClusterPledgeMother.cluster(), ClusterPledgeMother.members(), new Opening(HASH, NOON));
		assertThat(again.edition()).isEqualTo(2);
	}

	@Test
	void signingEndsEarlyOnceTwoHaveSignedAndLeavesTheOthersOutside() {
		ClusterPledge one = ClusterPledgeMother.open().sign(LEAD, HASH, ClusterPledgeMother.signing());
		refuses(() -> one.complete(NOON), TooFewSigned.class);
		ClusterPledge two = one.sign(SECOND, HASH, ClusterPledgeMother.signing()).complete(NOON);
		assertThat(two.completed().outside()).containsExactly(THIRD);
	}

	@Test
	void nothingIsSignedThatSaysNothingOrCannotBeScored() {
		ClusterContent whole = ClusterPledgeMother.content();
		refusesToOpen(new ClusterContent(" \n ", whole.criteria(), null), ClusterTextMissing.class);
		refusesToOpen(new ClusterContent(whole.text(), List.of(), null), ClusterTextMissing.class);
	}

	@Test
	void aPromiseToOneAnotherNeedsTwo() {
		ClusterPledge draft = ClusterPledgeMother.in(ClusterPledgeState.DRAFT);
		List<Signatory> members = ClusterPledgeMother.members();
		refuses(() -> draft.open(ClusterPledgeMother.cluster(), members.subList(0, 1), new Opening(HASH, NOON)),
				ClusterTooSmall.class);
		assertThat(
				draft.open(ClusterPledgeMother.cluster(), members.subList(0, 2), new Opening(HASH, NOON)).signatories())
			.hasSize(2);
	}

	@Test
	void membersAreThoseOfTheDay() {
		Cluster cluster = ClusterPledgeMother.cluster();
		assertThat(cluster.membersOn(LocalDate.of(2022, 6, 30))).containsExactly(LEAD, SECOND, THIRD);
		assertThat(cluster.membersOn(LocalDate.of(2022, 7, 1))).containsExactly(LEAD, SECOND);
		assertThat(cluster.membersOn(LocalDate.of(2020, 12, 31))).isEmpty();
	}

	private static void refusesToOpen(ClusterContent content, Class<? extends ClusterRefusal> why) {
		ClusterPledge draft = ClusterPledgeMother.draft(content);
		refuses(() -> draft.open(ClusterPledgeMother.cluster(), ClusterPledgeMother.members(), new Opening(HASH, NOON)),
				why);
	}

	private static void refuses(ThrowingCallable call, Class<? extends ClusterRefusal> why) {
		ClusterRefused refused = catchThrowableOfType(ClusterRefused.class, call);
		assertThat(refused).isNotNull();
		assertThat(refused.refusal()).isInstanceOf(why);
	}

}
