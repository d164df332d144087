package vn.giaouoc.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.giaouoc.bench.Entry.Kind;
import vn.giaouoc.bench.FinalState.Row;
import vn.giaouoc.bench.FinalState.Told;

/**
 * Compares what clients were told with what is there, Jepsen's way: the invariants I1 to
 * I6 of pledging, each a list of violations that must be empty.
 */
final class Invariants {

	private static final String LATE = "deadline-passed";

	private static final String EARLY = "window-not-yet-open";

	/** Of a violation that no single pledge is to blame for. */
	private static final UUID NONE = new UUID(0, 0);

	private final List<Entry> history;

	private final FinalState state;

	private final Map<UUID, List<Row>> rows;

	private final Map<UUID, Set<UUID>> told;

	private final List<Violation> violations = new ArrayList<>();

	private Invariants(List<Entry> history, FinalState state) {
		this.history = history;
		this.state = state;
		this.rows = state.rows().stream().collect(Collectors.groupingBy(Row::pledge));
		this.told = state.topic()
			.stream()
			.collect(Collectors.groupingBy(Told::pledge, Collectors.mapping(Told::event, Collectors.toSet())));
	}

	/** Which invariant does not hold, and where. */
	record Violation(String invariant, String what, UUID pledge) {
	}

	static List<Violation> violations(List<Entry> history, FinalState state) {
		Invariants all = new Invariants(history, state);
		all.acknowledgedIsThereOnceAndUnchanged();
		all.refusedLeftNothing();
		all.lostAnswersLeftOneAtMost();
		all.nothingUnasked();
		all.deadlinesHold();
		all.everythingIsToldOnceAndInOrder();
		return List.copyOf(all.violations);
	}

	private void acknowledgedIsThereOnceAndUnchanged() {
		Map<UUID, Row> shown = this.state.shown()
			.stream()
			.collect(Collectors.toMap(Row::pledge, Function.identity(), (one, _) -> one));
		of(Kind.OK).forEach((ok) -> {
			List<Row> found = this.rows.getOrDefault(ok.pledge(), List.of());
			expect("I1", "đã báo nhận mà có " + found.size() + " dòng", ok.pledge(), found.size() == 1);
			expect("I1", "khác với nội dung đã báo nhận", ok.pledge(),
					found.stream().allMatch((row) -> isAcknowledged(ok, row)));
			Row seen = shown.get(ok.pledge());
			expect("I1", "API không cho thấy như đã báo nhận", ok.pledge(), seen != null && isAcknowledged(ok, seen));
		});
	}

	private static boolean isAcknowledged(Entry ok, Row row) {
		return row.title().equals(ok.title()) && row.receipt().equals(ok.receipt())
				&& row.acceptedAt().equals(ok.acceptedAt()) && row.subject().equals(ok.subject());
	}

	private void refusedLeftNothing() {
		Set<UUID> acknowledged = of(Kind.OK).map(Entry::pledge).collect(Collectors.toSet());
		of(Kind.REFUSED).map(Entry::pledge).filter(Predicate.not(acknowledged::contains)).forEach((pledge) -> {
			expect("I2", "bị từ chối mà có dòng", pledge, !this.rows.containsKey(pledge));
			expect("I2", "bị từ chối mà có sự kiện", pledge, !this.told.containsKey(pledge));
		});
	}

