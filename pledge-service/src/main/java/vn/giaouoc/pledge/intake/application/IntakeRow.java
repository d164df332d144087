package vn.giaouoc.pledge.intake.application;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A row of a workbook of pledges, as it was written. */
record IntakeRow(IntakeSheet sheet, int line, Map<IntakeColumn, String> cells, Map<IntakeColumn, String> faults) {

	@Nullable String text(IntakeColumn column) {
		return this.cells.get(column);
	}

	/** A name of the kit for whom nothing was filled in. */
	boolean isUntouched() {
		return this.sheet == IntakeSheet.KIT && this.faults.isEmpty()
				&& IntakeColumn.FILLED.stream()
					.filter((column) -> column != IntakeColumn.POST)
					.noneMatch(this.cells::containsKey);
	}

}
