package vn.giaouoc.plan.directory.application;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One row of the workbook: composed letters, single spaces, days as dd/MM/yyyy.
 *
 * @param line as the office program counts
 * @param cells without the empty ones
 * @param faults of cells that could not be read
 */
record ImportRow(ImportSheet sheet, int line, Map<ImportColumn, String> cells, Map<ImportColumn, String> faults) {

	@Nullable String text(ImportColumn column) {
		return this.cells.get(column);
	}

}
