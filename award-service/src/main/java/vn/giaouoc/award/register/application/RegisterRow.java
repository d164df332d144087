package vn.giaouoc.award.register.application;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One row of the workbook: composed letters, single spaces, days as dd/MM/yyyy.
 *
 * @param line as the office program counts
 * @param cells without the empty ones
 * @param faults of cells that could not be read
 */
record RegisterRow(RegisterSheet sheet, int line, Map<RegisterColumn, String> cells,
		Map<RegisterColumn, String> faults) {

	@Nullable String text(RegisterColumn column) {
		return this.cells.get(column);
	}

}
