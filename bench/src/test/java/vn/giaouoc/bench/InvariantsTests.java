package vn.giaouoc.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giaouoc.bench.Entry.Kind;
import vn.giaouoc.bench.FinalState.Row;
import vn.giaouoc.bench.FinalState.Told;
import vn.giaouoc.bench.Invariants.Violation;

import static org.assertj.core.api.Assertions.assertThat;

/** A checker that finds nothing proves nothing: each fault must be caught by its name. */
class InvariantsTests {

	private static final UUID WINDOW = UUID.randomUUID();

	private static final UUID UNIT = UUID.randomUUID();

	private static final String OUT_OF_ORDER = "sự kiện đến thiếu hoặc sai thứ tự";

	/** "Hết ngày 08/02/2022" in Viet Nam. */
	private static final Instant ENDS = Instant.parse("2022-02-08T17:00:00Z");

	private static final Instant IN_TIME = ENDS.minusMillis(1);

	final List<Entry> history = new ArrayList<>();

	final List<Row> rows = new ArrayList<>();

	final List<Told> written = new ArrayList<>();

	final List<Told> topic = new ArrayList<>();

	final Set<UUID> workedIn = new HashSet<>();

	long noticed;

	long waiting;

	UUID refused = UUID.randomUUID();

	Row first = pledged(IN_TIME);

	Row second = pledged(IN_TIME.minusSeconds(1));

	/** One who was too late, and one whose first answer was lost. */
	InvariantsTests() {
		ask(this.refused, ENDS);
		answer(this.refused, Kind.REFUSED, "deadline-passed", null, ENDS.plusMillis(2));
		this.history.add(2, new Entry(Kind.UNKNOWN, this.first.pledge(), WINDOW, UNIT, this.first.subject(), "DH2",
				"timeout", null, null, IN_TIME));
	}

	private Row pledged(Instant at) {
		UUID id = UUID.randomUUID();
		Row row = new Row(id, WINDOW, UNIT, subject(id), "DH2", "2022-" + id, at);
		ask(id, at.minusMillis(5));
		answer(id, Kind.OK, null, row, at.plusMillis(5));
		this.rows.add(row);
		tell(row);
		return row;
	}

	private void ask(UUID pledge, Instant at) {
		this.history.add(new Entry(Kind.INVOKED, pledge, WINDOW, UNIT, subject(pledge), "DH2", null, null, null, at));
	}

	private void answer(UUID pledge, Kind kind, @Nullable String code, @Nullable Row row, Instant at) {
		this.history.add(new Entry(kind, pledge, WINDOW, UNIT, subject(pledge), "DH2", code,
				(row != null) ? row.receipt() : null, (row != null) ? row.acceptedAt() : null, at));
	}

	private static UUID subject(UUID pledge) {
		return new UUID(1, pledge.getLeastSignificantBits());
	}

	private void tell(Row row) {
		Told told = new Told(UUID.randomUUID(), row.pledge());
		this.written.add(told);
		this.topic.add(told);
		this.workedIn.add(told.event());
		this.noticed++;
	}

	private List<String> found() {
		return found(this.rows);
	}

	private List<String> found(List<Row> shown) {
		return violations(shown).stream().map(Violation::invariant).distinct().toList();
	}

	private List<Violation> violations(List<Row> shown) {
		return Invariants.violations(this.history, new FinalState(this.rows, shown, Map.of(WINDOW, ENDS), this.written,
				this.waiting, this.topic, this.workedIn, this.noticed));
	}

	private void change(Row row, UnaryOperator<Row> change) {
		this.rows.replaceAll((one) -> one.equals(row) ? change.apply(one) : one);
	}

	@Test
	void aRunInWhichNothingWentWrongHasNoViolation() {
		assertThat(found()).isEmpty();
	}

	@Test
	void aRepeatedDeliveryThatTheInboxAbsorbedIsNone() {
		this.topic.add(this.topic.getFirst());
		assertThat(found()).isEmpty();
	}

	@Test
	void anAcknowledgementBeforeACommitThatFailedIsCaught() {
		this.rows.remove(this.first);
		assertThat(found(List.of(this.second))).contains("I1");
	}

