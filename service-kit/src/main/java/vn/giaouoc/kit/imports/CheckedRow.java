package vn.giaouoc.kit.imports;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row with what is to be said about it.
 *
 * @param cells in the order of their columns
 */
public record CheckedRow<C extends Enum<C> & Column>(SheetShape<C> sheet, int line, Verdict verdict,
		Map<C, String> cells, List<Fault<C>> faults, List<Fault<C>> questions) {

	/** What confirming would do with a row. */
	public enum Verdict {

		NEW, SAME, FAULTY

	}

	/** What is wrong, or a question; its words are the message {@code import.<code>}. */
	public record Fault<C>(@Nullable C column, String code, Map<String, String> members) {
	}

}
