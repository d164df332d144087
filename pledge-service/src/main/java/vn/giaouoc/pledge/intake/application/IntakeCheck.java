package vn.giaouoc.pledge.intake.application;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.kit.imports.CheckedRow.Verdict;
import vn.giaouoc.kit.imports.CheckedRow;
import vn.giaouoc.pledge.intake.application.IntakeReading.Read;
import vn.giaouoc.pledge.intake.application.IntakeReading.Who;
import vn.giaouoc.pledge.intake.application.Roll.Held;
import vn.giaouoc.pledge.registration.application.PledgeService.Entered;
import vn.giaouoc.pledge.registration.domain.PledgeContent;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.registration.domain.Subject;

/**
 * Holds the rows that were read against what has been pledged already. Whether a row
 * comes in time is not decided here.
 */
final class IntakeCheck {

	private IntakeCheck() {
	}

	/**
	 * A row with its verdict.
	 *
	 * @param entered what is to be handed in; nothing unless it is new
	 */
	record Judged(CheckedRow<IntakeColumn> row, @Nullable Entered entered) {
	}

	/**
	 * Holds what was read against what is there.
	 * @param shut units that cannot register now, with what they would be told
	 * @param hash of a content, as it is sealed
	 */
	static List<Judged> judge(List<Read> rows, List<Held> held, Map<UUID, Fault<IntakeColumn>> shut,
			Function<PledgeContent, byte[]> hash) {
		Map<Who, List<Held>> there = held.stream()
			.collect(Collectors.groupingBy((one) -> new Who(one.kind(), one.subjectId())));
		return rows.stream().map((row) -> judge(row, there, shut, hash)).toList();
	}

	private static Judged judge(Read read, Map<Who, List<Held>> there, Map<UUID, Fault<IntakeColumn>> shut,
			Function<PledgeContent, byte[]> hash) {
		Entered entered = read.entered();
		if (entered == null) {
			return new Judged(row(read.row(), Verdict.FAULTY, Map.of(), read.faults(), List.of()), null);
		}
		Subject subject = entered.subject();
		List<Held> theirs = there.getOrDefault(new Who(subject.kind(), subject.id()), List.of());
		byte[] wanted = hash.apply(entered.content());
		Optional<Held> living = theirs.stream().filter((one) -> one.state().isLiving()).findFirst();
		if (living.isPresent()) {
			return Arrays.equals(living.get().hash(), wanted) ? new Judged(same(read.row(), living.get()), null)
					: new Judged(
							row(read.row(), Verdict.FAULTY, Map.of(),
									List.of(new Fault<>(null, "pledged-otherwise", receipt(living.get()))), List.of()),
							null);
		}
		Fault<IntakeColumn> closed = shut.get(entered.unitId());
		if (closed != null) {
			return new Judged(row(read.row(), Verdict.FAULTY, Map.of(), List.of(closed), List.of()), null);
		}
		boolean withdrawn = theirs.stream()
			.anyMatch((one) -> one.state() == PledgeState.WITHDRAWN && Arrays.equals(one.hash(), wanted));
		return new Judged(row(read.row(), Verdict.NEW, Map.of(), List.of(),
				withdrawn ? List.of(new Fault<>(null, "withdrawn-before", Map.of())) : List.of()), entered);
	}

	private static Map<String, String> receipt(Held held) {
		String receipt = held.receipt();
		return Map.of("receipt", (receipt != null) ? receipt : "");
	}

	/** The row of a pledge that is there, word for word. */
	static CheckedRow<IntakeColumn> same(IntakeRow row, Held held) {
		String receipt = held.receipt();
		return row(row, Verdict.SAME, (receipt != null) ? Map.of(IntakeColumn.RECEIPT, receipt) : Map.of(), List.of(),
				List.of());
	}

	private static CheckedRow<IntakeColumn> row(IntakeRow row, Verdict verdict, Map<IntakeColumn, String> answered,
			List<Fault<IntakeColumn>> faults, List<Fault<IntakeColumn>> questions) {
		Map<IntakeColumn, String> cells = new EnumMap<>(IntakeColumn.class);
		cells.putAll(row.cells());
		cells.putAll(answered);
		return new CheckedRow<>(row.sheet(), row.line(), verdict, cells, faults, questions);
	}

}