	@Test
	void whatChangedAfterItsAcknowledgementIsCaught() {
		change(this.first, (row) -> new Row(row.pledge(), WINDOW, UNIT, row.subject(), "DH3", row.receipt(), IN_TIME));
		assertThat(found()).containsExactly("I1");
	}

	@Test
	void anApiThatShowsSomethingElseThanTheDatabaseIsCaught() {
		assertThat(found(List.of(this.first))).containsExactly("I1");
	}

	@Test
	void aDroppedUniqueIndexIsCaught() {
		UUID again = UUID.randomUUID();
		ask(again, IN_TIME);
		this.history.add(
				new Entry(Kind.OK, again, WINDOW, UNIT, this.first.subject(), "DH2", null, "2022-1", IN_TIME, IN_TIME));
		Row row = new Row(again, WINDOW, UNIT, this.first.subject(), "DH2", "2022-1", IN_TIME);
		this.rows.add(row);
		tell(row);
		assertThat(found()).containsExactly("I3");
	}

	@Test
	void aSecondRowOfOnePledgeIsCaught() {
		this.rows.add(this.first);
		assertThat(found()).contains("I1", "I3");
	}

	@Test
	void aRefusalThatLeftARowOrAnEventIsCaught() {
		Row row = new Row(this.refused, WINDOW, UNIT, subject(this.refused), "DH2", "2022-9", IN_TIME);
		this.rows.add(row);
		assertThat(found()).contains("I2");
		this.rows.remove(row);
		tell(row);
		assertThat(found()).contains("I2");
	}

	@Test
	void whatNobodyAskedForIsCaught() {
		Row row = new Row(UUID.randomUUID(), WINDOW, UNIT, UUID.randomUUID(), "DH2", "2022-8", IN_TIME);
		this.rows.add(row);
		tell(row);
		assertThat(found()).containsExactly("I4");
	}

	@Test
	void aRowInAnotherUnitIsCaught() {
		change(this.first, (row) -> new Row(row.pledge(), WINDOW, UUID.randomUUID(), row.subject(), row.title(),
				row.receipt(), row.acceptedAt()));
		assertThat(found(List.of(this.first, this.second))).containsExactly("I4");
	}

	@Test
	void aDeadlineReadInAnotherZoneIsCaught() {
		pledged(ENDS.plus(Duration.ofHours(6)));
		assertThat(found()).containsExactly("I5");
	}

	@Test
	void theCloseItselfIsTooLate() {
		pledged(ENDS);
		assertThat(found()).containsExactly("I5");
	}

	@Test
	void aRefusalBeforeTheCloseIsCaught() {
		UUID early = UUID.randomUUID();
		ask(early, ENDS.minus(Duration.ofHours(7)));
		answer(early, Kind.REFUSED, "deadline-passed", null, ENDS.minusMillis(1));
		assertThat(found()).containsExactly("I5");
	}

	@Test
	void aSwitchedOffInboxIsCaught() {
		this.topic.add(this.topic.getFirst());
		this.noticed++;
		assertThat(found()).containsExactly("I6");
	}

	@Test
	void aConsumerThatMissedAnEventIsCaught() {
		this.workedIn.remove(this.topic.getFirst().event());
		this.noticed--;
		assertThat(found()).containsExactly("I6");
	}

	@Test
	void anInboxThatWasWrittenWithoutItsEffectIsCaught() {
		this.noticed--;
		assertThat(found()).containsExactly("I6");
	}

	@Test
	void aLostEventIsCaught() {
		this.workedIn.remove(this.topic.removeFirst().event());
		this.noticed--;
		assertThat(found()).containsExactly("I6");
	}

	@Test
	void anOutboxThatIsNotEmptyIsCaught() {
		this.waiting = 1;
		assertThat(found()).containsExactly("I6");
	}

	@Test
	void eventsOfOnePledgeInTheWrongOrderAreCaught() {
		tell(this.first);
		assertThat(violations(this.rows)).extracting(Violation::what).doesNotContain(OUT_OF_ORDER);
		this.topic.remove(this.written.getLast());
		this.topic.addFirst(this.written.getLast());
		assertThat(violations(this.rows)).extracting(Violation::what).contains(OUT_OF_ORDER);
	}

}