	/** Also when the repetition came under another id: a subject registers once. */
	private void lostAnswersLeftOneAtMost() {
		of(Kind.UNKNOWN).map(Entry::pledge)
			.distinct()
			.forEach((pledge) -> expect("I3", "mất câu trả lời mà có nhiều dòng", pledge,
					this.rows.getOrDefault(pledge, List.of()).size() <= 1));
		this.state.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> List.of(row.window(), row.subject())))
			.values()
			.forEach((same) -> expect("I3", "một người đăng ký " + same.size() + " lần trong một đợt",
					same.getFirst().pledge(), same.size() == 1));
	}

	private void nothingUnasked() {
		Map<UUID, Entry> asked = of(Kind.INVOKED)
			.collect(Collectors.toMap(Entry::pledge, Function.identity(), (one, _) -> one));
		this.state.rows().forEach((row) -> {
			Entry entry = asked.get(row.pledge());
			expect("I4", "không ai đăng ký", row.pledge(), entry != null);
			expect("I4", "nằm ở đơn vị khác hoặc đợt khác", row.pledge(),
					entry == null || entry.unit().equals(row.unit()) && entry.window().equals(row.window()));
		});
	}

	/**
	 * The client's clock is the database's here, so a call that was answered before the
	 * close cannot have been late, and one that was begun after it cannot be in time.
	 */
	private void deadlinesHold() {
		this.state.rows()
			.forEach(
					(row) -> expect("I5", "nhận sau hạn", row.pledge(), row.acceptedAt().isBefore(ends(row.window()))));
		Map<UUID, Instant> begun = of(Kind.INVOKED)
			.collect(Collectors.toMap(Entry::pledge, Entry::at, (one, other) -> one.isBefore(other) ? one : other));
		of(Kind.OK).forEach((ok) -> expect("I5", "gửi sau hạn mà được nhận", ok.pledge(),
				begun.getOrDefault(ok.pledge(), Instant.MIN).isBefore(ends(ok.window()))));
		of(Kind.REFUSED).filter((refused) -> LATE.equals(refused.code()))
			.forEach((refused) -> expect("I5", "bị từ chối vì trễ khi chưa đến hạn", refused.pledge(),
					!refused.at().isBefore(ends(refused.window()))));
		of(Kind.REFUSED).filter((refused) -> EARLY.equals(refused.code()))
			.forEach((refused) -> expect("I5", "bị từ chối vì sớm khi đã mở", refused.pledge(), false));
	}

	private Instant ends(UUID window) {
		return Objects.requireNonNull(this.state.ends().get(window));
	}

	private void everythingIsToldOnceAndInOrder() {
		expect("I6", "còn " + this.state.waiting() + " sự kiện chưa gửi", NONE, this.state.waiting() == 0);
		this.rows.keySet()
			.forEach((pledge) -> expect("I6", "không có đúng một sự kiện", pledge,
					this.told.getOrDefault(pledge, Set.of()).size() == 1));
		this.told.keySet()
			.forEach((pledge) -> expect("I6", "có sự kiện mà không có dòng", pledge, this.rows.containsKey(pledge)));
		Map<UUID, Set<UUID>> written = inOrder(this.state.written());
		Map<UUID, Set<UUID>> arrived = inOrder(this.state.topic());
		written.forEach((pledge, events) -> expect("I6", "sự kiện đến thiếu hoặc sai thứ tự", pledge,
				List.copyOf(events).equals(List.copyOf(arrived.getOrDefault(pledge, Set.of())))));
		Set<UUID> all = this.state.topic().stream().map(Told::event).collect(Collectors.toSet());
		expect("I6", "bên nhận chưa xử lý hết sự kiện", NONE, this.state.workedIn().equals(all));
		expect("I6", "thông báo đếm " + this.state.noticed() + " lượt, có " + all.size() + " sự kiện", NONE,
				this.state.noticed() == all.size());
	}

	/** The first arrival of each: a repetition is the inbox's business. */
	private static Map<UUID, Set<UUID>> inOrder(List<Told> events) {
		return events.stream()
			.collect(Collectors.groupingBy(Told::pledge,
					Collectors.mapping(Told::event, Collectors.toCollection(LinkedHashSet::new))));
	}

	private Stream<Entry> of(Kind kind) {
		return this.history.stream().filter((entry) -> entry.kind() == kind);
	}

	private void expect(String invariant, String what, UUID pledge, boolean holds) {
		if (!holds) {
			this.violations.add(new Violation(invariant, what, pledge));
		}
	}

}
